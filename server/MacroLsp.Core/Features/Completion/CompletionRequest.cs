using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Completion;

/// <summary>What each context of completion sees.</summary>
/// <param name="Macro">The macro at the cursor; null in a file without any.</param>
/// <param name="Today">For dates that are offered.</param>
/// <param name="Typed">The trigger character that made the editor ask; null when nothing of that kind did.</param>
internal sealed record CompletionRequest(
    WorkspaceSnapshot Snapshot, MacroDocument Document, int Offset, DateOnly Today, YamlCursor Cursor, Macro? Macro, char? Typed)
{
    public SourceText Source => Document.Source;

    public MacroContext? Context => Macro is null ? null : new MacroContext(Snapshot, Document, Macro);

    /// <summary>An item that takes the place of what stands at the cursor.</summary>
    public CompletionItem Item(string label, CompletionKind kind, string text, TextSpan word) =>
        new(label, kind, text, TextSpan.FromBounds(word.Start, Math.Clamp(Offset, word.Start, word.End)), word);

    /// <summary>An item that takes the place of the cursor's word.</summary>
    public CompletionItem Item(string label, CompletionKind kind, string text) => Item(label, kind, text, Cursor.Word);

    /// <summary>A rank that orders items by group, then by place.</summary>
    public static string Rank(int group, int place) => $"{group}{place:D4}";
}
