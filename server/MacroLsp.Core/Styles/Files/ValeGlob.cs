using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>
/// The glob of a section of a <c>.vale.ini</c>. Unlike those of macrolsp.yaml, its <c>*</c> goes through folders, unless
/// the glob has a <c>**</c>, which makes <c>*</c> stay within a name; a <c>!</c> in front turns it round.
/// </summary>
public sealed class ValeGlob
{
    private readonly Glob? _folders;
    private readonly string[] _alternatives;
    private readonly bool _isNegated;

    public ValeGlob(string pattern)
    {
        Pattern = pattern;
        var bare = pattern.TrimStart('!');
        _isNegated = bare.Length < pattern.Length;
        _folders = bare.Contains("**", StringComparison.Ordinal) ? new Glob(bare) : null;
        _alternatives = _folders is null ? [.. Expand(bare)] : [];
    }

    /// <summary>As it is written.</summary>
    public string Pattern { get; }

    /// <param name="path">Relative, with forward slashes.</param>
    public bool Matches(string path) =>
        (_folders is not null ? _folders.Match(path) == GlobMatch.Whole : _alternatives.Any(a => Matches(a, path))) != _isNegated;

    /// <summary>One pattern for each choice of <c>{a,b}</c>, up to a bound that no configuration reaches.</summary>
    private static IEnumerable<string> Expand(string pattern)
    {
        const int MaxAlternatives = 64;
        var patterns = new List<string> { pattern };
        for (var i = 0; i < patterns.Count && patterns.Count < MaxAlternatives;)
        {
            var open = patterns[i].IndexOf('{', StringComparison.Ordinal);
            var close = open < 0 ? -1 : patterns[i].IndexOf('}', open);
            if (close < 0)
            {
                i++;
                continue;
            }

            var (before, after) = (patterns[i][..open], patterns[i][(close + 1)..]);
            var choices = patterns[i][(open + 1)..close].Split(',').Select(choice => before + choice.Trim() + after).ToList();
            patterns.RemoveAt(i);
            patterns.InsertRange(i, choices);
        }

        return patterns;
    }

    // A failed "*" goes back to the last one only, which is enough because an earlier one could not reach further.
    private static bool Matches(string pattern, string path)
    {
        var (p, t, star, back) = (0, 0, -1, 0);
        while (t < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                back = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == path[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++back;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
