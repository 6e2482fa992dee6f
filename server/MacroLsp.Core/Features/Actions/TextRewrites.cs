using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Actions;

/// <summary>Writes a text in another YAML style. Its value stays as it is.</summary>
internal static class TextRewrites
{
    public static IEnumerable<CodeAction> At(MacroDocument document, TextSpan span)
    {
        if (document.File.MacroAt(span.Start)?.TextAt(span.Start)?.Node is not { IsRepaired: false, Value.Length: > 0 } scalar) yield break;
        if (!scalar.Span.Contains(span)) yield break;
        if (!scalar.IsBlock)
        {
            if (Block(document, scalar) is [_, ..])
                yield return new CodeAction("Turn into a block", ActionKinds.BlockScalar, () => ActionEdits.Of(Block(document, scalar)));
        }
        else if (scalar.Anchor is null && scalar.Tag is null)
        {
            yield return new CodeAction("Put it in quotes on one line", ActionKinds.Quoted,
                () => ActionEdits.Of(new TextEdit(scalar.Span, ScalarEdit.Quote(scalar.Value))));
        }
    }

    /// <summary>A comment behind the text stays on the line of the key: below it, it would become text.</summary>
    private static ImmutableArray<TextEdit> Block(MacroDocument document, YamlScalar scalar)
    {
        var comment = TextShape.RestOfLine(document.Source, scalar.Span.End).TrimEnd();
        var file = document.File.Yaml;
        if (comment.TrimStart() is not ['#', ..]) return OnlyBlock(ScalarEdit.Rewrite(file, scalar, scalar.Value));
        var bare = MacroFile.Parse(document.Source.Replace(new TextSpan(scalar.Span.End, comment.Length), ""));
        if (bare.MacroAt(scalar.Span.Start)?.TextAt(scalar.Span.Start)?.Node is not { } same || same.Span != scalar.Span) return [];
        if (OnlyBlock(ScalarEdit.Rewrite(bare.Yaml, same, scalar.Value)) is not [var edit]) return [];
        var header = edit.NewText.IndexOf(document.Source.LineBreak, StringComparison.Ordinal);
        return [new TextEdit(new TextSpan(scalar.Span.Start, scalar.Span.Length + comment.Length), edit.NewText.Insert(header, comment.ToString()))];
    }

    private static ImmutableArray<TextEdit> OnlyBlock(ImmutableArray<TextEdit> edits) => edits is [{ NewText: ['>' or '|', ..] }] ? edits : [];
}
