using System.Collections.Immutable;
using MacroLsp.Core.Rules.Sections;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Actions;

/// <summary>Puts the keys of a macro into the order in which they are documented; comments move with the key below them.</summary>
internal static class SortKeys
{
    public static IEnumerable<CodeAction> At(MacroDocument document, TextSpan span)
    {
        if (document.File.MacroAt(span.Start) is { } macro && !EditsOf(document, macro).IsEmpty)
            yield return new CodeAction("Sort the keys of this macro", ActionKinds.SortKeys, () => ActionEdits.Of(EditsOf(document, macro)));
    }

    private static ImmutableArray<TextEdit> EditsOf(MacroDocument document, Macro macro)
    {
        if (macro.Root is not { IsFlow: false, Entries.Length: > 1 } root || document.File.Yaml.Problems.Any(p => macro.Document.Span.Touches(p.Span.Start))) return [];
        var places = root.Entries.Select(e => PlaceOf(e.Key.Value)).ToList();
        ImmutableArray<int> order = [.. Enumerable.Range(0, places.Count).OrderBy(i => places[i])];
        if (order.SequenceEqual(Enumerable.Range(0, places.Count))) return [];
        return SectionBlocks.Reorder(document.Source, SectionBlocks.Of(document.File.Yaml, root), order, Staying(places));
    }

    /// <summary>The most entries that are in order already; the first such run among equals.</summary>
    private static HashSet<int> Staying(List<int> places)
    {
        var length = new int[places.Count];
        var before = new int[places.Count];
        var last = 0;
        for (var i = 0; i < places.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[j] <= places[i] && length[j] + 1 > length[i]) (length[i], before[i]) = (length[j] + 1, j);
            }

            if (length[i] > length[last]) last = i;
        }

        var staying = new HashSet<int>();
        for (var i = last; i >= 0; i = before[i]) staying.Add(i);
        return staying;
    }

    /// <summary>A key that is not known goes before the reply, which is last.</summary>
    private static int PlaceOf(string key)
    {
        var reply = MacroKeys.All.Length - 1;
        for (var i = 0; i < MacroKeys.All.Length; i++)
        {
            if (MacroKeys.All[i].Name == key) return 2 * i;
        }

        return 2 * reply - 1;
    }
}
