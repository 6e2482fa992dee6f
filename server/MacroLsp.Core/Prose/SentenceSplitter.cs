using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Prose;

/// <summary>
/// Cuts a text into sentences: at their signs, at paragraphs, at lines that are items, greetings or signatures. The spans
/// are half-open in UTF-16 units, in order and disjoint, and cover everything but the white space between sentences.
/// </summary>
internal ref struct SentenceSplitter
{
    // A line of prose that is longer than this and does not end a sentence was wrapped, and goes on in the next one.
    private const int WrappedLine = 50;
    private const int WrappedLineOfIdeographs = 25;
    private const int SalutationLine = 40;

    // What is looked at before a sign; longer than any abbreviation and than the start of a web address.
    private const int LongestWord = 200;

    private static readonly SearchValues<char> Signs = SearchValues.Create(".!?…。！？｡؟\n\r)\ud83c\ud83d\ud83e");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»)]」』）】*_");

    private readonly string _text;
    private readonly ImmutableArray<TextSpan> _opaque;
    private readonly SentenceRules _rules;
    private readonly ImmutableArray<TextSpan>.Builder _sentences = ImmutableArray.CreateBuilder<TextSpan>();
    private int _start;
    private int _lineStart;
    private int _nextOpaque;

    private SentenceSplitter(string text, ImmutableArray<TextSpan> opaque, SentenceRules rules)
    {
        _text = text;
        _opaque = opaque;
        _rules = rules;
    }

    /// <param name="text">Prose with placeholders.</param>
    /// <param name="opaque">What holds no end of a sentence, such as placeholders; in order and disjoint.</param>
    /// <param name="rules">The abbreviations of the language.</param>
    public static ImmutableArray<TextSpan> Split(string text, ImmutableArray<TextSpan> opaque, SentenceRules rules)
    {
        var splitter = new SentenceSplitter(text, opaque, rules);
        splitter.Run();
        return splitter._sentences.ToImmutable();
    }

    private void Run()
    {
        var at = 0;
        while (at < _text.Length)
        {
            var found = _text.AsSpan(at).IndexOfAny(Signs);
            if (found < 0) break;
            at += found;
            while (_nextOpaque < _opaque.Length && _opaque[_nextOpaque].End <= at) _nextOpaque++;
            if (_nextOpaque < _opaque.Length && _opaque[_nextOpaque].Start <= at)
            {
                at = _opaque[_nextOpaque].End;
                continue;
            }

            at = _text[at] switch
            {
                '\n' or '\r' => AtLineEnd(at),
                ')' => AtSmiley(at),
                '\ud83c' or '\ud83d' or '\ud83e' => AtEmoji(at),
                _ => AtSign(at),
            };
        }

        Cut(_text.Length);
    }

    /// <summary>Looks at the signs that begin here; gives where to go on.</summary>
    private int AtSign(int first)
    {
        var at = first;
        while (at < _text.Length && _text[at] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '؟') at++;
        var signs = _text.AsSpan(first, at - first);
        var end = at;
        while (end < _text.Length && Closers.Contains(_text[end])) end++;
        // French sets a space before the closing quotation mark.
        if (end + 1 < _text.Length && _text[end] is '\u00A0' or '\u202F' or ' ' && _text[end + 1] == '»') end += 2;
        var next = end;
        while (next < _text.Length && _text[next] is ' ' or '\t' or '\u00A0' or '\u202F' or '\u3000') next++;
        var isLast = next >= _text.Length || _text[next] is '\n' or '\r';
        if (!isLast && !EndsSentence(signs, first, end, next)) return next == end && IsInUrl(first) ? AfterUrl(end) : end;
        Cut(EndOfEmoji(next) is > 0 and var afterEmoji ? end = afterEmoji : end);
        return end;
    }

    /// <summary>Goes behind a web address, which ends its sentence where it stands before a capital letter.</summary>
    private int AfterUrl(int at)
    {
        while (at < _text.Length && !char.IsWhiteSpace(_text[at])) at++;
        if (_text[at - 1] is '.' or '!' or '?' or ')') return at - 1;
        if (BeginsAfter(at)) Cut(at);
        return at;
    }

    private readonly bool IsInUrl(int at) => _rules.HasCapitalAfterUrl && WordBefore(at) is var word
        && (word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("www", StringComparison.OrdinalIgnoreCase));

    /// <summary>":)" ends a sentence before a capital letter.</summary>
    private int AtSmiley(int at)
    {
        var eyes = at > 1 && _text[at - 1] == '-' ? at - 2 : at - 1;
        var end = at + 1;
        while (end < _text.Length && _text[end] == ')') end++;
        if (eyes > 0 && _text[eyes] is ':' or ';' or '=' && BeginsAfter(end)) Cut(end);
        return end;
    }

    /// <summary>An emoji ends a sentence before a capital letter, but not a greeting before a name: "Hi 👋 Ann".</summary>
    private int AtEmoji(int at)
    {
        var end = EndOfEmoji(at);
        if (end == 0) return at + 1;
        if (BeginsAfter(end) && _text.AsSpan(_start, at - _start).Trim().Count(' ') > 1) Cut(end);
        return end;
    }

    /// <summary>Whether white space and then a word with a capital letter follows in the same line.</summary>
    private readonly bool BeginsAfter(int end)
    {
        var next = end;
        while (next < _text.Length && _text[next] is ' ' or '\u00A0') next++;
        return _rules.HasCapitalAfterUrl && next > end && next + 1 < _text.Length && char.IsUpper(_text[next]) && !char.IsUpper(_text[next + 1]);
    }

    private readonly bool EndsSentence(ReadOnlySpan<char> signs, int first, int end, int next)
    {
        var following = _text[next];
        var closed = end > first + signs.Length;
        if (signs[^1] is '。' or '！' or '？' or '｡')
            // 「…。」と goes on with the sentence around the quotation.
            return !closed || next > end || !IsIdeographic(following);
        if (next == end)
        {
            // "Thanks.We will": a space is missing.
            return signs.Length == 1 && signs[0] is '.' or '!' or '?' && first > 1 && char.IsLower(_text[first - 1]) && char.IsLower(_text[first - 2])
                && char.IsUpper(following) && next + 1 < _text.Length && (char.IsLower(_text[next + 1]) || _text[next + 1] is ' ' or '\'' or '’');
        }

        if (closed && char.IsLower(following)) return false;
        if (signs is "…" or ".." || signs.Length > 2 && signs[^1] == '.') return !char.IsLower(following);
        if (signs is not ".") return true;
        if (IsListMark(first)) return false;
        var word = WordBefore(first);
        if (_rules.HasOrdinalDot && word.Length is 1 or 2 && !word.ContainsAnyExceptInRange('0', '9') && char.IsLetter(following)) return false;
        return !_rules.IsAbbreviation(word, following);
    }

    /// <summary>Looks at the end of a line; gives where to go on.</summary>
    private int AtLineEnd(int lineEnd)
    {
        var at = lineEnd;
        var lines = 0;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
        {
            if (_text[at] == '\n' || _text[at] == '\r' && (at + 1 >= _text.Length || _text[at + 1] != '\n')) lines++;
            at++;
        }

        if (at >= _text.Length || lines > 1 || EndsWithLine(lineEnd, at)) Cut(lineEnd);
        _lineStart = at;
        return at;
    }

    private readonly bool EndsWithLine(int lineEnd, int next)
    {
        var line = _text.AsSpan(_lineStart, Math.Max(lineEnd - _lineStart, 0)).TrimEnd();
        if (line.IsEmpty) return true;
        if (StartsItem(next) || StartsItem(_lineStart) && !char.IsLower(_text[next])) return true;
        var last = line[^1];
        if (last is ':' or '：') return true;
        if (last is ',' or '،') return lineEnd - Math.Max(_lineStart, _start) <= SalutationLine;
        if (last is '、' or '，') return false;
        if (char.IsLower(_text[next])) return false;
        return line.Length < (IsIdeographic(last) ? WrappedLineOfIdeographs : WrappedLine);
    }

    /// <summary>Whether an item of a list starts here: "- ", "• ", "1. ", "2) ".</summary>
    private readonly bool StartsItem(int at)
    {
        var rest = _text.AsSpan(at);
        if (rest.Length < 2) return false;
        if (rest[0] is '•' or '・' or '●' or '▪' or '→') return true;
        if (rest[0] is '-' or '*' or '–' or '—' or '+') return rest[1] == ' ';
        var digits = 0;
        while (digits < rest.Length && digits < 3 && char.IsAsciiDigit(rest[digits])) digits++;
        return digits > 0 && digits + 1 < rest.Length && rest[digits] is '.' or ')' && rest[digits + 1] == ' ';
    }

    private readonly bool IsListMark(int period)
    {
        var digits = period;
        while (digits > 0 && char.IsAsciiDigit(_text[digits - 1])) digits--;
        if (digits == period || period - digits > 2) return false;
        while (digits > 0 && _text[digits - 1] is ' ' or '\t') digits--;
        return digits == 0 || _text[digits - 1] == '\n';
    }

    private readonly ReadOnlySpan<char> WordBefore(int end)
    {
        var start = end;
        var least = Math.Max(_start, end - LongestWord);
        while (start > least && !char.IsWhiteSpace(_text[start - 1]) && _text[start - 1] is not ('(' or '[' or '"' or '“' or '«' or '\'' or '’')) start--;
        return _text.AsSpan(start, end - start);
    }

    /// <summary>The end of the emoji that stand here and belong to the sentence before them; zero when there is none.</summary>
    private readonly int EndOfEmoji(int at)
    {
        var end = 0;
        while (at < _text.Length)
        {
            if (_text[at] is ' ' or '\u200D' or '\uFE0F' || end > 0 && at > 0 && char.IsLowSurrogate(_text[at]))
            {
                at++;
                continue;
            }

            var length = char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]) ? 2 : 1;
            var category = length == 2 ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(_text[at], _text[at + 1])) : CharUnicodeInfo.GetUnicodeCategory(_text[at]);
            if (category is not (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol) || length == 1 && _text[at] < '\u2190') break;
            at += length;
            while (at < _text.Length && _text[at] is '\u200D' or '\uFE0F') at++;
            end = at;
        }

        return end;
    }

    private static bool IsIdeographic(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uFF66' and <= '\uFF9F';

    /// <summary>Ends the sentence here and starts the next one.</summary>
    private void Cut(int end)
    {
        var start = _start;
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        var last = end;
        while (last > start && char.IsWhiteSpace(_text[last - 1])) last--;
        if (last > start) _sentences.Add(TextSpan.FromBounds(start, last));
        _start = end;
    }
}
