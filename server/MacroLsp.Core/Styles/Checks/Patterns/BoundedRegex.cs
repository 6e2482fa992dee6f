using System.Text.RegularExpressions;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// A regular expression of a rule, compiled when it is first needed. It cannot hang. Where the ways through it are few enough
/// for the text at hand, it backtracks and nothing watches it. Where they may be many, the clock does; when that runs out,
/// the text is matched again in linear time, which is slow to prepare and finds the same. So a busy machine finds what an
/// idle one finds, but for patterns that only backtracking can match (lookaround, references) and that are too much for
/// their text. Safe for use from several threads.
/// </summary>
/// <param name="pattern">In .NET's words.</param>
/// <param name="options">Culture is never asked.</param>
/// <param name="work">In how many ways backtracking could go, from one place of a text.</param>
/// <param name="isAnchored">Whether it is tried at the place where the search starts and nowhere else.</param>
internal sealed class BoundedRegex(string pattern, RegexOptions options, PatternWork work, bool isAnchored = false)
{
    /// <summary>
    /// How long one look at one text may take when nothing else bounds it. Such a look takes some microseconds; a machine
    /// that is busy with other things must not make a good pattern look like a bad one.
    /// </summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(4);

    /// <summary>How long backtracking is tried where there is another way. This decides how a text is matched, never what is found.</summary>
    public static readonly TimeSpan Trial = TimeSpan.FromSeconds(0.25);

    // Steps of the backtracking engine that are over within about a tenth of a second.
    private const double MostSteps = 1e7;

    private readonly Lock _lock = new();
    private readonly int _longest = Longest(work, isAnchored);
    private volatile Regex? _unwatched;
    private volatile Regex? _trial;
    private volatile Regex? _last;
    private RegexParseException? _mistake;

    /// <summary>What is wrong with the pattern; null when it can be used. Compiles it.</summary>
    public RegexParseException? Mistake => First("") is null ? _mistake : null;

    private enum Use
    {
        Unwatched,
        Trial,
        Last,
    }

    /// <summary>
    /// The expression for a text; null when the pattern is wrong. Using it throws a <see cref="RegexMatchTimeoutException"/>
    /// when the text is too much for it.
    /// </summary>
    public Regex? For(string text) => text.Length <= _longest ? _unwatched ?? Compile(Use.Unwatched) : _last ?? Compile(Use.Last);

    /// <summary>The expression that is tried first, for those who go on with <see cref="AfterTimeout"/>; null when the pattern is wrong.</summary>
    public Regex? First(string text) => text.Length <= _longest ? _unwatched ?? Compile(Use.Unwatched) : _last ?? _trial ?? Compile(Use.Trial);

    /// <summary>The expression for a text that was too much for another one, from now on; null when that was the last.</summary>
    public Regex? AfterTimeout(Regex tried)
    {
        var last = _last ?? Compile(Use.Last);
        return ReferenceEquals(tried, last) ? null : last;
    }

    /// <summary>Whether a text has a match; null when the pattern is wrong.</summary>
    /// <exception cref="RegexMatchTimeoutException">The bound was hit, and there is no other way.</exception>
    public bool? IsMatch(string text)
    {
        if (First(text) is not { } first) return null;
        try
        {
            return first.IsMatch(text);
        }
        catch (RegexMatchTimeoutException) when (AfterTimeout(first) is { } last)
        {
            return last.IsMatch(text);
        }
    }

    private Regex? Compile(Use use)
    {
        lock (_lock)
        {
            if (_mistake is not null) return null;
            try
            {
                return use switch
                {
                    Use.Unwatched => _unwatched ??= Backtracking(Regex.InfiniteMatchTimeout),
                    Use.Trial => _trial ??= Backtracking(Trial),
                    _ => _last ??= Linear() ?? Backtracking(Bound),
                };
            }
            catch (RegexParseException e)
            {
                _mistake = e;
                return null;
            }
        }
    }

    private Regex? Linear()
    {
        if (isAnchored) return null;
        try
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException)
        {
            // Lookaround, references to groups, or too many states.
            return null;
        }
    }

    private Regex Backtracking(TimeSpan bound) => new(pattern, options | RegexOptions.CultureInvariant, bound);

    /// <summary>The longest text on which backtracking is soon over, whatever stands there; -1 when there is none.</summary>
    private static int Longest(PatternWork work, bool isAnchored)
    {
        if (work.IsWild || work.Ways > MostSteps) return -1;
        // A search tries every place of the text, an anchored pattern one.
        var power = work.Degree + (isAnchored ? 0 : 1);
        return power == 0 ? int.MaxValue : (int)Math.Min(int.MaxValue, Math.Pow(MostSteps / work.Ways, 1.0 / power) - 1);
    }
}
