namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>Guesses, from the quantifiers of a pattern, whether backtracking through it could take long.</summary>
internal sealed class PatternCost
{
    // The product of the ways that bounded quantifiers can go; beyond it a pattern is not called tame.
    private const double MostWays = 1_000;

    private int _unbounded;
    private double _ways = 1;

    /// <summary>A reference to a group can be matched by backtracking only.</summary>
    public bool HasReference { get; set; }

    /// <summary>At most one quantifier without a bound, and not many ways through the others.</summary>
    public bool IsTame => !HasReference && _unbounded <= 1 && _ways <= MostWays;

    public (int Unbounded, double Ways) Mark() => (_unbounded, _ways);

    /// <summary>What was read since <paramref name="mark"/> is repeated.</summary>
    public void Repeat((int Unbounded, double Ways) mark, int min, int? max)
    {
        var inner = (Unbounded: _unbounded - mark.Unbounded, Ways: _ways / mark.Ways);
        if (max is not { } most)
        {
            // A repetition in a repetition multiplies: it counts as many.
            _unbounded += inner.Unbounded > 0 || inner.Ways > 1 ? 2 : 1;
            return;
        }

        if (most > 1 && inner.Unbounded > 0) _unbounded += 2;
        _ways = Math.Min(double.MaxValue / 1e10, mark.Ways * Math.Max(1, most - min + 1) * Math.Pow(inner.Ways, Math.Min(most, 100)));
    }
}
