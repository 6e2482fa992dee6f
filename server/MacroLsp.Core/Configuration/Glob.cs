using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>
/// A pattern for paths: <c>*</c> is any run within a name, <c>?</c> one character, <c>**</c> any number of folders,
/// <c>{a,b}</c> one of several; everything else stands for itself. A pattern that fits a folder holds for all that lies in it.
/// Case matters on every machine, so that a check gives the same result on all of them. Immutable.
/// </summary>
/// <remarks>
/// Matching takes time proportional to the length of the path times the length of the pattern at worst: a failed
/// <c>*</c> or <c>**</c> goes back to the last one only, which is enough because an earlier one could not reach further.
/// </remarks>
public sealed class Glob
{
    private const int MaxAlternatives = 64;
    private readonly ImmutableArray<string[]> _alternatives;

    public Glob(string pattern)
    {
        Pattern = pattern;
        var expanded = new List<string>();
        Expand(pattern, expanded);
        _alternatives = [.. expanded.Select(SplitSegments).Where(segments => segments.Length > 0)];
    }

    public string Pattern { get; }

    /// <param name="path">Relative, with forward slashes; a leading <c>./</c> is ignored.</param>
    public GlobMatch Match(string path)
    {
        var rest = path.AsSpan();
        while (rest.StartsWith("./", StringComparison.Ordinal)) rest = rest[2..];
        var best = GlobMatch.None;
        foreach (var segments in _alternatives)
        {
            if (MatchSegments(segments, rest)) return GlobMatch.Whole;
            if (best == GlobMatch.None && MatchesFolder(segments, rest)) best = GlobMatch.InFolder;
        }

        return best;
    }

    private static bool MatchesFolder(string[] segments, ReadOnlySpan<char> path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path[..at].LastIndexOf('/'))
        {
            if (MatchSegments(segments, path[..at])) return true;
        }

        return false;
    }

    private static bool MatchSegments(string[] segments, ReadOnlySpan<char> path)
    {
        var segment = 0;
        var at = 0;
        var afterStars = -1;
        var starsAt = 0;
        while (at <= path.Length)
        {
            var end = path[at..].IndexOf('/') is >= 0 and var slash ? at + slash : path.Length;
            if (segment < segments.Length && segments[segment] == "**")
            {
                // Two stars at the end need something below them: "learn/**" is what lies in learn, not learn itself.
                if (segment == segments.Length - 1) return true;
                afterStars = ++segment;
                starsAt = at;
            }
            else if (segment < segments.Length && MatchName(segments[segment], path[at..end]))
            {
                segment++;
                at = end + 1;
                if (at > path.Length && segment == segments.Length) return true;
            }
            else if (afterStars >= 0)
            {
                var next = path[starsAt..].IndexOf('/');
                if (next < 0) return false;
                starsAt += next + 1;
                at = starsAt;
                segment = afterStars;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    private static bool MatchName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var p = 0;
        var n = 0;
        var afterStar = -1;
        var starAt = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                afterStar = ++p;
                starAt = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                // One character is one for people too: a surrogate pair counts once.
                n += pattern[p] == '?' && char.IsHighSurrogate(name[n]) && n + 1 < name.Length ? 2 : 1;
                p++;
            }
            else if (afterStar >= 0)
            {
                n = ++starAt;
                p = afterStar;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private static string[] SplitSegments(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Where(part => part != ".")];
    }

    private static void Expand(string pattern, List<string> into)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        if (close < 0 || into.Count >= MaxAlternatives)
        {
            into.Add(pattern);
            return;
        }

        foreach (var choice in pattern[(open + 1)..close].Split(','))
            Expand(string.Concat(pattern.AsSpan(0, open), choice, pattern.AsSpan(close + 1)), into);
    }
}
