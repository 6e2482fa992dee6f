using MacroLsp.Core.Text;

namespace MacroLsp.Core.Prose;

/// <summary>What is no word but counts for the cues: a placeholder with the symbols of its kinds.</summary>
internal readonly record struct OpaqueWord(TextSpan Span, int[] Symbols);

/// <summary>The words of one sentence as the cues see them. Made once and filled again for each sentence.</summary>
internal sealed class TokenRow
{
    private const string Openers = "\"“”„«「『‟";

    private int[] _starts = new int[64];
    private int[] _ends = new int[64];
    private int[][] _symbols = new int[64][];
    private char[] _signs = new char[64];

    public int Count { get; private set; }

    /// <summary>Whether the sentence asks.</summary>
    public bool IsQuestion { get; private set; }

    public int StartOf(int token) => _starts[token];

    public int EndOf(int token) => _ends[token];

    public int[] SymbolsOf(int token) => _symbols[token];

    /// <summary>The punctuation mark; zero for a word.</summary>
    public char SignOf(int token) => _signs[token];

    /// <summary>Reads a sentence.</summary>
    /// <param name="cues">The words that are known.</param>
    /// <param name="text">The text that the sentence stands in.</param>
    /// <param name="sentence">Where.</param>
    /// <param name="opaque">The placeholders of the text, in order.</param>
    /// <param name="nextOpaque">The first of them that may lie in the sentence; moved on.</param>
    public void Read(CueSet cues, string text, TextSpan sentence, ReadOnlySpan<OpaqueWord> opaque, ref int nextOpaque)
    {
        Count = 0;
        IsQuestion = false;
        var at = sentence.Start;
        // A quotation that is the whole sentence is not quoted by it.
        var isQuotedWhole = Openers.Contains(text[at], StringComparison.Ordinal) && ClosingQuote(text, at, sentence.End) >= sentence.End - 2;
        while (at < sentence.End)
        {
            while (nextOpaque < opaque.Length && opaque[nextOpaque].Span.End <= at) nextOpaque++;
            var stop = nextOpaque < opaque.Length && opaque[nextOpaque].Span.Start < sentence.End ? opaque[nextOpaque].Span.Start : sentence.End;
            if (at >= stop)
            {
                var word = opaque[nextOpaque++];
                Add(word.Span.Start, Math.Min(word.Span.End, sentence.End), word.Symbols, '\0');
                at = word.Span.End;
                continue;
            }

            at = ReadProse(cues, text, at, stop, sentence, isQuotedWhole);
        }

        TrimListMark(text);
        for (var i = Count - 1; i >= 0 && _signs[i] != '\0'; i--) IsQuestion |= _signs[i] == '?';
    }

    private int ReadProse(CueSet cues, string text, int from, int stop, TextSpan sentence, bool isQuotedWhole)
    {
        var reader = new WordReader(text.AsSpan(from, stop - from));
        for (var at = 0; reader.Next(at); at = reader.End)
        {
            var start = from + reader.Start;
            var end = from + reader.End;
            switch (reader.Kind)
            {
                case WordKind.Word:
                    foreach (var part in cues.Lexicon.Find(text.AsSpan(start, end - start)).Parts)
                        Add(start + part.Start, start + part.Start + part.Length, part.Symbols, '\0');
                    break;
                case WordKind.Nothing:
                    break;
                case WordKind.Sign when !isQuotedWhole && Openers.Contains(text[start], StringComparison.Ordinal)
                    && ClosingQuote(text, start, sentence.End) is > 0 and var close:
                    // What somebody else says, or what a button says, is one word.
                    Add(start, close, cues.Lexicon.Value("quote"), '\0');
                    return close;
                case WordKind.Sign:
                    Add(start, end, cues.Lexicon.Find(text.AsSpan(start, 1)).Parts[0].Symbols, WordReader.SignOf(text[start]));
                    break;
                default:
                    Add(start, end, cues.Lexicon.Value(NameOf(reader.Kind)), '\0');
                    break;
            }
        }

        return stop;
    }

    private static string NameOf(WordKind kind) => kind switch
    {
        WordKind.Date => "date",
        WordKind.Clock => "clock",
        WordKind.Contact => "contact",
        WordKind.Url => "url",
        _ => "number",
    };

    /// <summary>The place behind the quotation mark that closes the one here; zero when there is none in the sentence.</summary>
    private static int ClosingQuote(string text, int open, int end)
    {
        var rest = text.AsSpan(open + 1, end - open - 1);
        // German closes „ with “, Polish and Dutch with ”; Swedish opens and closes with ”.
        var close = text[open] switch { '“' or '‟' => '”', '«' => '»', '「' => '」', '『' => '』', var same => same };
        var found = text[open] == '„' ? rest.IndexOfAny('“', '”') : rest.IndexOf(close);
        return found > 0 ? open + found + 2 : 0;
    }

    /// <summary>Leaves out the mark of an item: "1.", "-", "•".</summary>
    private void TrimListMark(string text)
    {
        var cut = Count > 1 && _signs[0] is '-' or '•' or '·' or '●' ? 1
            : Count > 2 && _signs[1] is '.' or ')' && !text.AsSpan(_starts[0], _ends[0] - _starts[0]).ContainsAnyExceptInRange('0', '9') ? 2
            : 0;
        if (cut == 0) return;
        Array.Copy(_starts, cut, _starts, 0, Count - cut);
        Array.Copy(_ends, cut, _ends, 0, Count - cut);
        Array.Copy(_symbols, cut, _symbols, 0, Count - cut);
        Array.Copy(_signs, cut, _signs, 0, Count - cut);
        Count -= cut;
    }

    private void Add(int start, int end, int[] symbols, char sign)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _symbols, Count * 2);
            Array.Resize(ref _signs, Count * 2);
        }

        _starts[Count] = start;
        _ends[Count] = end;
        _symbols[Count] = symbols;
        _signs[Count++] = sign;
    }
}
