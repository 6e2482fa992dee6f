namespace MacroLsp.Core.Text;

/// <summary>A half-open range of UTF-16 offsets, <c>[Start, End)</c>, in one text.</summary>
/// <param name="Start">The first offset, zero or more.</param>
/// <param name="Length">The number of UTF-16 units, zero or more; zero is a position between two units.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>The offset after the last unit.</summary>
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>Whether the unit at <paramref name="offset"/> belongs to this span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether a cursor at <paramref name="offset"/> touches this span, both ends included.</summary>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a unit, or one is empty and touches the other.</summary>
    public bool Intersects(TextSpan other) =>
        IsEmpty || other.IsEmpty ? other.Start <= End && Start <= other.End : other.Start < End && Start < other.End;

    /// <summary>Orders by start, then by length.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start}..{End})";
}
