using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// What stands behind a colon or a dash: properties, then a scalar, a flow collection, an alias, or the block below.
internal sealed partial class YamlReader
{
    private YamlNode? ReadValue(int at, int indent, int entryStart)
    {
        var line = _lines[_line];
        at = SkipWhite(at, line.End);
        var properties = ReadProperties(ref at, line);
        if (at < line.End && !IsComment(at))
        {
            var below = MayGoOnBelow(at, indent) ? null : ReadBlockBelowText(at, indent, entryStart);
            return below ?? Anchored(ReadInline(at, indent, entryStart, properties));
        }

        var cut = at;
        if (at < line.End) AddComment(at, line.End, ownLine: false);
        _line++;
        if (!NextContent()) return ReportAllCut(cut, line, entryStart);
        var next = _lines[_line];
        var isItem = IsDash(entryStart, line.End);
        if (next.Indent > indent)
        {
            return Anchored(WithProperties(ReadBlock(next.Indent, indent), properties));
        }

        // YAML lets a list stand at the column of its key (section 8.2.1).
        return !isItem && next.Indent == indent && IsDash(next.Text, next.End)
            ? Anchored(WithProperties(ReadSequence(indent, indent), properties))
            : ReportAllCut(cut, line, entryStart);
    }

    /// <summary>A value that begins with a <c>#</c> in front of a word, and so is no value: "#1 in service".</summary>
    private YamlNode? ReportAllCut(int at, YamlLine line, int entryStart)
    {
        if (at >= line.End || !TouchesWord(at, line.End)) return null;
        var span = TextSpan.FromBounds(at, TrimEnd(at, line.End));
        _value.Copy(span.Start, span.End);
        var text = _value.Build(span, ScalarStyle.Plain, span, repaired: true);
        Report(YamlProblemKind.TextCutByComment, span, "", text, TextSpan.FromBounds(entryStart, line.End));
        return null;
    }

    /// <summary>Reads a value that starts at <paramref name="at"/> on the current line and moves behind its last line.</summary>
    private YamlNode ReadInline(int at, int indent, int entryStart, Properties? given = null)
    {
        var properties = given ?? Properties.None;
        var line = _lines[_line];
        var entry = TextSpan.FromBounds(entryStart, line.End);
        var next = at + 1 < line.End ? _text[at + 1] : '\n';
        switch (_text[at])
        {
            case '|' or '>':
                return ReadBlockScalar(at, indent, entry, properties);
            case '"' or '\'':
                return ReadQuoted(at, indent, entry, properties);
            case '{' when next == '{':
                return ReadRepaired(YamlProblemKind.UnquotedPlaceholder, PlaceholderAt(at, line.End), at, indent, entry, "{{");
            case '[' or '{':
                return ReadFlow(at, indent, entry, properties);
            case '*':
                return ReadAlias(at, indent, entry);
            case '@' or '`' or '%' or '}' or ']' or ',' or '&' or '!':
            case '-' or '?' or ':' when next is ' ' or '\t' or '\n':
                return ReadRepaired(YamlProblemKind.ReservedStart, new TextSpan(at, 1), at, indent, entry, _text[at].ToString());
            default:
                return ReadPlain(at, indent, entry, properties);
        }
    }

    private TextSpan PlaceholderAt(int at, int end)
    {
        var close = _text.AsSpan(at, end - at).IndexOf("}}");
        return TextSpan.FromBounds(at, close < 0 ? at + 2 : at + close + 2);
    }

    /// <summary>Takes a value as the plain text that its author meant and reports why YAML would not.</summary>
    private YamlScalar ReadRepaired(YamlProblemKind kind, TextSpan span, int at, int indent, TextSpan entry, string detail)
    {
        var index = _problems.Count;
        Report(kind, span, detail);
        var scalar = ReadPlain(at, indent, entry, Properties.None, repaired: true);
        _problems[index] = _problems[index] with { Node = scalar, Entry = TextSpan.FromBounds(entry.Start, scalar.Span.End) };
        return scalar;
    }

    /// <summary>Reads <c>&amp;anchor</c> and <c>!tag</c>. A lone sign, or a word that is no tag of YAML's, stays text.</summary>
    private Properties ReadProperties(ref int at, YamlLine line)
    {
        var start = at;
        string? anchor = null, tag = null;
        while (at < line.End && _text[at] is '&' or '!')
        {
            var end = at + 1;
            while (end < line.End && _text[end] is not (' ' or '\t')) end++;
            var word = _text[at..end];
            if (word.Length == 1 || word[0] == '!' && !word.StartsWith("!!", StringComparison.Ordinal)) break;
            // An anchor that nothing repeats is the first word of a text: "&co and friends".
            if (word[0] == '&' && IsPlainAt(SkipWhite(end, line.End), line.End) && !IsRepeated(word[1..])) break;
            if (word[0] == '&') anchor = word[1..];
            else tag = word;
            at = SkipWhite(end, line.End);
        }

        return anchor is null && tag is null ? Properties.None : new Properties(anchor, tag, start);
    }

    private bool IsPlainAt(int at, int end) =>
        at < end && !IsComment(at) && _text[at] is not ('[' or '{' or '"' or '\'' or '|' or '>' or '*' or '&' or '!');

    private int SkipWhite(int at, int end)
    {
        while (at < end && _text[at] is ' ' or '\t')
        {
            at++;
            if (at == end) break;
        }

        return at;
    }

    /// <summary>Whether a <c>#</c> stands here with white space before it, which makes it a comment.</summary>
    private bool IsComment(int at) => _text[at] == '#' && (at == 0 || _text[at - 1] is ' ' or '\t' or '\n' or '\r');
}
