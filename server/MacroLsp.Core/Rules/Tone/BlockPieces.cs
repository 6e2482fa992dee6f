using System.Collections.Immutable;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>The pieces of a text that rules ask for by name: items of lists, sentences, paragraphs.</summary>
internal static class BlockPieces
{
    /// <summary>The block itself, then its pieces, each as a part of it.</summary>
    /// <param name="block">A text of a section, or a title.</param>
    /// <param name="scope">For whom it is.</param>
    /// <param name="lists">Whether the items of its lists are wanted.</param>
    /// <param name="sentences">Whether its sentences are wanted.</param>
    /// <param name="paragraphs">Whether its paragraphs are wanted.</param>
    public static IReadOnlyList<StyleBlock> Of(StyleBlock block, ReplyScope scope, bool lists, bool sentences, bool paragraphs)
    {
        // A title is read by agents, at a glance; it has no pieces.
        if (!lists && !sentences && !paragraphs || block.Scope[0] != "text") return [block];
        var blocks = new List<StyleBlock> { block };
        var own = block.Scope[1..^scope.Parts.Length];
        if (lists) Add("list", ListItems.Of(block.Text));
        if (sentences) Add("sentence", SentenceSplitter.Split(block.Text, block.Masked, scope.Sentences));
        if (paragraphs) Add("paragraph", Paragraphs(block.Text));
        return blocks;

        void Add(string name, IEnumerable<TextSpan> spans)
        {
            ImmutableArray<string> parts = [name, .. own, .. scope.Parts];
            foreach (var span in spans)
            {
                var inside = block.Masked.Where(span.Contains).Select(m => m with { Start = m.Start - span.Start });
                blocks.Add(new StyleBlock(block.Text.Substring(span.Start, span.Length), parts, [.. inside]) { Part = new StylePart(0, span.Start) });
            }
        }
    }

    /// <summary>What stands between blank lines.</summary>
    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var gap = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = gap < 0 ? text.Length : gap;
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) yield return TextSpan.FromBounds(start, end);
            start = end;
            while (start < text.Length && text[start] == '\n') start++;
        }
    }
}
