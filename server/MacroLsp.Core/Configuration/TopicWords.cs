using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>Finds out from words what a macro is about. Immutable.</summary>
internal sealed class TopicWords
{
    private const string General = "general";
    private static readonly char[] Separators = ['-', '_', ' ', '.', '/', ':'];
    private readonly Dictionary<string, List<int>> _topicsByWord = new(StringComparer.Ordinal);

    /// <param name="topics">The topics in the order in which they win, each with its words.</param>
    public TopicWords(ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> topics)
    {
        Topics = [.. topics.Select(topic => topic.Key)];
        for (var i = 0; i < topics.Length; i++)
        {
            foreach (var word in topics[i].Value.Select(Singular).Distinct(StringComparer.Ordinal))
            {
                if (!_topicsByWord.TryGetValue(word, out var found)) _topicsByWord.Add(word, found = []);
                found.Add(i);
            }
        }
    }

    public ImmutableArray<string> Topics { get; }

    /// <summary>The topic that the most different words speak for; the earlier one among equals.</summary>
    public string TopicOf(IEnumerable<string?> names)
    {
        var votes = new int[Topics.Length];
        var words = names.SelectMany(name => (name ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Select(Singular);
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            foreach (var topic in _topicsByWord.GetValueOrDefault(word, [])) votes[topic]++;
        }

        var most = votes.Length == 0 ? 0 : votes.Max();
        return most == 0 ? General : Topics[Array.IndexOf(votes, most)];
    }

    /// <summary>Small letters, and without the English plural: returns is return, deliveries is delivery, taxes is tax.</summary>
    private static string Singular(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length <= 3 || !lower.EndsWith('s') || lower.EndsWith("ss", StringComparison.Ordinal)) return lower;
        if (lower.EndsWith("ies", StringComparison.Ordinal)) return lower[..^3] + "y";
        foreach (var ending in (ReadOnlySpan<string>)["xes", "ches", "shes", "sses"])
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal)) return lower[..^2];
        }

        return lower[..^1];
    }
}
