using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Sections;

/// <summary>One entry of a block mapping, or one item of a block sequence, with the lines that move with it.</summary>
/// <param name="Node">The entry or item without its comments.</param>
/// <param name="Span">
/// From the start of the line of its first comment to the end of its last line, the line break not included. A comment
/// belongs to what it stands right above of, or behind of.
/// </param>
internal readonly record struct SectionBlock(TextSpan Node, TextSpan Span);

/// <summary>The lines of the sections of a reply: what is taken along when a section is moved or removed.</summary>
internal static class SectionBlocks
{
    public static ImmutableArray<SectionBlock> Of(YamlFile file, YamlMapping mapping) =>
        [.. mapping.Entries.Select(e => BlockOf(file, e.Span, e.Value, mapping.Indent))];

    public static ImmutableArray<SectionBlock> Of(YamlFile file, YamlSequence sequence) =>
        [.. sequence.Items.Select(i => BlockOf(file, i.Span, i.Value, sequence.Indent))];

    /// <summary>The lines of a block with the line break that separates it from the next, or, for the last of a file, from the one before.</summary>
    public static TextSpan WithLineBreak(SourceText source, TextSpan block)
    {
        var lines = source.Lines;
        var end = lines.EndWithBreakOf(lines.LineOf(block.End));
        if (end > block.End || block.Start == 0) return TextSpan.FromBounds(block.Start, end);
        return TextSpan.FromBounds(lines.EndOf(lines.LineOf(block.Start) - 1), end);
    }

    /// <summary>
    /// The edits that put the blocks into another order. The blank lines below a block move with it, and blocks that keep
    /// their place among those that are not moved are not touched.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="blocks">In the order of the file, disjoint.</param>
    /// <param name="order">For each new place the old one.</param>
    /// <param name="kept">The old places of the blocks that stay, ascending in both orders.</param>
    public static ImmutableArray<TextEdit> Reorder(
        SourceText source, ImmutableArray<SectionBlock> blocks, ImmutableArray<int> order, IReadOnlySet<int> kept)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var old = new List<string>();
        var @new = new List<string>();
        var from = blocks[0].Span.Start;
        var newAt = 0;
        var last = blocks.Length - 1;
        for (var oldAt = 0; oldAt <= blocks.Length; oldAt++)
        {
            if (oldAt < blocks.Length && !kept.Contains(oldAt))
            {
                old.Add(source.Slice(blocks[oldAt].Span));
                if (oldAt < last) old.Add(GapBelow(oldAt));
                continue;
            }

            var to = oldAt < blocks.Length ? blocks[oldAt].Span.Start : blocks[^1].Span.End;
            for (; newAt < blocks.Length && !kept.Contains(order[newAt]); newAt++)
            {
                @new.Add(source.Slice(blocks[order[newAt]].Span));
                if (newAt < last) @new.Add(NewGap(newAt));
            }

            if (!old.SequenceEqual(@new, StringComparer.Ordinal)) edits.Add(Difference(from, to, old, @new));
            old.Clear();
            @new.Clear();
            if (oldAt == blocks.Length) break;
            from = blocks[oldAt].Span.End;
            if (oldAt < last) old.Add(GapBelow(oldAt));
            if (newAt < last) @new.Add(NewGap(newAt));
            newAt++;
        }

        return edits.ToImmutable();

        string GapBelow(int at) => source.Slice(TextSpan.FromBounds(blocks[at].Span.End, blocks[at + 1].Span.Start));

        // The block that was last has nothing below it: it takes what the new last one does not need.
        string NewGap(int at) => GapBelow(order[at] == last ? order[last] : order[at]);
    }

    private static TextEdit Difference(int from, int to, List<string> old, List<string> @new)
    {
        var same = 0;
        while (same < old.Count && same < @new.Count && old[same] == @new[same]) from += old[same++].Length;
        return new TextEdit(TextSpan.FromBounds(from, to), string.Concat(@new.Skip(same)));
    }

    private static SectionBlock BlockOf(YamlFile file, TextSpan node, YamlNode? value, int indent)
    {
        var lines = file.Source.Lines;
        var first = lines.LineOf(node.Start);
        while (first > 0 && IsCommentAt(file.Source, first - 1, indent)) first--;
        var last = lines.LineOf(node.End);
        if (KeepsBlankLines(file.Source, value))
        {
            while (last + 2 < lines.Count && file.Source.AsSpan(lines.SpanOf(last + 1)).IsWhiteSpace()) last++;
        }

        return new SectionBlock(node, TextSpan.FromBounds(lines.StartOf(first), lines.EndOf(last)));
    }

    /// <summary>A comment that is indented further belongs to the block above it.</summary>
    private static bool IsCommentAt(SourceText source, int line, int indent)
    {
        var text = source.AsSpan(source.Lines.SpanOf(line));
        var start = text.IndexOfAnyExcept(' ');
        return start >= 0 && start <= indent && text[start] == '#';
    }

    /// <summary>Whether the value ends in a block scalar with <c>+</c>, to which the blank lines below it belong.</summary>
    private static bool KeepsBlankLines(SourceText source, YamlNode? value) => value switch
    {
        YamlScalar { IsBlock: true } scalar =>
            source.AsSpan(TextSpan.FromBounds(scalar.Span.Start, source.Lines.EndOf(source.Lines.LineOf(scalar.Span.Start)))) is var header
            && header[..Math.Min(4, header.Length)].Contains('+'),
        YamlMapping { IsFlow: false, Entries: [.., var last] } => KeepsBlankLines(source, last.Value),
        YamlSequence { IsFlow: false, Items: [.., var last] } => KeepsBlankLines(source, last.Value),
        _ => false,
    };
}
