using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Syntax;

/// <summary>
/// Reads the placeholders of a text. Never fails: half-typed braces become a placeholder as far as it goes and one
/// problem, and end before the next <c>{{</c> or the end of their line, so that they do not swallow what follows.
/// </summary>
internal ref struct TemplateParser
{
    private readonly string _text;
    private readonly ImmutableArray<TemplatePart>.Builder _parts;
    private ImmutableArray<TemplateProblem>.Builder? _problems;
    private int _at;

    private TemplateParser(string text)
    {
        _text = text;
        _parts = ImmutableArray.CreateBuilder<TemplatePart>();
    }

    public static Template Parse(string text)
    {
        if (text.Length == 0) return Template.Empty;
        if (!text.AsSpan().ContainsAny('{', '}')) return new Template(text, [new ProsePart(new TextSpan(0, text.Length))], []);
        var parser = new TemplateParser(text);
        parser.ParseAll();
        return new Template(text, parser._parts.ToImmutable(), parser._problems?.ToImmutable() ?? []);
    }

    private void ParseAll()
    {
        var prose = 0;
        while (_at < _text.Length)
        {
            var found = _text.AsSpan(_at).IndexOfAny('{', '}');
            if (found < 0) break;
            _at += found;
            if (_at + 1 >= _text.Length || _text[_at + 1] != _text[_at])
            {
                _at++;
                continue;
            }

            if (_text[_at] == '}')
            {
                var stray = new TextSpan(_at, 2);
                Report(TemplateProblemKind.StrayClose, stray, stray);
                _at += 2;
                continue;
            }

            if (_at > prose) _parts.Add(new ProsePart(TextSpan.FromBounds(prose, _at)));
            _parts.Add(ParsePlaceholder());
            prose = _at;
        }

        if (prose < _text.Length) _parts.Add(new ProsePart(TextSpan.FromBounds(prose, _text.Length)));
    }

    private TemplatePart ParsePlaceholder()
    {
        var start = _at;
        var end = FindEnd(start + 2, out var isClosed);
        var inner = isClosed ? end - 2 : end;
        var whole = TextSpan.FromBounds(start, end);
        _at = SkipWhite(start + 2, inner);
        if (!isClosed) Report(TemplateProblemKind.Unclosed, whole, whole);
        if (_at < inner && _text[_at] is '"' or '\'')
        {
            var argument = ParseArgument(inner, whole);
            _at = end;
            return new Literal(whole, argument.Value);
        }

        var nameStart = _at;
        while (_at < inner && _text[_at] != '|') _at++;
        var nameEnd = TrimEnd(nameStart, _at);
        var name = _text[nameStart..nameEnd];
        var nameSpan = TextSpan.FromBounds(nameStart, nameEnd);
        if (name.Length == 0) Report(TemplateProblemKind.EmptyName, whole, whole);
        else if (!Placeholder.IsValidName(name)) Report(TemplateProblemKind.InvalidName, nameSpan, whole);
        var filters = ImmutableArray<Filter>.Empty;
        while (_at < inner && _text[_at] == '|') filters = filters.Add(ParseFilter(inner, whole));
        _at = end;
        return new Placeholder(whole, name, nameSpan, filters, isClosed);
    }

    private Filter ParseFilter(int end, TextSpan whole)
    {
        var bar = _at++;
        _at = SkipWhite(_at, end);
        var nameStart = _at;
        while (_at < end && _text[_at] is not ('|' or ':' or ' ' or '\t' or '\n' or '"' or '\'')) _at++;
        var nameSpan = TextSpan.FromBounds(nameStart, _at);
        if (nameSpan.IsEmpty) Report(TemplateProblemKind.EmptyFilter, TextSpan.FromBounds(bar, Math.Max(bar + 1, _at)), whole);
        var arguments = ImmutableArray<FilterArgument>.Empty;
        var filterEnd = _at;
        _at = SkipWhite(_at, end);
        if (_at < end && _text[_at] == ':')
        {
            filterEnd = ++_at;
            do
            {
                _at = SkipWhite(_at, end);
                if (_at >= end || _text[_at] == '|') break;
                var argument = ParseArgument(end, whole);
                arguments = arguments.Add(argument);
                filterEnd = argument.Span.End;
                _at = SkipWhite(_at, end);
            }
            while (_at < end && _text[_at] == ',' && ++_at <= end);
        }

        SkipUnexpected(end, whole);
        return new Filter(_text.Substring(nameSpan.Start, nameSpan.Length), nameSpan, arguments, TextSpan.FromBounds(nameStart, filterEnd));
    }

    private void SkipUnexpected(int end, TextSpan whole)
    {
        var start = _at;
        while (_at < end && _text[_at] != '|') _at++;
        var stop = TrimEnd(start, _at);
        if (stop > start) Report(TemplateProblemKind.Unexpected, TextSpan.FromBounds(start, stop), whole);
    }

    private FilterArgument ParseArgument(int end, TextSpan whole)
    {
        var start = _at;
        var sign = _text[_at];
        if (sign is '"' or '\'')
        {
            var close = _text.IndexOf(sign, start + 1, end - start - 1);
            _at = close < 0 ? end : close + 1;
            if (close < 0) Report(TemplateProblemKind.OpenQuote, TextSpan.FromBounds(start, TrimEnd(start, end)), whole);
            var stop = close < 0 ? TrimEnd(start + 1, end) : close;
            return new FilterArgument(_text[(start + 1)..stop], TextSpan.FromBounds(start, close < 0 ? stop : _at), IsQuoted: true);
        }

        if (sign is '\u201C' or '\u201D' or '\u201E' or '\u2018' or '\u2019')
        {
            var close = _text.AsSpan(start + 1, end - start - 1).IndexOfAny('\u201C', '\u201D', '\u2019');
            _at = close < 0 ? end : start + 1 + close + 1;
            var span = TextSpan.FromBounds(start, _at);
            Report(TemplateProblemKind.CurlyQuote, span, whole);
            return new FilterArgument(_text[(start + 1)..(close < 0 ? TrimEnd(start + 1, end) : _at - 1)], span, IsQuoted: false);
        }

        while (_at < end && _text[_at] is not ('|' or ',')) _at++;
        var wordEnd = TrimEnd(start, _at);
        return new FilterArgument(_text[start..wordEnd], TextSpan.FromBounds(start, wordEnd), IsQuoted: false);
    }

    /// <summary>The offset behind the closing braces, or where an unclosed placeholder is taken to end.</summary>
    private readonly int FindEnd(int from, out bool isClosed)
    {
        if (EndOfLiteral(from) is > 0 and var literal)
        {
            isClosed = true;
            return literal;
        }

        var quote = '\0';
        for (var i = from; i < _text.Length; i++)
        {
            var sign = _text[i];
            if (quote != '\0')
            {
                if (sign == quote) quote = '\0';
            }
            else if (sign is '"' or '\'')
            {
                // A mark that never closes in this line is an apostrophe or an open quote; it must not hide the braces.
                if (ClosesBeforeBreak(sign, i + 1)) quote = sign;
            }
            else if (sign == '}' && i + 1 < _text.Length && _text[i + 1] == '}')
            {
                isClosed = true;
                return i + 2;
            }
            else if (sign == '\n' || sign == '{' && i + 1 < _text.Length && _text[i + 1] == '{')
            {
                break;
            }
        }

        isClosed = false;
        return EndOfUnclosed(from);
    }

    /// <summary>Behind <c>{{ "…" }}</c>, whose text may hold braces; -1 when something else stands there.</summary>
    private readonly int EndOfLiteral(int from)
    {
        var open = SkipWhite(from, _text.Length);
        if (open >= _text.Length || _text[open] is not ('"' or '\'')) return -1;
        var rest = _text.AsSpan(open + 1);
        var close = rest.IndexOfAny(_text[open], '\n');
        if (close < 0 || rest[close] == '\n') return -1;
        var end = SkipWhite(open + 1 + close + 1, _text.Length);
        return _text.AsSpan(end).StartsWith("}}", StringComparison.Ordinal) ? end + 2 : -1;
    }

    private readonly bool ClosesBeforeBreak(char sign, int from)
    {
        var rest = _text.AsSpan(from);
        var close = rest.IndexOf(sign);
        return close >= 0 && !rest[..close].Contains('\n') && !rest[..close].Contains("{{", StringComparison.Ordinal);
    }

    /// <summary>Behind the name, with its filters when a <c>|</c> follows, and one closing brace if that much is typed.</summary>
    private readonly int EndOfUnclosed(int from)
    {
        var i = SkipWhite(from, _text.Length);
        while (i < _text.Length && (char.IsLetterOrDigit(_text[i]) || _text[i] is '_' or '.' or '-')) i++;
        var end = i == SkipWhite(from, _text.Length) ? from : i;
        var next = SkipWhite(i, _text.Length);
        if (next < _text.Length && _text[next] == '}') return next + 1;
        if (next >= _text.Length || _text[next] != '|') return end;
        var stop = _text.AsSpan(next).IndexOfAny('\n', '{', '}');
        return TrimEnd(next, stop < 0 ? _text.Length : next + stop);
    }

    private readonly int SkipWhite(int at, int end)
    {
        while (at < end && _text[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
            if (at == end) break;
        }

        return at;
    }

    private readonly int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        return end;
    }

    private void Report(TemplateProblemKind kind, TextSpan span, TextSpan placeholder) =>
        (_problems ??= ImmutableArray.CreateBuilder<TemplateProblem>()).Add(new TemplateProblem(kind, span, placeholder));
}
