using System.Collections.Immutable;

namespace MacroLsp.Core.Semantics;

/// <summary>How many macros use each word: tags, owners, locales. Immutable; a change costs what it changes.</summary>
public sealed class WordCounts
{
    public static WordCounts Empty { get; } = new(ImmutableDictionary.Create<string, int>(StringComparer.Ordinal));

    private readonly ImmutableDictionary<string, int> _counts;

    private WordCounts(ImmutableDictionary<string, int> counts) => _counts = counts;

    /// <summary>The words, the most used first, equally used ones in ordinal order.</summary>
    public IEnumerable<string> MostUsedFirst =>
        _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key);

    /// <summary>The counts after some uses have gone and others have come; empty words do not count.</summary>
    internal WordCounts With(IEnumerable<string> gone, IEnumerable<string> come)
    {
        var counts = _counts.ToBuilder();
        foreach (var word in gone)
        {
            if (!counts.TryGetValue(word, out var count)) continue;
            if (count > 1) counts[word] = count - 1;
            else counts.Remove(word);
        }

        foreach (var word in come)
        {
            if (word.Length > 0) counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return new WordCounts(counts.ToImmutable());
    }
}
