using System.Globalization;
using System.Text;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// Quoted scalars (YAML 1.2 sections 7.3.1 and 7.3.2).
internal sealed partial class YamlReader
{
    private YamlNode ReadQuoted(int at, int indent, TextSpan entry, Properties properties)
    {
        var quote = _text[at];
        var close = FindClose(at, indent, out var closeLine);
        if (close < 0) return ReadOpenQuote(at, indent, entry);
        var end = _lines[closeLine].End;
        var behind = SkipWhite(close + 1, end);
        if (behind < end && !IsComment(behind))
            return ReadTextAfterQuote(at, close, closeLine, behind, indent, entry);
        if (behind < end) AddComment(behind, end, ownLine: false);
        var scalar = BuildQuoted(at, close, properties);
        _line = closeLine + 1;
        return scalar;
    }

    /// <summary>
    /// <c>'I don't know'</c>: when the text ends with its quotation mark, what stands between the outer ones was meant;
    /// otherwise, as in <c>"Yes", she said</c>, the marks belong to the text.
    /// </summary>
    private YamlScalar ReadTextAfterQuote(int at, int close, int closeLine, int behind, int indent, TextSpan entry)
    {
        var quote = _text[at];
        var lineEnd = _lines[closeLine].End;
        var span = TextSpan.FromBounds(behind, TrimEnd(behind, lineEnd));
        var last = _text.LastIndexOf(quote, lineEnd - 1);
        var rest = SkipWhite(last + 1, lineEnd);
        var isWhole = last > close && (rest == lineEnd || rest > last + 1 && IsComment(rest));
        if (!isWhole)
        {
            var index = _problems.Count;
            var plain = ReadRepaired(YamlProblemKind.TextAfterQuote, span, at, indent, entry, quote.ToString());
            last = plain.Span.End - 1;
            if (last <= close || _text[last] != quote) return plain;
            _problems.RemoveAt(index);
        }
        else
        {
            if (rest < lineEnd) AddComment(rest, lineEnd, ownLine: false);
            _line = closeLine + 1;
        }

        var scalar = BuildQuoted(at, last, Properties.None, repaired: true);
        Report(YamlProblemKind.TextAfterQuote, span, quote.ToString(), scalar, TextSpan.FromBounds(entry.Start, last + 1));
        return scalar;
    }

    private YamlScalar BuildQuoted(int at, int close, Properties properties, bool repaired = false)
    {
        var style = _text[at] == '\'' ? ScalarStyle.SingleQuoted : ScalarStyle.DoubleQuoted;
        if (style == ScalarStyle.SingleQuoted) CopySingleQuoted(at + 1, close);
        else CopyDoubleQuoted(at + 1, close);
        var start = properties.Start >= 0 ? properties.Start : at;
        return _value.Build(TextSpan.FromBounds(start, close + 1), style, TextSpan.FromBounds(at + 1, close), 0, repaired, properties);
    }

    /// <summary>
    /// The closing mark on this line or a further one that is indented more than the entry; -1 when there is none.
    /// The indentation ends the search, so that an open quote costs its own entry and not the rest of the file.
    /// </summary>
    private int FindClose(int at, int indent, out int closeLine)
    {
        var quote = _text[at];
        for (closeLine = _line; closeLine < _documentEnd; closeLine++)
        {
            Visits++;
            var line = _lines[closeLine];
            if (closeLine > _line && line.Kind is LineKind.Content or LineKind.Comment && line.Indent <= indent) return -1;
            for (var i = closeLine == _line ? at + 1 : line.Start; i < line.End; i++)
            {
                if (_text[i] == '\\' && quote == '"') i++;
                else if (_text[i] == quote)
                {
                    if (quote == '"' || i + 1 >= line.End || _text[i + 1] != '\'') return i;
                    i++;
                }
            }
        }

        return -1;
    }

