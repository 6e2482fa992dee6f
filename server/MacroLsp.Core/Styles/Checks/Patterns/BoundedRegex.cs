using System.Text.RegularExpressions;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// A regular expression of a rule, compiled when it is first needed. It cannot hang: what backtracks by more than a little
/// is matched in linear time, and what needs backtracking runs under a bound of time for each text.
/// Safe for use from several threads.
/// </summary>
internal sealed class BoundedRegex(string pattern, RegexOptions options, bool isTame)
{
    /// <summary>
    /// How long one look at one text may take. A look at a reply takes some microseconds; a machine that is busy with other
    /// things must not make a good pattern look like a bad one.
    /// </summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private volatile Regex? _regex;
    private RegexParseException? _mistake;

    /// <summary>What is wrong with the pattern; null when it can be used. Compiles it.</summary>
    public RegexParseException? Mistake => Compiled is null ? _mistake : null;

    /// <summary>The compiled expression; null when the pattern is wrong.</summary>
    public Regex? Compiled => _regex ?? Compile();

    private Regex? Compile()
    {
        lock (_lock)
        {
            if (_regex is null && _mistake is null)
            {
                try
                {
                    _regex = Make();
                }
                catch (RegexParseException e)
                {
                    _mistake = e;
                }
            }

            return _regex;
        }
    }

    private Regex Make()
    {
        if (isTame) return Backtracking();
        try
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Bound);
        }
        catch (NotSupportedException)
        {
            // Lookaround, references to groups, or too many states: these can only be matched by backtracking.
            return Backtracking();
        }
    }

    private Regex Backtracking() => new(pattern, options | RegexOptions.CultureInvariant, Bound);
}
