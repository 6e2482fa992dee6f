using System.Globalization;

namespace MacroLsp.Core.Prose;

/// <summary>What a run of units is.</summary>
internal enum WordKind
{
    /// <summary>Letters, or one unit of a script without spaces.</summary>
    Word,

    /// <summary>Digits with what stands between them.</summary>
    Number,

    /// <summary>A day in figures: 12/08/2024, 2026-12-01.</summary>
    Date,

    /// <summary>A time of day in figures: 14:20.</summary>
    Clock,

    /// <summary>A phone number or an e-mail address.</summary>
    Contact,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>One punctuation mark.</summary>
    Sign,

    /// <summary>An emoji, a tag, a handle: nothing that cues look at.</summary>
    Nothing,
}

/// <summary>Reads prose word by word. Every step takes at least one unit, and looks at a bounded number of others.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private const int LongestPhone = 24;
    private const int FewestDigitsOfPhone = 7;
    private const int LongestAddress = 300;

    private readonly ReadOnlySpan<char> _text = text;

    public int Start { get; private set; }

    public int End { get; private set; }

    public WordKind Kind { get; private set; }

    /// <summary>Goes to the next word at or behind a place; false at the end.</summary>
    public bool Next(int from)
    {
        while (from < _text.Length && char.IsWhiteSpace(_text[from])) from++;
        if (from >= _text.Length) return false;
        Start = from;
        var c = _text[from];
        (Kind, End) = char.IsAsciiDigit(c) || c is '+' or '(' && IsDigitAt(from + 1) ? Figure(from)
            : WordForms.IsIdeographic(c) ? (WordKind.Word, from + 1)
            : char.IsLetter(c) || c == '\'' && from + 1 < _text.Length && char.IsLetter(_text[from + 1]) && from == 0 ? Letters(from)
            : Other(from);
        return true;
    }

    /// <summary>The words of a piece of a cue in their normal forms.</summary>
    public static List<string> Words(string text, WordForms forms)
    {
        var words = new List<string>();
        var reader = new WordReader(text);
        for (int at = 0, end; reader.Next(at); at = end)
        {
            end = reader.End;
            // A cue may name the first part of a contraction alone: "j'".
            if (reader.Kind == WordKind.Word && end < text.Length && forms.IsPrefix(text[reader.Start..(end + 1)])) end++;
            var word = forms.Normal(text[reader.Start..end]);
            if (reader.Kind == WordKind.Word) words.AddRange(forms.PartsOf(word).Select(p => p.Text));
            else if (reader.Kind != WordKind.Nothing) words.Add(word);
        }

        return words;
    }

    /// <summary>The mark that a punctuation mark of another script stands for.</summary>
    public static char SignOf(char c) => c switch
    {
        '？' or '؟' => '?',
        '！' => '!',
        '，' or '、' or '،' => ',',
        '。' or '｡' => '.',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        '–' or '—' => '-',
        _ => c,
    };

    private readonly bool IsDigitAt(int at) => at < _text.Length && char.IsAsciiDigit(_text[at]);

    private (WordKind, int) Letters(int from)
    {
        var end = from + 1;
        while (end < _text.Length)
        {
            var c = _text[end];
            var isInner = char.IsLetterOrDigit(c) && !WordForms.IsIdeographic(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
                || c is '\'' or '’' && end + 1 < _text.Length && char.IsLetter(_text[end + 1]);
            if (!isInner) break;
            end++;
        }

        return end < _text.Length && _text[end] is '@' or ':' or '.' or '+' or '_' or '-' ? Address(from, end) : (WordKind.Word, end);
    }

    /// <summary>An e-mail or web address that begins with these letters, else the letters.</summary>
    private (WordKind, int) Address(int from, int end)
    {
        var rest = _text[from..Math.Min(_text.Length, from + LongestAddress)];
        if (rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) && rest[4..].IndexOf("://", StringComparison.Ordinal) is 0 or 1
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return (WordKind.Url, EndOfAddress(from));
        var at = from;
        while (at < _text.Length && at - from < 64 && (char.IsLetterOrDigit(_text[at]) || _text[at] is '.' or '_' or '-' or '+')) at++;
        var isEmail = at + 1 < _text.Length && _text[at] == '@' && char.IsLetterOrDigit(_text[at + 1]) && _text[at..].IndexOf('.') > 0;
        if (isEmail && EndOfAddress(at) is var stop && _text[at..stop].Contains('.')) return (WordKind.Contact, stop);
        return (WordKind.Word, end);
    }

    private int EndOfAddress(int from)
    {
        var end = from;
        while (end < _text.Length && end - from < LongestAddress && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('<' or '>' or '"' or '”' or '»') && !WordForms.IsIdeographic(_text[end])) end++;
        while (end > from + 1 && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or '。') end--;
        return end;
    }

    /// <summary>A number, a day, a time of day or a phone number.</summary>
    private (WordKind, int) Figure(int from)
    {
        if (Phone(from) is > 0 and var phone) return (WordKind.Contact, phone);
        if (_text[from] is '+' or '(') return (WordKind.Sign, from + 1);
        var end = from + 1;
        int slashes = 0, hyphens = 0, colons = 0, periods = 0;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] is '.' or ',' or ':' or '/' or '-' or '–' && IsDigitAt(end + 1)))
        {
            _ = _text[end] switch { '/' => slashes++, '-' => hyphens++, ':' => colons++, '.' => periods++, _ => 0 };
            end++;
        }

        if (slashes is 1 or 2 || hyphens == 2 || periods == 2) return (WordKind.Date, end);
        return (colons > 0 ? WordKind.Clock : WordKind.Number, end);
    }

    /// <summary>The end of a phone number: seven digits or more with signs between them that are no date; zero for none.</summary>
    private int Phone(int from)
    {
        int digits = 0, groups = 0, end = from, at = from;
        while (at < _text.Length && at - from < LongestPhone)
        {
            if (char.IsAsciiDigit(_text[at]))
            {
                if (at == from || !char.IsAsciiDigit(_text[at - 1])) groups++;
                digits++;
                end = at + 1;
            }
            else if (_text[at] is not (' ' or '-' or '(' or ')' or '+' or '.' or '/' or '\u00A0'))
            {
                break;
            }

            at++;
        }

        // A date has eight digits, and a year first or last.
        return digits >= FewestDigitsOfPhone && (groups > 1 && digits != 8 || groups > 3 || _text[from] == '+') ? end : 0;
    }

    private (WordKind, int) Other(int from)
    {
        var c = _text[from];
        if (c == '<' && Close(from, '>', 80) is > 0 and var tag) return (WordKind.Nothing, tag);
        if (c == '&' && Close(from, ';', 8) is > 0 and var entity && char.IsAsciiLetterOrDigit(_text[from + 1])) return (WordKind.Nothing, entity);
        if (c is '@' or '^' && from + 1 < _text.Length && char.IsLetterOrDigit(_text[from + 1]))
        {
            var end = from + 1;
            while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_')) end++;
            return (WordKind.Nothing, end);
        }

        // "e-mail" is two words without a sign between them.
        if (c is '-' or '\u2011' && from > 0 && from + 1 < _text.Length && char.IsLetter(_text[from - 1]) && char.IsLetter(_text[from + 1])) return (WordKind.Nothing, from + 1);
        var length = char.IsHighSurrogate(c) && from + 1 < _text.Length && char.IsLowSurrogate(_text[from + 1]) ? 2 : 1;
        var isSign = length == 1 && (char.IsPunctuation(c) || c is '$' or '€' or '£' or '%' or '+' or '>' or '|') && c is not ('*' or '_' or '#');
        return (isSign ? WordKind.Sign : WordKind.Nothing, from + length);
    }

    private readonly int Close(int from, char close, int longest)
    {
        var found = _text[from..Math.Min(_text.Length, from + longest)].IndexOf(close);
        return found > 1 && (char.IsAsciiLetter(_text[from + 1]) || _text[from + 1] is '/' or '#') ? from + found + 1 : 0;
    }
}