    private YamlScalar ReadOpenQuote(int at, int indent, TextSpan entry)
    {
        var lineEnd = _lines[_line].End;
        var scalar = ReadPlain(at + 1, indent, entry, new Properties(null, null, at), repaired: true, isOpenQuote: true);
        Report(YamlProblemKind.OpenQuote, TextSpan.FromBounds(at, TrimEnd(at, lineEnd)), _text[at].ToString(), scalar,
            TextSpan.FromBounds(entry.Start, Math.Max(lineEnd, scalar.Span.End)));
        return scalar;
    }

    private void CopySingleQuoted(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var found = _text.AsSpan(i, end - i).IndexOfAny('\'', '\n', '\r');
            var stop = found < 0 ? end : i + found;
            if (stop < end && _text[stop] == '\'')
            {
                // A mark that is not doubled stands only in a text that is repaired, and means itself.
                var isDoubled = stop + 1 < end && _text[stop + 1] == '\'';
                _value.Copy(i, isDoubled ? stop : stop + 1);
                if (isDoubled) _value.Replace(stop, stop + 2, "'");
                i = isDoubled ? stop + 2 : stop + 1;
            }
            else
            {
                i = CopyUpToBreak(i, stop, end);
            }
        }
    }

    private void CopyDoubleQuoted(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var found = _text.AsSpan(i, end - i).IndexOfAny('\\', '\n', '\r');
            var stop = found < 0 ? end : i + found;
            if (stop < end && _text[stop] == '\\')
            {
                _value.Copy(i, stop);
                i = CopyEscape(stop, end);
            }
            else
            {
                i = CopyUpToBreak(i, stop, end);
            }
        }
    }

    /// <summary>Copies a line of quoted text; at a line break trims the white space around it and folds.</summary>
    private int CopyUpToBreak(int from, int stop, int end)
    {
        if (stop == end)
        {
            _value.Copy(from, end);
            return end;
        }

        var trimmed = TrimEnd(from, stop);
        _value.Copy(from, trimmed);
        var next = SkipBreaks(stop, end, out var breaks);
        AppendFold(trimmed, next, breaks);
        return next;
    }

    private int SkipBreaks(int at, int end, out int breaks)
    {
        breaks = 0;
        while (at < end && _text[at] is ' ' or '\t' or '\n' or '\r')
        {
            if (_text[at] == '\n' || _text[at] == '\r' && !(at + 1 < end && _text[at + 1] == '\n')) breaks++;
            at++;
            if (at == end) break;
        }

        return at;
    }

    private int CopyEscape(int at, int end)
    {
        if (at + 1 >= end)
        {
            _value.Copy(at, end);
            return end;
        }

        var sign = _text[at + 1];
        if (sign is '\n' or '\r')
        {
            // An escaped line break joins the lines; the white space that starts the next one is left out.
            var next = SkipBreaks(at + 1, end, out var breaks);
            if (breaks > 1) _value.Replace(at, next, new string('\n', breaks - 1));
            return next;
        }

        var digits = sign switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0) return CopyCodePoint(at, end, digits);
        var value = sign switch
        {
            '0' => "\0", 'a' => "\a", 'b' => "\b", 't' or '\t' => "\t", 'n' => "\n", 'v' => "\v", 'f' => "\f", 'r' => "\r",
            'e' => "\u001B", ' ' => " ", '"' => "\"", '/' => "/", '\\' => "\\", 'N' => "\u0085", '_' => "\u00A0",
            'L' => "\u2028", 'P' => "\u2029", _ => null,
        };
        if (value is null)
        {
            Report(YamlProblemKind.UnknownEscape, new TextSpan(at, 2), _text.Substring(at, 2));
            _value.Copy(at, at + 2);
        }
        else
        {
            _value.Replace(at, at + 2, value);
        }

        return at + 2;
    }

    private int CopyCodePoint(int at, int end, int digits)
    {
        var stop = Math.Min(end, at + 2 + digits);
        if (stop == at + 2 + digits
            && int.TryParse(_text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10FFFF)
        {
            _value.Replace(at, stop, Rune.IsValid(code) ? new Rune(code).ToString() : ((char)code).ToString());
            return stop;
        }

        Report(YamlProblemKind.UnknownEscape, TextSpan.FromBounds(at, stop), _text[at..stop]);
        _value.Copy(at, at + 2);
        return at + 2;
    }
}
