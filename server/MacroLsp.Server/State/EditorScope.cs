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
}
