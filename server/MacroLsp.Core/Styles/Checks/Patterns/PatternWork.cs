namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// In how many ways backtracking could go through a piece of a pattern from one place of a text: at most
/// <see cref="Ways"/> times the length of the text to the power of <see cref="Degree"/>.
/// </summary>
/// <param name="Degree">How many unbounded quantifiers follow each other.</param>
/// <param name="Ways">The product of the ways that bounded quantifiers and alternatives can go.</param>
/// <param name="IsWild">Whether something that can go several ways is repeated without a bound, so that no power is enough.</param>
internal readonly record struct PatternWork(int Degree, double Ways, bool IsWild)
{
    // Greater than any work that is worth starting.
    private const double Endless = 1e100;
    private const int MostDegree = 50;

    /// <summary>One way: a letter, an assertion.</summary>
    public static PatternWork One { get; } = new(0, 1, IsWild: false);

    /// <summary>Nothing is known.</summary>
    public static PatternWork Unknown { get; } = new(0, 1, IsWild: true);

    /// <summary>The ways from one place of a text of this length.</summary>
    public double In(int length) => IsWild ? Endless : Math.Min(Endless, Ways * Math.Pow(length + 1.0, Degree));

    /// <summary>This piece, then the other.</summary>
    public PatternWork Then(PatternWork next) =>
        new(Math.Min(MostDegree, Degree + next.Degree), Math.Min(Endless, Ways * next.Ways), IsWild || next.IsWild);

    /// <summary>This piece or the other, one behind the other or either alone.</summary>
    public PatternWork Or(PatternWork other) => new(Math.Max(Degree, other.Degree), Math.Max(Ways, other.Ways), IsWild || other.IsWild);

    public PatternWork Times(int ways) => this with { Ways = Math.Min(Endless, Ways * ways) };

    /// <summary>This piece, from <paramref name="min"/> to <paramref name="max"/> times; null for any number.</summary>
    public PatternWork Repeated(int min, int? max)
    {
        if (max is not { } most) return Degree > 0 || Ways > 1 ? Unknown : this with { Degree = 1 };
        return new PatternWork(
            (int)Math.Min(MostDegree, (long)Degree * most), Math.Min(Endless, Math.Max(1, most - min + 1) * Math.Pow(Ways, Math.Min(most, 1000))), IsWild);
    }
}
