namespace MacroLsp.Core.Prose;

/// <summary>What a word of a text means to the cues.</summary>
/// <param name="Text">The word in its normal form.</param>
/// <param name="Parts">Its parts, mostly one.</param>
internal sealed record LexiconEntry(string Text, WordPart[] Parts);

/// <summary>A word, or a part of a contraction.</summary>
/// <param name="Symbols">What it is, classes included; none for a word that no cue knows.</param>
/// <param name="Start">Where it begins in the word.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct WordPart(int[] Symbols, int Start, int Length);

/// <summary>
/// Looks words up. Remembers a bounded number of them, so that the second "the" costs one comparison; entries are
/// immutable and replaced whole, so threads may share it.
/// </summary>
internal sealed class Lexicon
{
    private const int Remembered = 4096;
    private const int LongestTypo = 16;
    private const int ShortestTypo = 8;

    private readonly WordForms _forms;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _symbols;
    private readonly int[][] _closures;
    private readonly int _shortestPart;
    private readonly int _longestPart;
    private readonly Lazy<ILookup<(char, char), string>> _longWords;
    private readonly LexiconEntry?[] _recent = new LexiconEntry?[Remembered];

    /// <param name="forms">How words are written.</param>
    /// <param name="symbols">Symbols by their keys: <c>w:</c> a word, <c>p:</c> a beginning, <c>s:</c> an ending, <c>v:</c> a value.</param>
    /// <param name="closures">For each symbol, itself and its classes.</param>
    public Lexicon(WordForms forms, Dictionary<string, int> symbols, int[][] closures)
    {
        _forms = forms;
        _closures = closures;
        // Looked up by what stands in a text, of which no string is made.
        _symbols = symbols.GetAlternateLookup<ReadOnlySpan<char>>();
        (_shortestPart, _longestPart) = (int.MaxValue, 1);
        foreach (var key in symbols.Keys)
        {
            if (key[0] is not ('p' or 's')) continue;
            _shortestPart = Math.Min(_shortestPart, key.Length - 2);
            _longestPart = Math.Max(_longestPart, key.Length - 2);
        }

        _longWords = new Lazy<ILookup<(char, char), string>>(() => symbols.Keys.Where(static k => k[0] == 'w' && k.Length - 2 is >= ShortestTypo and <= LongestTypo)
            .Select(static k => k[2..]).ToLookup(static w => (w[0], w[1])));
    }

    /// <summary>The symbols of a kind of value, such as <c>date</c>; none when no cue asks for it.</summary>
    public int[] Value(string kind) => _symbols.TryGetValue("v:" + kind, out var symbol) ? _closures[symbol] : [];

    public LexiconEntry Find(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[WordForms.LongestWord];
        // A longer one is no word that a cue knows.
        var normal = buffer[..Math.Min(word.Length, buffer.Length)];
        _forms.Normalize(word[..normal.Length], normal);
        var slot = string.GetHashCode(normal, StringComparison.Ordinal) & (Remembered - 1);
        if (Volatile.Read(ref _recent[slot]) is { } known && normal.SequenceEqual(known.Text)) return known;
        var entry = Make(normal.ToString());
        Volatile.Write(ref _recent[slot], entry);
        return entry;
    }

    private LexiconEntry Make(string word) =>
        new(word, [.. _forms.PartsOf(word).Select(part => new WordPart(SymbolsOf(part.Text), part.Start, part.Length))]);

    private int[] SymbolsOf(string word)
    {
        var found = new List<int>();
        Add('w', word, found);
        for (var length = _shortestPart; length <= Math.Min(_longestPart, word.Length); length++)
        {
            Add('p', word.AsSpan(0, length), found);
            Add('s', word.AsSpan(word.Length - length), found);
        }

        if (found.Count == 0 && word.Length is >= ShortestTypo and <= LongestTypo && Meant(word) is { } meant) Add('w', meant, found);
        return [.. found];
    }

    private void Add(char kind, ReadOnlySpan<char> text, List<int> found)
    {
        Span<char> key = stackalloc char[WordForms.LongestWord + 2];
        // A longer one is no word that a cue knows.
        if (text.Length > WordForms.LongestWord) return;
        (key[0], key[1]) = (kind, ':');
        text.CopyTo(key[2..]);
        if (!_symbols.TryGetValue(key[..(text.Length + 2)], out var symbol)) return;
        foreach (var member in _closures[symbol])
        {
            if (!found.Contains(member)) found.Add(member);
        }
    }

    /// <summary>A known long word of which this one is one slip away: a letter too many, too few, wrong, or two swapped.</summary>
    private string? Meant(string word)
    {
        foreach (var known in _longWords.Value[(word[0], word[1])])
        {
            if (IsOneSlip(word, known)) return known;
        }

        return null;
    }

    private static bool IsOneSlip(string one, string other)
    {
        if (one.Length > other.Length) (one, other) = (other, one);
        if (other.Length - one.Length > 1) return false;
        var same = one.AsSpan().CommonPrefixLength(other);
        if (one.Length < other.Length) return one.AsSpan(same).SequenceEqual(other.AsSpan(same + 1));
        if (same + 1 >= one.Length) return true;
        return one.AsSpan(same + 1).SequenceEqual(other.AsSpan(same + 1))
            || one[same] == other[same + 1] && one[same + 1] == other[same] && one.AsSpan(same + 2).SequenceEqual(other.AsSpan(same + 2));
    }
}
