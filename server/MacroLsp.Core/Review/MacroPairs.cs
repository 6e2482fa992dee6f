using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Review;

/// <summary>Finds for each macro of one library what it was in the other.</summary>
internal static class MacroPairs
{
    /// <summary>How much of their words two replies must share to be one that was renamed; less when they stand at the same place.</summary>
    private const double Alike = 0.6;

    private const double AlikeAtTheSamePlace = 0.35;

    /// <summary>
    /// Pairs in a fixed order; macros that came or went have one side. By id and locale, then by content: a macro with
    /// another id, or another locale under the same id, that says mostly the same.
    /// </summary>
    public static ImmutableArray<(FoundMacro? Before, FoundMacro? After)> Of(ImmutableArray<FoundMacro> before, ImmutableArray<FoundMacro> after)
    {
        var pairs = ImmutableArray.CreateBuilder<(FoundMacro?, FoundMacro?)>();
        var waiting = new Dictionary<(string, string), List<FoundMacro>>();
        foreach (var macro in before)
        {
            var key = KeyOf(macro);
            if (!waiting.TryGetValue(key, out var same)) waiting[key] = same = [];
            same.Add(macro);
        }

        var came = new List<FoundMacro>();
        var places = after.Select(m => (KeyOf(m), m.Side.Path)).ToHashSet();
        foreach (var macro in after)
        {
            // A macro that is there twice stays with its file.
            var same = waiting.GetValueOrDefault(KeyOf(macro)) ?? [];
            var was = same.Find(m => m.Side.Path == macro.Side.Path) ?? same.Find(m => !places.Contains((KeyOf(m), m.Side.Path)));
            if (was is null)
            {
                came.Add(macro);
                continue;
            }

            same.Remove(was);
            pairs.Add((was, macro));
        }

        var went = before.Where(m => waiting[KeyOf(m)].Contains(m)).ToList();
        foreach (var (was, macro) in Renamed(went, came))
        {
            pairs.Add((was, macro));
            went.Remove(was);
            came.Remove(macro);
        }

        pairs.AddRange(came.Select(m => ((FoundMacro?)null, (FoundMacro?)m)));
        pairs.AddRange(went.Select(m => ((FoundMacro?)m, (FoundMacro?)null)));
        return pairs.ToImmutable();
    }

    private static (string, string) KeyOf(FoundMacro macro) => (macro.Side.Id, macro.Side.Locale.ToLowerInvariant());

    /// <summary>The most alike first; among equals, the order of the files.</summary>
    private static List<(FoundMacro Before, FoundMacro After)> Renamed(List<FoundMacro> went, List<FoundMacro> came)
    {
        if (went.Count == 0 || came.Count == 0) return [];
        var old = went.Select(m => (Macro: m, Words: WordsOf(m))).ToList();
        var candidates = new List<(double Likeness, FoundMacro Before, FoundMacro After)>();
        foreach (var macro in came)
        {
            var words = WordsOf(macro);
            foreach (var (was, its) in old)
            {
                var sameLocale = string.Equals(was.Side.Locale, macro.Side.Locale, StringComparison.OrdinalIgnoreCase);
                if (!sameLocale && was.Side.Id != macro.Side.Id) continue;
                var samePlace = was.Side.Path == macro.Side.Path && was.Side.Macro.Ordinal == macro.Side.Macro.Ordinal;
                var likeness = Likeness(its, words);
                if (likeness >= (samePlace ? AlikeAtTheSamePlace : Alike)) candidates.Add((likeness + (samePlace ? 1 : 0), was, macro));
            }
        }

        var taken = new HashSet<FoundMacro>(ReferenceEqualityComparer.Instance);
        var renamed = new List<(FoundMacro, FoundMacro)>();
        foreach (var (_, was, macro) in candidates.OrderByDescending(c => c.Likeness))
        {
            if (taken.Contains(was) || taken.Contains(macro)) continue;
            taken.Add(was);
            taken.Add(macro);
            renamed.Add((was, macro));
        }

        return renamed;
    }

    /// <summary>The words of a macro's own texts with their counts.</summary>
    private static Dictionary<string, int> WordsOf(FoundMacro macro)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in macro.Side.Macro.Texts)
        {
            foreach (var span in WordBreaks.Segments(text.Value))
            {
                var word = text.Value.Substring(span.Start, span.Length);
                if (char.IsLetterOrDigit(word[0])) words[word] = words.GetValueOrDefault(word) + 1;
            }
        }

        return words;
    }

    /// <summary>Dice's coefficient of the two bags of words: 1 for the same words, 0 for none in common.</summary>
    private static double Likeness(Dictionary<string, int> left, Dictionary<string, int> right)
    {
        var all = left.Values.Sum() + right.Values.Sum();
        return all == 0 ? 0 : 2.0 * left.Sum(w => Math.Min(w.Value, right.GetValueOrDefault(w.Key))) / all;
    }
}
