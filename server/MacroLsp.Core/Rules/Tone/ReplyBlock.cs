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
public sealed record ReplyText(MacroText Text, ResolvedSource Source, string Section, bool IsInherited);

/// <summary>A stretch of a block and the text that it was taken from, unit by unit.</summary>
/// <param name="Start">Its first offset in the block.</param>
/// <param name="Length">Its length in both.</param>
/// <param name="Text">The text.</param>
/// <param name="TextStart">Its first offset in the text.</param>
public readonly record struct BlockPart(int Start, int Length, ReplyText Text, int TextStart);

/// <summary>A place in a text of a reply.</summary>
/// <param name="Text">The text.</param>
/// <param name="Span">The place in its value.</param>
public readonly record struct ReplyPlace(ReplyText Text, TextSpan Span)
{
    /// <summary>The place in the file of the text.</summary>
    public TextSpan InSource => Text.Text.ToSource(Span);
}

/// <summary>A block of a reply, and where its text comes from.</summary>
/// <param name="Block">What the rules look at.</param>
/// <param name="Parts">In order; what lies between two of them is not in any text. Never empty.</param>
public sealed record ReplyBlock(StyleBlock Block, ImmutableArray<BlockPart> Parts)
{
    /// <summary>
    /// Where a span of the block is written. One that goes over several texts stands in the first of them, up to its end;
    /// one that lies between two stands at the end of the first.
    /// </summary>
    public ReplyPlace PlaceOf(TextSpan span)
    {
        var at = Parts.Length - 1;
        while (at > 0 && Parts[at].Start > span.Start) at--;
        var part = Parts[at];
        var start = Math.Clamp(span.Start - part.Start, 0, part.Length);
        var end = Math.Clamp(span.End - part.Start, start, part.Length);
        return new ReplyPlace(part.Text, TextSpan.FromBounds(part.TextStart + start, part.TextStart + end));
    }
}
