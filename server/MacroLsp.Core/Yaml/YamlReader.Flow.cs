using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// Flow collections (YAML 1.2 section 7.4): [a, b] and { a: b }, over one or several lines.
internal sealed partial class YamlReader
{
    private int _flowEnd;
    private bool _flowOpen;
    private bool _flowTooDeep;

    private YamlNode ReadFlow(int at, int indent, TextSpan entry, Properties properties)
    {
        var problems = _problems.Count;
        var comments = _comments.Count;
        var lastComment = _lastComment;
        _flowOpen = _flowTooDeep = false;
        _flowEnd = EndOfDeeperLines(indent);
        var i = at;
        var node = ReadFlowNode(ref i);
        var closeLine = _source.Lines.LineOf(Math.Max(at, i - 1));
        var behind = SkipWhite(i, _lines[closeLine].End);
        if (!_flowOpen && behind < _lines[closeLine].End && !IsComment(behind))
        {
            // Prose that starts with a bracket, such as "[NAME], hello".
            Rollback(problems, comments, lastComment);
            return ReadRepaired(YamlProblemKind.ReservedStart, new TextSpan(at, 1), at, indent, entry, _text[at].ToString());
        }

        if (_flowOpen)
        {
            Rollback(problems, comments, lastComment);
            var line = _lines[_line];
            _flowEnd = line.End;
            i = at;
            node = ReadFlowNode(ref i);
            Rollback(problems, comments, lastComment);
            var index = _problems.Count;
            if (_flowTooDeep) ReportNesting(at, line.End);
            else Report(YamlProblemKind.OpenBracket, TextSpan.FromBounds(at, TrimEnd(at, line.End)), _text[at].ToString());
            _problems[index] = _problems[index] with { Entry = TextSpan.FromBounds(entry.Start, SkipBlock(indent)) };
            return WithProperties(node, properties) ?? node;
        }

        if (behind < _lines[closeLine].End) AddComment(behind, _lines[closeLine].End, ownLine: false);
        _line = closeLine + 1;
        return WithProperties(node, properties) ?? node;
    }

    private void Rollback(int problems, int comments, int lastComment)
    {
        _problems.RemoveRange(problems, _problems.Count - problems);
        _comments.RemoveRange(comments, _comments.Count - comments);
        _lastComment = lastComment;
    }

    private int EndOfDeeperLines(int indent)
    {
        var end = _lines[_line].End;
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            var line = _lines[i];
            if (line.IsBlank) continue;
            // A closing bracket may stand at the entry's own column, as people write it.
            if (line.Indent < indent || line.Indent == indent && _text[line.Text] is not (']' or '}')) break;
            end = line.End;
            if (line.Indent == indent) break;
        }

