using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>Puts the alerts of one run in order.</summary>
internal static class StyleAlerts
{
    /// <summary>
    /// Moves alerts of parts onto the blocks that they are parts of, drops what one rule says twice of one place, orders, and
    /// keeps to each rule's limit.
    /// </summary>
    public static ImmutableArray<StyleAlert> Settle(IReadOnlyList<StyleAlert> found, IReadOnlyList<StyleBlock> blocks)
    {
        if (found.Count == 0) return [];
        var seen = new HashSet<(int Block, int Start, string Id)>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var settled = new List<StyleAlert>(found.Count);
        foreach (var alert in found)
        {
            var moved = OnWhole(alert, blocks);
            if (!seen.Add((moved.Block, moved.Span.Start, moved.Definition.Id))) continue;
            if (alert.Definition.Limit > 0)
            {
                var count = counts.GetValueOrDefault(alert.Definition.Id);
                if (count >= alert.Definition.Limit) continue;
                counts[alert.Definition.Id] = count + 1;
            }

            settled.Add(moved);
        }

        return [.. settled.OrderBy(a => a.Block).ThenBy(a => a.Span).ThenBy(a => a.Definition.Id, StringComparer.Ordinal).ThenBy(a => a.Message, StringComparer.Ordinal)];
    }

    private static StyleAlert OnWhole(StyleAlert alert, IReadOnlyList<StyleBlock> blocks)
    {
        var (block, start) = (alert.Block, alert.Span.Start);
        while (blocks[block].Part is { } part) (block, start) = (part.Block, part.Start + start);
        return block == alert.Block ? alert : alert with { Block = block, Span = new TextSpan(start, alert.Span.Length) };
    }
}
