using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles;

/// <summary>
/// A stretch of text that rules look at as one: a section of a reply, a paragraph of Markdown, a whole text file.
/// What is no prose (placeholders, addresses, code) is masked in <see cref="Text"/> by as many other units, so that
/// offsets stay what they are.
/// </summary>
/// <param name="Text">The prose, in UTF-16 units.</param>
/// <param name="Scope">
/// The parts of its scope, such as <c>text</c>, <c>heading</c>, <c>h2</c>, <c>md</c> or <c>text</c>, <c>section</c>, <c>empathize</c>. A selector
/// fits when all of its parts are among them.
/// </param>
/// <param name="Masked">What is masked, as spans of <paramref name="Text"/>, in order and disjoint. No alert begins or ends inside.</param>
public sealed record StyleBlock(string Text, ImmutableArray<string> Scope, ImmutableArray<TextSpan> Masked)
{
    /// <summary>
    /// Where this text stands in an earlier block, when it is a piece of it, such as one of its sentences; null for a block of
    /// its own. Alerts in a piece are given on the block that it is a piece of, and one that is there already is not said twice.
    /// </summary>
    public StylePart? Part { get; init; }
}

/// <summary>A place in another block.</summary>
/// <param name="Block">The index of that block in the list that is checked.</param>
/// <param name="Start">The offset in its text.</param>
public readonly record struct StylePart(int Block, int Start);

/// <summary>What a tone rule finds in a block.</summary>
/// <param name="Definition">The rule.</param>
/// <param name="Block">The index of the block in the list that was checked.</param>
/// <param name="Span">The place in that block's text; empty at its start for what concerns the whole.</param>
/// <param name="Message">Filled in, on one line.</param>
/// <param name="Replacements">What may stand there instead, the best first; an empty text removes. Empty when nothing is known.</param>
public sealed record StyleAlert(
    StyleDefinition Definition, int Block, TextSpan Span, string Message, ImmutableArray<string> Replacements);
