namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>A number of units that is known between two bounds, both included.</summary>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; <see cref="Unbounded"/> when there is no limit.</param>
internal readonly record struct Reach(int Least, int Most)
{
    public const int Unbounded = int.MaxValue;

    // Where a literal can stand at more places in a match than this, a search is cheaper than trying them all.
    private const int MostPlaces = 64;

    /// <summary>Whether the bounds are so near to each other that all numbers between them can be tried.</summary>
    public bool IsNarrow => Most - Least <= MostPlaces;

    public static Reach None { get; }

    public static Reach Any { get; } = new(0, Unbounded);

    public static Reach Exactly(int units) => new(units, units);

    /// <summary>These units, then the others.</summary>
    public Reach Then(Reach next) => new(Sum(Least, next.Least), Sum(Most, next.Most));

    /// <summary>These units or the others.</summary>
    public Reach Or(Reach other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    /// <summary>These units from <paramref name="min"/> to <paramref name="max"/> times; null for any number.</summary>
    public Reach Times(int min, int? max) => new(Product(Least, min), max is { } most ? Product(Most, most) : Most == 0 ? 0 : Unbounded);

    private static int Sum(int a, int b) => (int)Math.Min((long)a + b, Unbounded);

    private static int Product(int a, int b) => (int)Math.Min((long)a * b, Unbounded);
}
