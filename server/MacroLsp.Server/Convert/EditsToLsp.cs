using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Server.Client;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Convert;

/// <summary>Edits of texts in the client's terms.</summary>
internal static class EditsToLsp
{
    public static IReadOnlyList<Protocol.TextEdit> Edits(SourceText source, ImmutableArray<Core.Text.TextEdit> edits, PositionEncoding encoding)
    {
        var converted = new Protocol.TextEdit[edits.Length];
        for (var i = 0; i < converted.Length; i++)
            converted[i] = new Protocol.TextEdit(ToLsp.Range(source, edits[i].Span, encoding), edits[i].NewText);
        return converted;
    }

    /// <summary>
    /// An edit of one open document. Where the client can read versions it carries the one that the edit was made for, so
    /// that the client refuses it once the text has moved on.
    /// </summary>
    public static WorkspaceEdit Workspace(EditorScope scope, ImmutableArray<Core.Text.TextEdit> edits) =>
        Workspace(scope.Client, [(scope.Document.Uri, scope.Document.Version, Edits(scope.Source, edits, scope.Client.Encoding))]);

    /// <summary>Edits of several documents; the version is null for one that is not open.</summary>
    public static WorkspaceEdit Workspace(ClientProfile client, IReadOnlyList<(string Uri, int? Version, IReadOnlyList<Protocol.TextEdit> Edits)> files) =>
        client.TakesDocumentChanges
            ? new WorkspaceEdit
            {
                DocumentChanges = [.. files.Select(file => new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier(file.Uri, file.Version), file.Edits))],
            }
            : new WorkspaceEdit { Changes = files.ToDictionary(file => file.Uri, file => file.Edits, StringComparer.Ordinal) };
}
