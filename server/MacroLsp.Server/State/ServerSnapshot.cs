using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Server.Client;
using MacroLsp.Server.Files;

namespace MacroLsp.Server.State;

/// <summary>
/// Everything that an answer may depend on, at one moment. Immutable and safe to share: a handler is a function of a
/// snapshot, and whatever happens meanwhile makes another one.
/// </summary>
/// <param name="Documents">The open documents by URI.</param>
/// <param name="Projects">By key: the root, or the URI of a document that is a project of its own.</param>
/// <param name="Client">What the client can do and wants.</param>
internal sealed record ServerSnapshot(
    ImmutableDictionary<string, OpenDocument> Documents, ImmutableDictionary<string, Project> Projects, ClientProfile Client)
{
    public static ServerSnapshot Empty { get; } = new(
        ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, Project>(StringComparer.Ordinal),
        ClientProfile.None);

    /// <summary>Where the links of diagnostics lead.</summary>
    public RulePages? Pages { get; init; }

    public OpenDocument? Find(string uri) => Documents.GetValueOrDefault(uri);

    public Project ProjectOf(OpenDocument document) => Projects[document.Project];

    /// <summary>The workspace as this document sees it: with itself in it, also when it is not a member.</summary>
    public WorkspaceSnapshot WorkspaceOf(OpenDocument document)
    {
        var workspace = ProjectOf(document).Workspace;
        return document is { IsMember: false, Macro: { } macro } ? workspace.With(macro) : workspace;
    }

    /// <summary>The open file of a project with this path, macro or configuration; null when it is not open.</summary>
    public OpenDocument? FindOpen(string project, string path)
    {
        foreach (var document in Documents.Values)
        {
            var isFile = document.IsMember || document.Role is DocumentRole.Configuration or DocumentRole.Style;
            if (isFile && string.Equals(document.Path, path, StringComparison.Ordinal) && string.Equals(document.Project, project, StringComparison.Ordinal))
                return document;
        }

        return null;
    }

    /// <summary>The URI under which the client knows a file of a project.</summary>
    public string UriOf(Project project, string path) =>
        FindOpen(project.Key, path)?.Uri ?? DocumentUri.FromPath(project.AbsolutePathOf(path));
}