        return end;
    }

    private YamlNode ReadFlowNode(ref int i)
    {
        switch (_text[i])
        {
            case '[': return ReadFlowCollection(ref i, isMapping: false);
            case '{' when i + 1 < _flowEnd && _text[i + 1] == '{': return ReadFlowPlaceholder(ref i);
            case '{': return ReadFlowCollection(ref i, isMapping: true);
            case '"' or '\'': return ReadFlowQuoted(ref i);
            case '*': return ReadFlowAlias(ref i);
            case '&' when i + 1 < _flowEnd && _text[i + 1] is not (' ' or ',' or ']' or '}'): return ReadFlowAnchored(ref i);
            default: return ReadFlowPlain(ref i);
        }
    }

    private YamlNode ReadFlowCollection(ref int i, bool isMapping)
    {
        var start = i++;
        var close = isMapping ? '}' : ']';
        var items = ImmutableArray.CreateBuilder<YamlItem>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        _depth++;
        while (true)
        {
            SkipFlowWhite(ref i);
            _flowTooDeep |= _depth > MaxDepth;
            if (i >= _flowEnd || _depth > MaxDepth || _text[i] is ']' or '}' && _text[i] != close)
            {
                _flowOpen = true;
                break;
            }

            if (_text[i] == close)
            {
                i++;
                break;
            }

            if (_text[i] == ',')
            {
                Report(YamlProblemKind.Unsupported, new TextSpan(i, 1), ",,");
                i++;
                continue;
            }

            var before = i;
            var node = ReadFlowNode(ref i);
            SkipFlowWhite(ref i);
            if (i < _flowEnd && _text[i] == ':') ReadFlowPair(node, isMapping ? keys : null, ref i, items, entries);
            else if (isMapping) entries.Add(new YamlEntry(AsKey(node), null, node.Span, node.Span.End));
            else items.Add(new YamlItem(node, node.Span));
            SkipFlowWhite(ref i);
            if (i < _flowEnd && _text[i] is not (',' or ']' or '}')) Report(YamlProblemKind.Unsupported, new TextSpan(i, 1), ", ");
            if (i == before || i < _flowEnd && _text[i] == ',') i++;
        }

        _depth--;
        var span = TextSpan.FromBounds(start, i);
        return isMapping
            ? new YamlMapping(span, entries.ToImmutable(), isFlow: true, indent: 0)
            : new YamlSequence(span, items.ToImmutable(), isFlow: true, indent: 0);
    }

    /// <param name="keys">The keys of the mapping so far; null for a pair that is an item of a list.</param>
    private void ReadFlowPair(YamlNode keyNode, HashSet<string>? keys, ref int i, ImmutableArray<YamlItem>.Builder items, ImmutableArray<YamlEntry>.Builder entries)
    {
        var colon = i++;
        SkipFlowWhite(ref i);
        var value = i < _flowEnd && _text[i] is not (',' or ']' or '}') ? ReadFlowNode(ref i) : null;
        var key = AsKey(keyNode);
        var span = TextSpan.FromBounds(key.Span.Start, Math.Max(colon + 1, value?.Span.End ?? 0));
        var entry = new YamlEntry(key, value, span, colon);
        if (keys is null)
        {
            items.Add(new YamlItem(new YamlMapping(span, [entry], isFlow: true, indent: 0), span));
            return;
        }

        if (!keys.Add(key.Value)) Report(YamlProblemKind.DuplicateKey, key.Span, key.Value, entry: span);
        entries.Add(entry);
    }

    private YamlScalar AsKey(YamlNode node)
    {
        if (node is YamlScalar scalar) return scalar;
        _value.Copy(node.Span.Start, node.Span.End);
        return _value.Build(node.Span, ScalarStyle.Plain, node.Span, repaired: true);
    }

    private YamlScalar ReadFlowPlaceholder(ref int i)
    {
        var start = i;
        var close = _text.AsSpan(i, _flowEnd - i).IndexOf("}}");
        i = close < 0 ? _flowEnd : i + close + 2;
        if (close < 0) _flowOpen = true;
        while (i < _flowEnd && _text[i] is not (',' or ']' or '}' or '\n' or '\r')) i++;
        var end = TrimEnd(start, i);
        _value.Copy(start, end);
        var span = TextSpan.FromBounds(start, end);
        var scalar = _value.Build(span, ScalarStyle.Plain, span, repaired: true);
        Report(YamlProblemKind.UnquotedPlaceholder, PlaceholderAt(start, end), "{{", scalar, span);
        return scalar;
    }

    private YamlNode ReadFlowQuoted(ref int i)
    {
        var quote = _text[i];
        var start = i;
        for (var at = i + 1; at < _flowEnd; at++)
        {
            if (_text[at] == '\\' && quote == '"')
            {
                at++;
            }
            else if (_text[at] == quote)
            {
                if (quote == '\'' && at + 1 < _flowEnd && _text[at + 1] == '\'')
                {
                    at++;
                    continue;
                }

                i = at + 1;
                return BuildQuoted(start, at, Properties.None);
            }
        }

        _flowOpen = true;
        i = _flowEnd;
        _value.Copy(start + 1, i);
        return _value.Build(TextSpan.FromBounds(start, i), ScalarStyle.Plain, TextSpan.FromBounds(start + 1, i), repaired: true);
    }

    private YamlNode ReadFlowAlias(ref int i)
    {
        var start = i++;
        while (i < _flowEnd && _text[i] is not (' ' or '\t' or ',' or ']' or '}' or '\n' or '\r')) i++;
        var span = TextSpan.FromBounds(start, i);
        var name = _text[(start + 1)..i];
        if (Target(name) is { } target) return new YamlAlias(span, name, target);
        _value.Copy(span.Start, span.End);
        var text = _value.Build(span, ScalarStyle.Plain, span, repaired: true);
        if (!_anchors.ContainsKey(name)) Report(YamlProblemKind.UnknownAlias, span, name, text, span);
        else if (IsFirstTooMuch()) Report(YamlProblemKind.UnknownAlias, span, "…", text, span);
        return text;
    }

    private YamlNode ReadFlowAnchored(ref int i)
    {
        var start = i++;
        while (i < _flowEnd && _text[i] is not (' ' or '\t' or ',' or ']' or '}' or '\n' or '\r')) i++;
        var properties = new Properties(_text[(start + 1)..i], null, start);
        SkipFlowWhite(ref i);
        if (i >= _flowEnd || _text[i] is ',' or ']' or '}') return ReadFlowPlain(ref i);
        var node = ReadFlowNode(ref i);
        return Anchored(WithProperties(node, properties)) ?? node;
    }

    private YamlScalar ReadFlowPlain(ref int i)
    {
        var start = i;
        var textEnd = i;
        while (i < _flowEnd)
        {
            var sign = _text[i];
            if (sign is ',' or '[' or ']' or '{' or '}' or '\n' or '\r') break;
            if (sign == ':' && i > start && (i + 1 >= _flowEnd || _text[i + 1] is ' ' or '\t' or '\n' or '\r' or ',' or ']' or '}' or '[' or '{')) break;
            if (sign == '#' && i > start && IsComment(i)) break;
            i++;
            if (sign is not (' ' or '\t')) textEnd = i;
        }

        _value.Copy(start, textEnd);
        ContinueFlowPlain(ref i, ref textEnd);
        var span = TextSpan.FromBounds(start, textEnd);
        var isReserved = IsReservedInFlow(start, textEnd);
        var scalar = _value.Build(span, ScalarStyle.Plain, span, repaired: isReserved);
        if (isReserved) Report(YamlProblemKind.ReservedStart, new TextSpan(start, 1), _text[start].ToString(), scalar, span);
        return scalar;
    }

    private bool IsReservedInFlow(int start, int end) => end > start
        && (_text[start] is '@' or '`' or '%' or '|' or '>' or '!' or '#'
            || _text[start] is '-' or '?' or ':' && (end == start + 1 || _text[start + 1] is ' ' or '\t'));

    /// <summary>A plain text in a flow collection may go on in the next line, where it is folded.</summary>
    private void ContinueFlowPlain(ref int i, ref int textEnd)
    {
        while (i < _flowEnd && _text[i] is '\n' or '\r')
        {
            var next = SkipBreaks(i, _flowEnd, out var breaks);
            if (next >= _flowEnd || _text[next] is ',' or '[' or ']' or '{' or '}' or ':' or '#') return;
            AppendFold(textEnd, next, breaks);
            var start = i = next;
            while (i < _flowEnd && _text[i] is not (',' or '[' or ']' or '{' or '}' or '\n' or '\r'))
            {
                if (_text[i] == ':' && (i + 1 >= _flowEnd || _text[i + 1] is ' ' or '\n' or '\r' or ',' or ']' or '}')) break;
                if (_text[i] == '#' && IsComment(i)) break;
                i++;
            }

            textEnd = TrimEnd(start, i);
            _value.Copy(start, textEnd);
            if (i < _flowEnd && _text[i] is not ('\n' or '\r')) return;
        }
    }

    private void SkipFlowWhite(ref int i)
    {
        while (i < _flowEnd)
        {
            if (_text[i] is ' ' or '\t' or '\n' or '\r')
            {
                i++;
            }
            else if (IsComment(i))
            {
                var line = _source.Lines.LineOf(i);
                AddComment(i, _lines[line].End, ownLine: i == _lines[line].Text);
                i = _lines[line].End;
            }
            else
            {
                return;
            }
        }
    }
}
