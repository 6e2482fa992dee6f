using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// What is known of every text that a piece of a pattern matches, case folded: all of what it can match
/// (<see cref="Exact"/>), or literals of which one must occur in it (<see cref="OneOf"/>), or nothing.
/// </summary>
internal readonly record struct Required(ImmutableArray<string> Exact, ImmutableArray<string> OneOf)
{
    // More alternatives than this say little and cost a lot.
    private const int MostExact = 24;
    private const int MostOneOf = 200;

    public static Required Nothing { get; } = new(default, default);

    /// <summary>A piece that matches the empty text: an assertion, a comment.</summary>
    public static Required Empty { get; } = Text("");

    public static Required Text(string literal) => new([literal], default);

    public static Required AnyOf(IEnumerable<string> literals) => Limit([.. literals.Distinct(StringComparer.Ordinal)]);

    public static Required OneOfMany(ImmutableArray<string> literals) => literals.IsEmpty ? Nothing : new Required(default, literals);

    /// <summary>Literals of which one occurs in every match; none when nothing is known.</summary>
    public ImmutableArray<string> Literals =>
        Exact.IsDefault ? OneOf.IsDefault ? [] : OneOf : Exact.Contains("", StringComparer.Ordinal) ? [] : Exact;

    /// <summary>This piece, then the other.</summary>
    public Required Then(Required next)
    {
        if (!Exact.IsDefault && !next.Exact.IsDefault)
        {
            if (Exact.Length * next.Exact.Length <= MostExact)
            {
                var joined = ImmutableArray.CreateBuilder<string>(Exact.Length * next.Exact.Length);
                foreach (var first in Exact)
                {
                    foreach (var second in next.Exact) joined.Add(first + second);
                }

                return new Required([.. joined.Distinct(StringComparer.Ordinal)], default);
            }
        }

        return OneOfMany(Better(Literals, next.Literals));
    }

    /// <summary>This piece or the other.</summary>
    public Required Or(Required other)
    {
        if (!Exact.IsDefault && !other.Exact.IsDefault) return AnyOf(Exact.Concat(other.Exact));
        if (Literals.IsEmpty || other.Literals.IsEmpty) return Nothing;
        var all = Literals.Concat(other.Literals).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return all.Length > MostOneOf ? Nothing : new Required(default, all);
    }

    /// <summary>This piece, from <paramref name="min"/> to <paramref name="max"/> times; null for any number.</summary>
    public Required Repeated(int min, int? max)
    {
        if (min == 1 && max == 1) return this;
        if (min == 0) return max == 1 && !Exact.IsDefault ? AnyOf(Exact.Append("")) : Nothing;
        return OneOfMany(Literals);
    }

    private static Required Limit(ImmutableArray<string> all)
    {
        if (all.Length <= MostExact) return new Required(all, default);
        return all.Contains("", StringComparer.Ordinal) || all.Length > MostOneOf ? Nothing : new Required(default, all);
    }

    /// <summary>The set that occurs more rarely: whose shortest literal is longer, then the smaller one.</summary>
    public static ImmutableArray<string> Better(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        if (one.IsDefaultOrEmpty) return other.IsDefault ? [] : other;
        if (other.IsDefaultOrEmpty) return one;
        var (a, b) = (one.Min(l => l.Length), other.Min(l => l.Length));
        return a != b ? a > b ? one : other : one.Length <= other.Length ? one : other;
    }
}
