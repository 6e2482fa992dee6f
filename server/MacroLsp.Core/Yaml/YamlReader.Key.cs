using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// Keys of block mappings: implicit keys (YAML 1.2 section 7.4.2), plain or quoted, on one line.
internal sealed partial class YamlReader
{
    private enum KeyKind : byte
    {
        None,
        Key,

        /// <summary>A colon that is not followed by a space: text to YAML, a slip to its author.</summary>
        NoSpace,
    }

    /// <summary>A key that was found: its span without white space, and its colon.</summary>
    private readonly record struct KeyPlace(KeyKind Kind, int Start, int End, int Colon)
    {
        public static readonly KeyPlace None = new(KeyKind.None, 0, 0, 0);
    }

    private KeyPlace FindKey(int at, int end)
    {
        if (_text[at] is '"' or '\'')
        {
            var close = CloseOnLine(at, end);
            if (close < 0) return KeyPlace.None;
            var behind = close + 1;
            while (behind < end && _text[behind] is ' ' or '\t') behind++;
            return behind < end && _text[behind] == ':' && (behind + 1 == end || _text[behind + 1] is ' ' or '\t')
                ? new KeyPlace(KeyKind.Key, at, close + 1, behind)
                : KeyPlace.None;
        }

        if (_text[at] is '[' or '{' or ']' or '}' or ',' or '|' or '>' or '@' or '`' or '%' or '#' or '*' or '!' or '&' or ':'
            || _text[at] == '?' && (at + 1 == end || _text[at + 1] == ' '))
            return KeyPlace.None;
        var slip = -1;
        for (var i = at; i < end; i++)
        {
            if (_text[i] == '#' && i > at && _text[i - 1] is ' ' or '\t') break;
            if (_text[i] != ':') continue;
            if (i + 1 == end || _text[i + 1] is ' ' or '\t') return new KeyPlace(KeyKind.Key, at, TrimEnd(at, i), i);
            if (slip < 0) slip = i;
        }

        return slip > at ? new KeyPlace(KeyKind.NoSpace, at, TrimEnd(at, slip), slip) : KeyPlace.None;
    }

    private YamlScalar BuildKey(KeyPlace place)
    {
        var span = TextSpan.FromBounds(place.Start, place.End);
        var quote = _text[place.Start];
        if (quote is not ('"' or '\''))
        {
            _value.Copy(place.Start, place.End);
            return _value.Build(span, ScalarStyle.Plain, span);
        }

        var inner = TextSpan.FromBounds(place.Start + 1, place.End - 1);
        if (quote == '\'') CopySingleQuoted(inner.Start, inner.End);
        else CopyDoubleQuoted(inner.Start, inner.End);
        return _value.Build(span, quote == '\'' ? ScalarStyle.SingleQuoted : ScalarStyle.DoubleQuoted, inner);
    }

    /// <summary>
    /// Whether the first line of a block is an entry that is broken, rather than a text: a key follows at its column, where
    /// YAML allows none behind a text.
    /// </summary>
    private bool LooksLikeBrokenKey(YamlLine line, int parentIndent)
    {
        var found = FindKey(line.Text, line.End);
        if (found.Kind == KeyKind.NoSpace && LooksLikeName(found.Start, found.End)) return NextIsKey(line, anyKey: true);
        if (LooksLikeName(line.Text, TrimEnd(line.Text, line.End)) && NextIsKey(line, anyKey: true)) return true;
        if (found.Kind == KeyKind.None && IsHeadOfBlock(line)) return true;
        switch (_text[line.Text])
        {
            case '|' or '>' or '[':
                return false;
            case '{':
                return line.Text + 1 < line.End && _text[line.Text + 1] == '{' && NextIsKey(line, anyKey: false);
            case '"' or '\'':
                return NextIsKey(line, anyKey: false) && !IsWholeQuote(line, parentIndent);
            default:
                return NextIsKey(line, anyKey: false);
        }
    }

