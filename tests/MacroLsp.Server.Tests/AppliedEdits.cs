using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;
using Shouldly;

namespace MacroLsp.Server.Tests;

/// <summary>Edits as a client applies them.</summary>
internal static class AppliedEdits
{
    /// <summary>The text after the edits of one document.</summary>
    public static string To(string text, IReadOnlyList<Protocol.TextEdit>? edits)
    {
        var source = new SourceText(text);
        return Core.Text.TextEdit.Apply(text, edits.ShouldNotBeNull().Select(edit =>
            new Core.Text.TextEdit(FromLsp.Span(source, edit.Range, PositionEncoding.Utf16), edit.NewText)));
    }

    /// <summary>The text after an edit of the workspace that changes this document only.</summary>
    public static string To(string text, WorkspaceEdit? edit, string uri, int version)
    {
        var change = edit.ShouldNotBeNull().DocumentChanges.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<TextDocumentEdit>();
        change.TextDocument.ShouldBe(new OptionalVersionedTextDocumentIdentifier(uri, version));
        return To(text, change.Edits);
    }
}
