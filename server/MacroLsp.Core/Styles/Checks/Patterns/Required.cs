using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// What is known of every text that a piece of a pattern matches, case folded: all of what it can match
/// (<see cref="Exact"/>), or literals of which one must stand in it (<see cref="OneOf"/>), or nothing.
/// </summary>
/// <param name="Exact">All that it can match; default when that is not known.</param>
/// <param name="OneOf">Of these, one stands in it at one of the places <paramref name="At"/>; default when none is known.</param>
/// <param name="At">How many units behind the start of the piece such a literal begins.</param>
/// <param name="Width">How many units the piece takes.</param>
internal readonly record struct Required(ImmutableArray<string> Exact, ImmutableArray<string> OneOf, Reach At, Reach Width)
{
    // More alternatives than this say little and cost a lot.
    private const int MostExact = 24;
    private const int MostOneOf = 200;

    // Three letters.
    private const int RareEnough = 12;

    /// <summary>A piece that matches the empty text: an assertion, a comment.</summary>
    public static Required Empty { get; } = Text("");

    public static Required Text(string literal) => new([literal], default, Reach.None, Reach.Exactly(literal.Length));

    /// <summary>A piece of which only the width is known.</summary>
    public static Required Nothing(Reach width) => new(default, default, default, width);

    /// <summary>A piece that can match these texts and no others.</summary>
    public static Required AnyOf(IEnumerable<string> literals)
    {
        ImmutableArray<string> all = [.. literals.Distinct(StringComparer.Ordinal)];
        var width = Reach.Exactly(all[0].Length);
        foreach (var literal in all) width = width.Or(Reach.Exactly(literal.Length));
        if (all.Length <= MostExact) return new Required(all, default, Reach.None, width);
        return all.Contains("", StringComparer.Ordinal) ? Nothing(width) : OneOfMany(all, Reach.None, width);
    }

    /// <summary>A piece in which one of the literals stands, or of which nothing is known when there are none, or too many.</summary>
    public static Required OneOfMany(ImmutableArray<string> literals, Reach at, Reach width) =>
        literals.IsDefaultOrEmpty || literals.Length > MostOneOf ? Nothing(width) : new Required(default, literals, at, width);

    /// <summary>Literals of which one occurs in every match; none when nothing is known.</summary>
    public ImmutableArray<string> Literals =>
        Exact.IsDefault ? OneOf.IsDefault ? [] : OneOf : Exact.Contains("", StringComparer.Ordinal) ? [] : Exact;

    /// <summary>The texts of this piece, each followed by each of the next; default when they are not known or too many.</summary>
    public ImmutableArray<string> ExactThen(Required next)
    {
        if (Exact.IsDefault || next.Exact.IsDefault || Exact.Length * next.Exact.Length > MostExact) return default;
        if (Exact is [var one] && next.Exact is [var other]) return one.Length == 0 ? next.Exact : other.Length == 0 ? Exact : [one + other];
        var joined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in Exact)
        {
            foreach (var second in next.Exact) joined.Add(first + second);
        }

        return [.. joined];
    }

    /// <summary>One of several pieces.</summary>
    public static Required Either(List<Required> pieces)
    {
        if (pieces is [var only]) return only;
        if (pieces.TrueForAll(static p => !p.Exact.IsDefault)) return AnyOf(pieces.SelectMany(static p => p.Exact));
        var (at, width) = (pieces[0].At, pieces[0].Width);
        var literals = new HashSet<string>(StringComparer.Ordinal);
        var isKnown = true;
        foreach (var piece in pieces)
        {
            isKnown &= !piece.Literals.IsEmpty;
            literals.UnionWith(piece.Literals);
            (at, width) = (at.Or(piece.At), width.Or(piece.Width));
        }

        return isKnown ? OneOfMany([.. literals], at, width) : Nothing(width);
    }

    /// <summary>This piece, from <paramref name="min"/> to <paramref name="max"/> times; null for any number.</summary>
    public Required Repeated(int min, int? max)
    {
        if (min == 1 && max == 1) return this;
        var width = Width.Times(min, max);
        if (min == 0) return max == 1 && !Exact.IsDefault ? AnyOf(Exact.Append("")) : Nothing(width);
        return OneOfMany(Literals, At, width);
    }

    /// <summary>
    /// Whether the first literals, at these places, are at least as good to look for as the second: rare ones, and such that
    /// say where a match starts.
    /// </summary>
    public static bool IsBetter(ImmutableArray<string> one, Reach at, ImmutableArray<string> other, Reach otherAt)
    {
        if (one.IsDefaultOrEmpty || other.IsDefaultOrEmpty) return !one.IsDefaultOrEmpty;
        var (a, b) = (RarityOf(one), RarityOf(other));
        // A search through the whole text costs more than looking at some words too many.
        if (at.IsNarrow != otherAt.IsNarrow && Math.Min(a, b) >= RareEnough) return at.IsNarrow;
        return a != b ? a > b : one.Length <= other.Length;
    }

    /// <summary>How rarely the most frequent of the literals occurs: about its length in letters.</summary>
    private static int RarityOf(ImmutableArray<string> literals)
    {
        var least = int.MaxValue;
        foreach (var literal in literals)
        {
            var rarity = 0;
            foreach (var unit in literal)
            {
                rarity += unit switch
                {
                    ' ' or '.' => 1,
                    ',' or '\'' or '-' or '\n' or '\t' => 2,
                    >= 'a' and <= 'z' => 4,
                    // Signs and digits stand in few texts; kana and letters with accents are as frequent as letters.
                    _ => char.IsLetter(unit) ? 4 : 8,
                };
            }

            least = Math.Min(least, rarity);
        }

        return least;
    }
}
