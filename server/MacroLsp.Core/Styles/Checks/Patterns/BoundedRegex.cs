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

    // Steps of the backtracking engine that are over within about a tenth of a second.
    private const double MostSteps = 1e7;

    private readonly Lock _lock = new();
    private readonly int _longest = Longest(work, isAnchored);
    private volatile Regex? _unwatched;
    private volatile Regex? _watched;
    private RegexParseException? _mistake;
    private Regex? _linear;
    private bool _hasTriedLinear;

    /// <summary>What is wrong with the pattern; null when it can be used. Compiles it.</summary>
    public RegexParseException? Mistake => For(0) is null ? _mistake : null;

    /// <summary>The expression for a text; null when the pattern is wrong.</summary>
    /// <remarks>Using it throws a <see cref="RegexMatchTimeoutException"/> when the text is too much for it; <see cref="AfterTimeout"/> may know another way.</remarks>
    public Regex? For(string text) => For(text.Length);

    /// <summary>Whether a text has a match; null when the pattern is wrong.</summary>
    /// <exception cref="RegexMatchTimeoutException">The bound was hit, and there is no other way.</exception>
    public bool? IsMatch(string text)
    {
        try
        {
            return For(text)?.IsMatch(text);
        }
        catch (RegexMatchTimeoutException) when (AfterTimeout() is { } linear)
        {
            return linear.IsMatch(text);
        }
    }

    /// <summary>The expression that matches in linear time, for good; null when there is none.</summary>
    public Regex? AfterTimeout()
    {
        lock (_lock)
        {
            if (Linear() is not { } linear) return null;
            return _watched = linear;
        }
    }

    private Regex? For(int length) => length <= _longest ? _unwatched ?? Compile(isWatched: false) : _watched ?? Compile(isWatched: true);

    private Regex? Compile(bool isWatched)
    {
        lock (_lock)
        {
            if (_mistake is not null) return null;
            try
            {
                if (!isWatched) return _unwatched ??= Backtracking(Regex.InfiniteMatchTimeout);
                if (_watched is not null) return _watched;
                // What is sure to take too long is not tried.
                return _watched = work.IsWild && Linear() is { } linear ? linear : Backtracking(Bound);
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
        if (isAnchored || _hasTriedLinear) return _linear;
        _hasTriedLinear = true;
        try
        {
            _linear = new Regex(pattern, options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException)
        {
            // Lookaround, references to groups, or too many states: there is no such expression.
        }

        return _linear;
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
