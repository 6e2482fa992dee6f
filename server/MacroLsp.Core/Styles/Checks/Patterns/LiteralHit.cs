namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>Whose literal it is: an alternative of one of the patterns of a rule.</summary>
/// <param name="Rule">The index of the rule in its set.</param>
/// <param name="Pattern">The index of the pattern in its rule.</param>
/// <param name="Alternative">The index of the alternative in its pattern.</param>
internal readonly record struct LiteralOwner(int Rule, int Pattern, int Alternative);

/// <summary>A literal that occurs in a text.</summary>
/// <param name="Position">The offset of its first unit.</param>
internal readonly record struct LiteralHit(LiteralOwner Owner, int Position) : IComparable<LiteralHit>
{
    /// <summary>Orders by rule and pattern, so that the hits of one pattern are neighbours, then by place, then by alternative.</summary>
    public int CompareTo(LiteralHit other)
    {
        if (Owner.Rule != other.Owner.Rule) return Owner.Rule.CompareTo(other.Owner.Rule);
        if (Owner.Pattern != other.Owner.Pattern) return Owner.Pattern.CompareTo(other.Owner.Pattern);
        return Position != other.Position ? Position.CompareTo(other.Position) : Owner.Alternative.CompareTo(other.Owner.Alternative);
    }

    public static bool operator <(LiteralHit left, LiteralHit right) => left.CompareTo(right) < 0;
    public static bool operator >(LiteralHit left, LiteralHit right) => left.CompareTo(right) > 0;
    public static bool operator <=(LiteralHit left, LiteralHit right) => left.CompareTo(right) <= 0;
    public static bool operator >=(LiteralHit left, LiteralHit right) => left.CompareTo(right) >= 0;
}
