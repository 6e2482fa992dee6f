using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// Slips of whole lines: a dash before a key, a tab, a text above a block. What is meant shows in the lines around.
internal sealed partial class YamlReader
{
    /// <summary>Whether a line begins with a key as macros write them.</summary>
    private bool IsKeyLine(YamlLine line)
    {
        var key = FindKey(line.Text, line.End);
        return key.Kind == KeyKind.Key && LooksLikeKey(key.Start, key.End);
    }

    /// <summary>
    /// Whether a block that begins with a dash is a mapping whose first key has a dash before it by a slip: most lines in
    /// its column are keys.
    /// </summary>
    private bool IsDashAmongKeys(YamlLine line, int parentIndent)
    {
        if (!IsItemWithKey(line)) return false;
        var dashes = 0;
        var keys = 0;
        for (var i = _line; i < _documentEnd; i++)
        {
            Visits++;
            var next = _lines[i];
            if (next.Kind != LineKind.Content || next.Indent > line.Indent) continue;
            if (next.Indent <= parentIndent) break;
            if (IsDash(next.Text, next.End)) dashes++;
            else if (next.Indent == line.Indent && IsKeyLine(next)) keys++;
        }

        return keys > dashes;
    }

    /// <summary>The key behind the dash of a line, when the lines below do not make an item of it.</summary>
    private KeyPlace? KeyBehindDash(YamlLine line)
    {
        var at = SkipWhite(line.Text + 1, line.End);
        if (at >= line.End || FindKey(at, line.End) is not { Kind: KeyKind.Key } key || !LooksLikeKey(key.Start, key.End)) return null;
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            if (_lines[i].Kind != LineKind.Content) continue;
            return _lines[i].Indent == line.Indent + (at - line.Text) && IsKeyLine(_lines[i]) ? null : key;
        }

        return key;
    }

    /// <summary>
    /// Whether a block that begins with no dash is a list whose first item is broken: an item that begins with a key follows
    /// at its column.
    /// </summary>
    private bool IsListBelow(YamlLine line)
    {
        if (IsKeyLine(line)) return false;
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            var next = _lines[i];
            if (next.Kind != LineKind.Content || next.Indent > line.Indent) continue;
            return next.Indent == line.Indent && IsItemWithKey(next);
        }

        return false;
    }

    private bool IsItemWithKey(YamlLine line)
    {
        if (!IsDash(line.Text, line.End)) return false;
        var at = SkipWhite(line.Text + 1, line.End);
        return at < line.End && FindKey(at, line.End) is { Kind: KeyKind.Key } key && LooksLikeKey(key.Start, key.End);
    }

    /// <summary>
    /// Reads the keys or the list below an entry that has a text behind its colon as well; null when below stands nothing
    /// but the rest of that text.
    /// </summary>
    /// <param name="at">Where the text begins.</param>
    /// <param name="indent">The column of the entry.</param>
    /// <param name="entryStart">The start of the entry.</param>
    private YamlNode? ReadBlockBelowText(int at, int indent, int entryStart)
    {
        var line = _lines[_line];
        if (IsHeadOnLine(at, line.End) || !IsBlockBelow(indent, isShort: line.End - at <= 3 && _text[entryStart] != '-')) return null;
        Report(YamlProblemKind.TextAboveBlock, TextSpan.FromBounds(at, TrimEnd(at, line.End)), "", entry: TextSpan.FromBounds(entryStart, line.End));
        _line++;
        return NextContent() ? ReadBlock(_lines[_line].Indent, indent) : null;
    }

    /// <summary>Whether the text behind a dash is a key that is broken: a key follows in its column.</summary>
    private bool IsBrokenFirstKey(int at, YamlLine line)
    {
        if (_text[at] is '|' or '>' or '[' or '{' or '"' or '\'' or '&' or '*' or '!') return false;
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            var next = _lines[i];
            if (next.Kind == LineKind.Content) return !next.HasTab && next.Indent == line.Indent + (at - line.Text) && IsKeyLine(next);
        }

        return false;
    }

    /// <summary>Whether a line goes on with the key of the next one, because the line break between them is gone.</summary>
    private bool IsHeadOnLine(int at, int end)
    {
        if (FindKey(at, end) is not { Kind: KeyKind.Key } key) return false;
        var behind = SkipWhite(key.Colon + 1, end);
        if (behind < end && _text[behind] is '|' or '>') behind = SkipHeader(behind, end);
        return behind >= end || IsComment(behind);
    }

    /// <summary>Whether a value may hold lines with keys by right: a block scalar, brackets, a quoted text over lines.</summary>
    private bool MayGoOnBelow(int at, int indent)
    {
        if (_text[at] is '|' or '>' or '[') return true;
        if (_text[at] == '{') return at + 1 >= _text.Length || _text[at + 1] != '{';
        if (_text[at] is not ('"' or '\'')) return false;
        var close = FindClose(at, indent, out var closeLine);
        if (close < 0 || closeLine == _line) return false;
        var behind = SkipWhite(close + 1, _lines[closeLine].End);
        return behind >= _lines[closeLine].End || IsComment(behind);
    }

    /// <summary>Whether two keys in one column, or an item that begins with a key, stand right below the current line.</summary>
    /// <param name="indent">The column of the entry.</param>
    /// <param name="isShort">Whether the text on the line is but a sign or two, so that one key with a block of its own is enough.</param>
    private bool IsBlockBelow(int indent, bool isShort)
    {
        var first = -1;
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            var next = _lines[i];
            if (next.Kind == LineKind.Skipped || next.Kind == LineKind.Comment) continue;
            // A blank line goes on with a text as it does with a block; only what follows tells.
            if (next.Kind == LineKind.Blank) continue;
            if (first < 0)
            {
                if (next.Indent <= indent || next.HasTab) return false;
                if (IsDash(next.Text, next.End)) return IsItemWithKey(next);
                if (!IsKeyLine(next)) return false;
                if (isShort && IsKeyAboveBlock(i)) return true;
                first = next.Indent;
                continue;
            }

            if (next.Indent > first) continue;
            return next.Indent == first && IsKeyLine(next);
        }

        return false;
    }
}
