using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>A text that takes part in a reply.</summary>
/// <param name="Text">The text.</param>
/// <param name="Source">The macro and the file that it is written in.</param>
/// <param name="Section">The id of its section; empty for the title and for a reply without sections.</param>
/// <param name="IsInherited">Whether it comes from another locale than the one that sends it.</param>
internal sealed record ReplyText(MacroText Text, ResolvedSource Source, string Section, bool IsInherited);

/// <summary>A stretch of a block: a whole text, unit by unit.</summary>
/// <param name="Start">Its first offset in the block.</param>
/// <param name="Length">Its length.</param>
/// <param name="Text">The text.</param>
internal readonly record struct BlockPart(int Start, int Length, ReplyText Text);

/// <summary>A place in a text of a reply.</summary>
/// <param name="Text">The text.</param>
/// <param name="Span">The place in its value.</param>
internal readonly record struct ReplyPlace(ReplyText Text, TextSpan Span)
{
    /// <summary>The place in the file of the text.</summary>
    public TextSpan InSource => Text.Text.ToSource(Span);
}

/// <summary>A block of a reply, and where its text comes from.</summary>
/// <param name="Block">What the rules look at.</param>
/// <param name="Parts">In order; what lies between two of them is not in any text. Never empty.</param>
internal sealed record ReplyBlock(StyleBlock Block, ImmutableArray<BlockPart> Parts)
{
    /// <summary>
    /// Where a span of the block is written. One that goes over several texts stands in the first of them, up to its end;
    /// one that lies between two stands at the end of the first.
    /// </summary>
    public ReplyPlace PlaceOf(TextSpan span)
    {
        var part = PartAt(span.Start);
        var start = Math.Clamp(span.Start - part.Start, 0, part.Length);
        var end = Math.Clamp(span.End - part.Start, start, part.Length);
        return new ReplyPlace(part.Text, TextSpan.FromBounds(start, end));
    }

    /// <summary>Puts back what is masked in a span, in a message or a replacement that quotes it.</summary>
    public string Unmask(string text, TextSpan span)
    {
        if (!MaskedText.HasMask(text)) return text;
        foreach (var mask in Block.Masked)
        {
            if (!span.Intersects(mask)) continue;
            var at = text.IndexOf(Block.Text.Substring(mask.Start, mask.Length), StringComparison.Ordinal);
            if (at < 0) continue;
            var part = PartAt(mask.Start);
            var written = part.Text.Text.Value.Substring(mask.Start - part.Start, mask.Length).ReplaceLineEndings(" ");
            text = string.Concat(text.AsSpan(0, at), written, text.AsSpan(at + mask.Length));
        }

        return text;
    }

    private BlockPart PartAt(int offset)
    {
        var at = Parts.Length - 1;
        while (at > 0 && Parts[at].Start > offset) at--;
        return Parts[at];
    }
}
