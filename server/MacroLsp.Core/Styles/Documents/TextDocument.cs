using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>Plain text as rules look at it: one block for all of it, and its paragraphs and sentences when a rule asks for them.</summary>
public static class TextDocument
{
    /// <summary>The blocks of a file.</summary>
    /// <param name="text">With line breaks as <c>\n</c>.</param>
    /// <param name="paragraphs">Whether paragraphs are wanted.</param>
    /// <param name="sentences">Whether sentences are wanted.</param>
    public static ImmutableArray<StyleBlock> Blocks(string text, bool paragraphs, bool sentences)
    {
        var whole = new StyleBlock(text, ["text", "txt"], []);
        return [whole, .. Parts(whole, 0, paragraphs, sentences), new StyleBlock(text, ["raw", "txt"], [])];
    }

    /// <summary>The paragraphs and sentences of a block, as pieces of it; their scope is the block's, with one part more.</summary>
    /// <param name="whole">The block.</param>
    /// <param name="index">Its index in the list that will be checked.</param>
    /// <param name="paragraphs">Whether paragraphs are wanted.</param>
    /// <param name="sentences">Whether sentences are wanted.</param>
    public static IEnumerable<StyleBlock> Parts(StyleBlock whole, int index, bool paragraphs, bool sentences)
    {
        var found = new List<StyleBlock>();
        if (paragraphs) found.AddRange(Paragraphs(whole.Text).Select(span => Part(whole, index, span, whole.Scope.Insert(0, "paragraph"))));
        if (sentences) found.AddRange(EnglishSentences.Split(whole.Text).Select(span => Part(whole, index, span, whole.Scope.Insert(0, "sentence"))));
        return found;
    }

    /// <summary>A piece of a block.</summary>
    private static StyleBlock Part(StyleBlock whole, int index, TextSpan span, ImmutableArray<string> scope) =>
        new(whole.Text.Substring(span.Start, span.Length), scope, [.. whole.Masked.Where(m => m.Start < span.End && span.Start < m.End)
            .Select(m => TextSpan.FromBounds(Math.Max(m.Start, span.Start) - span.Start, Math.Min(m.End, span.End) - span.Start))])
        { Part = new StylePart(index, span.Start) };

    /// <summary>What empty lines part, each with the line breaks behind it.</summary>
    public static IEnumerable<TextSpan> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var at = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = at < 0 ? text.Length : at + 2;
            yield return TextSpan.FromBounds(start, end);
            start = end;
        }
    }
}
