using System.Buffers;
using System.Runtime.InteropServices;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// All literals of all rules, found together in one pass over a text. Each literal is filed under the hash of a few units
/// in a row of it; a small bit map tells of most places in a text that no literal can stand there. Making it costs about a
/// hash for each unit of the literals, so that it can be made at start. Immutable once made, and safe to share.
/// </summary>
internal sealed class LiteralIndex
{
    private readonly Table _long = new(4);
    private readonly Table _short = new(2);
    private readonly Table _single = new(1);

    /// <param name="literals">The literals, case folded and not empty, and whose they are.</param>
    public LiteralIndex(IReadOnlyCollection<(string Literal, LiteralOwner Owner)> literals)
    {
        foreach (var (literal, _) in literals) TableOf(literal).Count(literal);
        foreach (var (literal, owner) in literals) TableOf(literal).Add(literal, owner);
    }

    /// <summary>Adds every place where a literal occurs, case ignored, in no particular order.</summary>
    public void Find(ReadOnlySpan<char> text, List<LiteralHit> hits)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            for (var i = 0; i < text.Length; i++) folded[i] = CaseFold.Of(text[i]);
            var units = folded.AsSpan(0, text.Length);
            _long.Find(units, hits);
            _short.Find(units, hits);
            _single.Find(units, hits);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
        }
    }

    private Table TableOf(string literal) => literal.Length >= 4 ? _long : literal.Length >= 2 ? _short : _single;

    /// <summary>The literals that are filed under so many units.</summary>
    private sealed class Table(int width)
    {
        private const int Buckets = 1 << 14;

        private readonly ushort[] _uses = new ushort[Buckets];
        private readonly List<Entry> _entries = [];
        private readonly ulong[] _filter = new ulong[Buckets / 64];
        private int[] _heads = [];

        private readonly record struct Entry(string Literal, LiteralOwner Owner, int Offset, int Next);

        public void Count(string literal)
        {
            for (var i = 0; i + width <= literal.Length; i++)
            {
                ref var uses = ref _uses[Bucket(literal.AsSpan(i))];
                if (uses < ushort.MaxValue) uses++;
            }
        }

        /// <summary>Files a literal under those of its units that fewest other literals hold.</summary>
        public void Add(string literal, LiteralOwner owner)
        {
            if (_heads.Length == 0)
            {
                _heads = new int[Buckets];
                Array.Fill(_heads, -1);
            }

            var best = 0;
            for (var i = 1; i + width <= literal.Length; i++)
            {
                if (_uses[Bucket(literal.AsSpan(i))] < _uses[Bucket(literal.AsSpan(best))]) best = i;
            }

            var bucket = Bucket(literal.AsSpan(best));
            _entries.Add(new Entry(literal, owner, best, _heads[bucket]));
            _heads[bucket] = _entries.Count - 1;
            _filter[bucket >> 6] |= 1UL << (bucket & 63);
        }

        public void Find(ReadOnlySpan<char> text, List<LiteralHit> hits)
        {
            if (_entries.Count == 0) return;
            var entries = CollectionsMarshal.AsSpan(_entries);
            for (var i = 0; i + width <= text.Length; i++)
            {
                var bucket = Bucket(text[i..]);
                if ((_filter[bucket >> 6] & (1UL << (bucket & 63))) == 0) continue;
                for (var at = _heads[bucket]; at >= 0; at = entries[at].Next)
                {
                    ref readonly var entry = ref entries[at];
                    var start = i - entry.Offset;
                    if (start >= 0 && text[start..].StartsWith(entry.Literal, StringComparison.Ordinal)) hits.Add(new LiteralHit(entry.Owner, start));
                }
            }
        }

        private int Bucket(ReadOnlySpan<char> units)
        {
            var value = width switch
            {
                4 => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(units[..4])),
                2 => MemoryMarshal.Read<uint>(MemoryMarshal.AsBytes(units[..2])),
                _ => units[0],
            };
            return (int)((value * 0x9E3779B97F4A7C15UL) >> (64 - 14));
        }
    }
}
