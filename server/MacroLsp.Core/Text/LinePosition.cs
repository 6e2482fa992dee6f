namespace MacroLsp.Core.Text;

/// <summary>A place in a text as LSP counts it.</summary>
/// <param name="Line">Zero-based line.</param>
/// <param name="Character">Zero-based column, in the units of the <see cref="PositionEncoding"/> that it was made with.</param>
public readonly record struct LinePosition(int Line, int Character) : IComparable<LinePosition>
{
    public int CompareTo(LinePosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);

    public static bool operator <(LinePosition left, LinePosition right) => left.CompareTo(right) < 0;
    public static bool operator >(LinePosition left, LinePosition right) => left.CompareTo(right) > 0;
    public static bool operator <=(LinePosition left, LinePosition right) => left.CompareTo(right) <= 0;
    public static bool operator >=(LinePosition left, LinePosition right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Line}:{Character}";
}

/// <summary>The unit in which <see cref="LinePosition.Character"/> counts (LSP 3.17, PositionEncodingKind).</summary>
public enum PositionEncoding
{
    /// <summary>UTF-16 code units: what every client understands.</summary>
    Utf16,

    /// <summary>UTF-8 code units, that is bytes.</summary>
    Utf8,

    /// <summary>Unicode code points.</summary>
    Utf32,
}
