using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Server.Client;
using MacroLsp.Server.Convert;

namespace MacroLsp.Server.State;

/// <summary>One open document in one snapshot: what most handlers work on. Immutable.</summary>
/// <param name="Snapshot">The moment.</param>
/// <param name="Document">The document at that moment.</param>
/// <param name="Project">Its project.</param>
/// <param name="Workspace">The workspace as the document sees it.</param>
internal sealed record EditorScope(ServerSnapshot Snapshot, OpenDocument Document, Project Project, WorkspaceSnapshot Workspace)
{
    public SourceText Source => Document.Source;

    public ClientProfile Client => Snapshot.Client;

    /// <summary>The document of a URI; null when it is not open.</summary>
    public static EditorScope? Of(ServerSnapshot snapshot, string uri) =>
        snapshot.Find(uri) is { } document
            ? new EditorScope(snapshot, document, snapshot.ProjectOf(document), snapshot.WorkspaceOf(document))
            : null;

    public int Offset(Position position) => FromLsp.Offset(Source, position, Client.Encoding);

    public TextSpan Span(Range range) => FromLsp.Span(Source, range, Client.Encoding);

    public Range Range(TextSpan span) => ToLsp.Range(Source, span, Client.Encoding);

    /// <summary>The URI of a file of the project, as the client knows it.</summary>
    public string UriOf(string path) =>
        IsOwn(path) ? Document.Uri : Snapshot.UriOf(Project, path);

    /// <summary>The version that the client has of a file of the project; null when it is not open.</summary>
    public int? VersionOf(string path) => IsOwn(path) ? Document.Version : Snapshot.FindOpen(Project.Key, path)?.Version;

    /// <summary>The text of a file of the project, macros or configuration; null when there is no such file.</summary>
    public SourceText? SourceOf(string path) =>
        IsOwn(path) ? Source
        : Workspace.Find(path)?.Source
            ?? (string.Equals(path, Workspace.Place.Path, StringComparison.Ordinal) ? Workspace.Place.File?.Yaml.Source : null)
            ?? (Workspace.Styles.StylePathOf(path) is { } style ? Workspace.Styles.Library.TextOf(style) : null);

    /// <summary>The range of a span in a file of the project; null when there is no such file.</summary>
    public Range? RangeIn(string path, TextSpan span) =>
        SourceOf(path) is { } source ? ToLsp.Range(source, span, Client.Encoding) : null;

    private bool IsOwn(string path) => string.Equals(path, Document.Path, StringComparison.Ordinal);
}
