using System.Collections.Immutable;

namespace MacroLsp.Core.Text;

/// <summary>One place where two sequences differ: elements that are gone and those that stand there now. Half-open.</summary>
/// <param name="Before">In the first sequence; empty for an insertion.</param>
/// <param name="After">In the second sequence; empty for a deletion.</param>
internal readonly record struct SequenceChange(TextSpan Before, TextSpan After);

/// <summary>
/// The shortest way from one sequence to another (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", section 4b):
/// linear space, and time that grows with the size of the difference.
/// </summary>
internal ref struct SequenceDiff
{
    /// <summary>
    /// Two stretches that are further apart than this many steps are taken to be different as a whole, so that two long texts
    /// with nothing in common cost what their length costs.
    /// </summary>
    private const int MostSteps = 1_000;

    private readonly ReadOnlySpan<int> _before;
    private readonly ReadOnlySpan<int> _after;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private readonly ImmutableArray<SequenceChange>.Builder _changes;

    private SequenceDiff(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        _before = before;
        _after = after;
        var diagonals = 2 * Math.Min(MostSteps, (before.Length + after.Length + 1) / 2) + 3;
        _forward = new int[diagonals];
        _backward = new int[diagonals];
        _changes = ImmutableArray.CreateBuilder<SequenceChange>();
    }

    /// <summary>The changes in order, disjoint, never touching; none when the sequences are equal.</summary>
    public static ImmutableArray<SequenceChange> Between(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var diff = new SequenceDiff(before, after);
        diff.Compare(0, before.Length, 0, after.Length);
        return diff._changes.DrainToImmutable();
    }

    private readonly void Compare(int fromA, int toA, int fromB, int toB)
    {
        while (fromA < toA && fromB < toB && _before[fromA] == _after[fromB]) (fromA, fromB) = (fromA + 1, fromB + 1);
        while (fromA < toA && fromB < toB && _before[toA - 1] == _after[toB - 1]) (toA, toB) = (toA - 1, toB - 1);
        if (fromA == toA && fromB == toB) return;
        if (fromA == toA || fromB == toB || Middle(fromA, toA, fromB, toB) is not { } middle)
        {
            Add(fromA, toA, fromB, toB);
            return;
        }

        Compare(fromA, fromA + middle.StartA, fromB, fromB + middle.StartB);
        Compare(fromA + middle.EndA, toA, fromB + middle.EndB, toB);
    }

    private readonly void Add(int fromA, int toA, int fromB, int toB)
    {
        if (_changes is [.., var last] && last.Before.End == fromA && last.After.End == fromB)
            _changes[^1] = new SequenceChange(TextSpan.FromBounds(last.Before.Start, toA), TextSpan.FromBounds(last.After.Start, toB));
        else
            _changes.Add(new SequenceChange(TextSpan.FromBounds(fromA, toA), TextSpan.FromBounds(fromB, toB)));
    }

    /// <summary>
    /// The stretch of equal elements, perhaps empty, in the middle of a shortest way, as distances from the corner of the box; null
    /// when the way is too long. Both sequences have elements and differ at both ends, so each half is smaller than the whole.
    /// </summary>
    private readonly (int StartA, int StartB, int EndA, int EndB)? Middle(int fromA, int toA, int fromB, int toB)
    {
        var a = _before[fromA..toA];
        var b = _after[fromB..toB];
        var delta = a.Length - b.Length;
        var steps = Math.Min((a.Length + b.Length + 1) / 2, MostSteps);
        var zero = _forward.Length / 2;
        _forward[zero + 1] = 0;
        _backward[zero + 1] = 0;
        for (var d = 0; d <= steps; d++)
        {
            // Diagonals outside of the box lead nowhere.
            var lowest = -d + 2 * Math.Max(0, d - b.Length);
            var highest = d - 2 * Math.Max(0, d - a.Length);
            for (var k = lowest; k <= highest; k += 2)
            {
                var x = Furthest(_forward, zero, k, d);
                var start = x;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k]) x++;
                _forward[zero + k] = x;
                var opposite = delta - k;
                if ((delta & 1) != 0 && Math.Abs(opposite) < d && x + _backward[zero + opposite] >= a.Length) return (start, start - k, x, x - k);
            }

            for (var k = lowest; k <= highest; k += 2)
            {
                var x = Furthest(_backward, zero, k, d);
                var start = x;
                while (x < a.Length && x - k < b.Length && a[^(x + 1)] == b[^(x - k + 1)]) x++;
                _backward[zero + k] = x;
                var opposite = delta - k;
                if ((delta & 1) == 0 && Math.Abs(opposite) <= d && x + _forward[zero + opposite] >= a.Length)
                    return (a.Length - x, b.Length - (x - k), a.Length - start, b.Length - (start - k));
            }
        }

        return null;
    }

    /// <summary>How far one gets on this diagonal with one more step than before.</summary>
    private static int Furthest(int[] reached, int zero, int k, int d) =>
        k == -d || k != d && reached[zero + k - 1] < reached[zero + k + 1] ? reached[zero + k + 1] : reached[zero + k - 1] + 1;
}
