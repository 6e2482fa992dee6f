using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Server.Files;

namespace MacroLsp.Server.State;

/// <summary>
/// The documents that are open in the client. Used by the main loop only.
/// <para>
/// A change updates the text at once and everything that follows from it when the loop settles, so that ten keystrokes
/// that arrive together are analysed once.
/// </para>
/// </summary>
/// <param name="changed">Told of each document that has a new version, with all of its consequences in the snapshot.</param>
internal sealed class Documents(
    StateHolder state, ProjectLocator locator, Projects projects, IWorkspaceFiles files, Action<OpenDocument> changed)
{
    private const string MacroLanguage = "reply-macro";
    private const string ConfigurationLanguage = "macrolsp-config";
    private const string StyleLanguage = "macrolsp-style";
    private const string YamlLanguage = "yaml";

    private readonly Dictionary<string, (SourceText Source, int Version)> _unsettled = new(StringComparer.Ordinal);

    public void Open(TextDocumentItem item)
    {
        _unsettled.Remove(item.Uri);
        var document = Place(item.Uri, item.LanguageId, item.Version, new SourceText(item.Text));
        Update(document with { IsShared = state.Current.Client.HasOtherYaml && item.LanguageId is YamlLanguage });
    }

    /// <returns>False when the document is not open.</returns>
    public bool Change(DidChangeTextDocumentParams parameters)
    {
        var uri = parameters.TextDocument.Uri;
        if (state.Current.Find(uri) is not { } document)
            return false;
        var source = _unsettled.TryGetValue(uri, out var unsettled) ? unsettled.Source : document.Source;
        source = ContentChanges.Apply(source, parameters.ContentChanges, state.Current.Client.Encoding);
        _unsettled[uri] = (source, parameters.TextDocument.Version);
        return true;
    }

    /// <summary>Works out what follows from the changes so far.</summary>
    public void Settle()
    {
        if (_unsettled.Count == 0)
            return;
        var unsettled = _unsettled.ToArray();
        _unsettled.Clear();
        foreach (var (uri, (source, version)) in unsettled)
        {
            if (state.Current.Find(uri) is { } document)
                Update(document with { Source = source, Version = version });
        }
    }

    /// <summary>Puts the saved text back in the place of the closed document's.</summary>
    /// <returns>The document that was open; null when there was none.</returns>
    public OpenDocument? Close(string uri)
    {
        _unsettled.Remove(uri);
        if (state.Current.Find(uri) is not { } document)
            return null;

        state.Current = state.Current with { Documents = state.Current.Documents.Remove(uri) };
        var project = state.Current.ProjectOf(document);
        if (project.Root is null)
            state.Current = state.Current with { Projects = state.Current.Projects.Remove(project.Key) };
        else if (document.Role == DocumentRole.Configuration)
            projects.Reconfigure(project.Key, locator.ReadConfiguration(project.Root));
        else if (document.Role == DocumentRole.Style)
            projects.StyleChanged(project.Key, document.StylePath, files.Read(project.AbsolutePathOf(document.Path)));
        else if (document is { IsMember: true })
            state.Set(project with { Workspace = Saved(project, document.Path) });
        return document;
    }

    /// <summary>Asks again where each document belongs, after folders or configurations have come or gone.</summary>
    public void PlaceAgain()
    {
        foreach (var document in state.Current.Documents.Values)
        {
            var placed = Place(document.Uri, LanguageOf(document.Role), document.Version, document.Source) with { IsShared = document.IsShared };
            if (document with { Macro = null } != placed)
                Update(placed);
        }
    }

    private static string LanguageOf(DocumentRole role) => role switch
    {
        DocumentRole.Macro => MacroLanguage,
        DocumentRole.Configuration => ConfigurationLanguage,
        DocumentRole.Style => StyleLanguage,
        _ => "",
    };

    private OpenDocument Place(string uri, string languageId, int version, SourceText source)
    {
        var ownPath = DocumentUri.PathOf(uri);
        var path = ownPath ?? DocumentUri.CounterpartPathOf(uri);
        var root = path is null ? null : locator.RootOf(path);

        // A text that was never saved is written for the workspace that is open.
        var project = root is null && ownPath is null && locator.Folders is [var first, ..]
            ? projects.GetOrOpen(first)
            : root is null ? projects.GetOrAlone(uri) : projects.GetOrOpen(root);
        var relative = path is not null && project.Root is { } at && ProjectLocator.IsBelow(path, at)
            ? Project.RelativePathOf(at, path)
            : DocumentUri.DisplayPathOf(uri);
        var role = RoleOf(languageId, relative, source, project.Workspace);
        var isMember = role == DocumentRole.Macro && ownPath is not null && root is not null && project.Workspace.Config.Includes(relative)
            && GitIgnore.Below(files, root)?.IgnoresFile(ownPath) is not true;
        return new OpenDocument(uri, version, source, project.Key, relative, role, isMember)
        {
            StylePath = role == DocumentRole.Style ? StylePathOf(relative, project.Workspace) : "",
        };
    }

    private static DocumentRole RoleOf(string languageId, string path, SourceText source, WorkspaceSnapshot workspace)
    {
        if (languageId is ConfigurationLanguage || Path.GetFileName(path.AsSpan()) is Project.ConfigurationName)
            return DocumentRole.Configuration;
        if (languageId is MacroLanguage || workspace.Config.IsMacro(path))
            return DocumentRole.Macro;
        return (languageId is StyleLanguage || IsInStyles(path, workspace)) && (workspace.Place.File is not null || SaysItIsRule(source))
            ? DocumentRole.Style
            : DocumentRole.Other;
    }

    private static bool IsInStyles(string path, WorkspaceSnapshot workspace) =>
        workspace.Styles.StylePathOf(path) is { } style && (StylePath.IsRule(style) || StylePath.IsPack(style) || StylePath.IsMisnamedRule(style));

    /// <summary>Many projects have a folder "styles" for something else; without a macrolsp.yaml, a rule is what says that it extends something.</summary>
    private static bool SaysItIsRule(SourceText source) =>
        source.Text.StartsWith("extends:", StringComparison.Ordinal) || source.Text.Contains("\nextends:", StringComparison.Ordinal);

    /// <summary>The place in the library; for a file that lies in no folder of styles, its own folder is the pack.</summary>
    private static string StylePathOf(string path, WorkspaceSnapshot workspace) =>
        workspace.Styles.StylePathOf(path) is { } known && known.Contains('/', StringComparison.Ordinal) ? known
        : path.Split('/') is [.., var pack, var name] ? $"{pack}/{name}"
        : $"untitled/{path}";

    private void Update(OpenDocument document)
    {
        if (document.Role == DocumentRole.Macro)
            document = document with { Macro = new MacroDocument(document.Path, document.Source, document.Version) };
        state.Set(document);
        var project = state.Current.ProjectOf(document);
        if (document is { IsMember: true, Macro: { } macro })
            state.Set(project with { Workspace = project.Workspace.With(macro) });
        else if (document.Role == DocumentRole.Configuration && project.Root is not null && DocumentUri.PathOf(document.Uri) is not null)
            projects.Reconfigure(project.Key, ConfigPlace.Read(document.Path, document.Source, AllRules.Ids));
        else if (document.Role == DocumentRole.Style)
            projects.StyleChanged(project.Key, document.StylePath, document.Source.Text);
        changed(document);
    }

    private WorkspaceSnapshot Saved(Project project, string path) =>
        files.Read(project.AbsolutePathOf(path)) is { } text
            ? project.Workspace.With(new MacroDocument(path, new SourceText(text)))
            : project.Workspace.Without(path);
}