    /// <summary>Whether a line that is no key has keys or items below it, as only a key can: a name, or what ends with a colon.</summary>
    private bool IsHeadOfBlock(YamlLine line)
    {
        var end = TrimEnd(line.Text, line.End);
        if (_text[end - 1] != ':' && !LooksLikeName(line.Text, end)) return false;
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            if (_lines[i].Kind == LineKind.Content) return _lines[i].Indent > line.Indent && (IsKeyLine(_lines[i]) || IsItemWithKey(_lines[i]));
        }

        return false;
    }

    /// <summary>Whether the colon that was found stands in brackets behind a name: <c>valid { from: … }</c> lacks the colon before them.</summary>
    private bool IsBracketInKey(KeyPlace key, int lineEnd)
    {
        var open = _text.AsSpan(key.Start, key.End - key.Start).IndexOfAny('{', '[');
        if (open <= 0 || !LooksLikeName(key.Start, TrimEnd(key.Start, key.Start + open))) return false;
        return _text[TrimEnd(key.Start, lineEnd) - 1] == (_text[key.Start + open] == '{' ? '}' : ']');
    }

    /// <summary>Whether the next line that is not indented further than this one is a key at the same column.</summary>
    /// <param name="line">The current line.</param>
    /// <param name="anyKey">Whether any word with a colon counts, or only one that is written as keys are, not as prose is.</param>
    private bool NextIsKey(YamlLine line, bool anyKey)
    {
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            var next = _lines[i];
            if (next.Kind != LineKind.Content || next.Indent > line.Indent) continue;
            if (next.Indent != line.Indent) return false;
            var key = FindKey(next.Text, next.End);
            return key.Kind == KeyKind.Key && (anyKey || LooksLikeKey(key.Start, key.End));
        }

        return false;
    }

    /// <summary>Whether the quoted text that begins on this line is closed on a further one, with nothing of its block behind it.</summary>
    private bool IsWholeQuote(YamlLine line, int parentIndent)
    {
        var close = FindClose(line.Text, parentIndent, out var closeLine);
        if (close < 0 || closeLine == _line) return false;
        var behind = SkipWhite(close + 1, _lines[closeLine].End);
        if (behind < _lines[closeLine].End && !IsComment(behind)) return false;
        for (var i = closeLine + 1; i < _documentEnd; i++)
        {
            Visits++;
            if (_lines[i].Kind == LineKind.Content) return _lines[i].Indent <= parentIndent;
        }

        return true;
    }

    /// <summary>A name in small letters, as keys are written: prose seldom begins a line with one and a colon.</summary>
    private bool LooksLikeKey(int start, int end) =>
        LooksLikeName(start, end) && _text.AsSpan(start, end - start).IndexOfAnyInRange('A', 'Z') < 0;

    /// <summary>Letters, digits, dashes and underscores, as keys are named; a scheme such as <c>https</c> is none.</summary>
    private bool LooksLikeName(int start, int end)
    {
        if (end <= start || !char.IsLetter(_text[start])) return false;
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(_text[i]) && _text[i] is not ('-' or '_')) return false;
        }

        return !(end + 2 < _text.Length && _text[end] == ':' && _text[end + 1] == '/' && _text[end + 2] == '/');
    }

    private bool ClosesOnLine(int at, int end) => CloseOnLine(at, end) >= 0;

    /// <summary>The closing quotation mark of the one at <paramref name="at"/>, or -1 when it is not on this line.</summary>
    private int CloseOnLine(int at, int end)
    {
        var quote = _text[at];
        for (var i = at + 1; i < end; i++)
        {
            if (_text[i] == '\\' && quote == '"') i++;
            else if (_text[i] == quote)
            {
                if (quote == '\'' && i + 1 < end && _text[i + 1] == '\'') i++;
                else return i;
            }
        }

        return -1;
    }
}
