namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// Guesses, from the quantifiers of a pattern, whether backtracking through it could take long. A run of letters, digits or
/// white space is soon over; what runs over anything, or a repetition in a repetition, is not.
/// </summary>
internal sealed class PatternCost
{
    // The product of the ways that bounded quantifiers can go; beyond it a pattern is not called tame.
    private const double MostWays = 10_000;
    private const int MostRuns = 6;

    private int _runs;
    private int _wide;
    private double _ways = 1;

    /// <summary>A reference to a group can be matched by backtracking only.</summary>
    public bool HasReference { get; set; }

    public bool IsTame => !HasReference && _wide <= 1 && _runs <= MostRuns && _ways <= MostWays;

    public (int Unbounded, double Ways) Mark() => (_runs + _wide, _ways);

    /// <summary>What was read since <paramref name="mark"/> is repeated.</summary>
    /// <param name="isRun">Whether it is one character of a kind of which few stand in a row.</param>
    public void Repeat((int Unbounded, double Ways) mark, bool isRun, int min, int? max)
    {
        var inner = (Unbounded: _runs + _wide - mark.Unbounded, Ways: _ways / mark.Ways);
        if (max is not { } most)
        {
            if (inner.Unbounded > 0 || inner.Ways > 1) _wide += 2;
            else if (isRun) _runs++;
            else _wide++;
            return;
        }

        // Several times a repetition is a repetition in a repetition.
        if (most > 1 && inner.Unbounded > 0) _wide += most > 4 ? 2 : 1;
        _ways = Math.Min(1e100, mark.Ways * Math.Max(1, most - min + 1) * Math.Pow(inner.Ways, Math.Min(most, 100)));
    }
}
