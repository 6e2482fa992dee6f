namespace MacroLsp.Core.Text;

/// <summary>Finds the word that was probably meant.</summary>
public static class Suggestions
{
    /// <summary>
    /// The candidate with the fewest letters added, left out, changed or swapped with their neighbour, case left aside;
    /// null when none is near. Near is one such step in words of up to four letters, two in up to eight, three in longer
    /// ones. Among equals the first letter decides, then the order of the candidates.
    /// </summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestRank = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (candidate.Length == 0 || word.Length == 0) continue;
            var limit = LimitOf(Math.Max(word.Length, candidate.Length));
            var distance = Distance(word, candidate, limit);
            if (distance > limit) continue;
            var rank = distance * 2 + (Fold(word[0]) == Fold(candidate[0]) ? 0 : 1);
            if (rank >= bestRank) continue;
            best = candidate;
            bestRank = rank;
        }

        return best;
    }

    private static int LimitOf(int length) => length switch
    {
        <= 2 => 0,
        <= 4 => 1,
        <= 8 => 2,
        _ => 3,
    };

    /// <summary>
    /// The optimal string alignment distance, case left aside; <paramref name="limit"/> + 1 as soon as it is known to be
    /// greater. Takes time proportional to the shorter length times the limit.
    /// </summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            Array.Fill(current, limit + 1);
            current[0] = i;
            var best = current[0];
            var from = Math.Max(1, i - limit);
            var to = Math.Min(b.Length, i + limit);
            for (var j = from; j <= to; j++)
            {
                var cost = Fold(a[i - 1]) == Fold(b[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1]))
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                current[j] = value;
                best = Math.Min(best, value);
            }

            if (best > limit) return limit + 1;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[b.Length], limit + 1);
    }

    // A dash and an underscore are the same slip of the finger as a change of case.
    private static char Fold(char c) => c == '_' ? '-' : char.ToLowerInvariant(c);
}
