using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// Block mappings and sequences (YAML 1.2 chapter 8.2).
internal sealed partial class YamlReader
{
    /// <summary>Reads the block that starts at the current line, whose content stands at column <paramref name="indent"/>.</summary>
    private YamlNode? ReadBlock(int indent, int parentIndent)
    {
        var line = _lines[_line];
        if (++_depth > MaxDepth)
        {
            Report(YamlProblemKind.Unsupported, TextSpan.FromBounds(line.Text, line.End), "nesting");
            SkipDeeper(parentIndent);
            _depth--;
            return null;
        }

        var node = IsDash(line.Text, line.End) ? ReadSequence(indent, parentIndent)
            : FindKey(line.Text, line.End).Kind != KeyKind.None ? ReadMapping(indent, parentIndent, line.Text)
            : LooksLikeBrokenKey(line) ? ReadMapping(indent, parentIndent, line.Text)
            : ReadInline(line.Text, parentIndent, entryStart: line.Text);
        _depth--;
        return node;
    }

    /// <summary>Reads a mapping whose first key stands at <paramref name="at"/> on the current line.</summary>
    private YamlMapping ReadMapping(int indent, int parentIndent, int at)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        HashSet<string>? keys = null;
        var start = at;
        var firstOfBlock = true;
        while (firstOfBlock || NextContent())
        {
            var line = _lines[_line];
            if (!firstOfBlock)
            {
                if (line.Indent <= parentIndent) break;
                at = line.Text;
                if (line.HasTab) Report(YamlProblemKind.Tab, TextSpan.FromBounds(line.Start, line.Text));
                else if (line.Indent != indent) Report(YamlProblemKind.Indentation, TextSpan.FromBounds(line.Text, line.End), KeyAt(line));
                if (IsDash(at, line.End))
                {
                    // At the keys' own column a dash can only be a list that its author meant to stand elsewhere.
                    Report(YamlProblemKind.MixedBlock, TextSpan.FromBounds(at, line.End), "-");
                    SkipBlock(line.Indent);
                    continue;
                }
            }
            else if (line.HasTab && at == line.Text)
            {
                Report(YamlProblemKind.Tab, TextSpan.FromBounds(line.Start, line.Text));
            }

            // A key that is indented otherwise than its neighbours is read all the same, so that one problem stays one.
            var entryIndent = firstOfBlock ? indent : Math.Min(line.Indent, line.HasTab ? indent : line.Indent);
            firstOfBlock = false;
            if (ReadEntry(at, entryIndent, entries.Count > 0 ? entries[^1] : null) is not { } entry) continue;
            if (entries.Count == 4) keys = new HashSet<string>(entries.Select(e => e.Key.Value), StringComparer.Ordinal);
            var isNew = keys?.Add(entry.Key.Value) ?? entries.All(e => e.Key.Value != entry.Key.Value);
            if (!isNew) Report(YamlProblemKind.DuplicateKey, entry.Key.Span, entry.Key.Value, entry: entry.Span);
            entries.Add(entry);
        }

        var end = entries.Count > 0 ? entries[^1].Span.End : start;
        return new YamlMapping(TextSpan.FromBounds(start, Math.Max(start, end)), entries.ToImmutable(), isFlow: false, indent);
    }

    private YamlEntry? ReadEntry(int at, int indent, YamlEntry? previous)
    {
        var line = _lines[_line];
        var found = FindKey(at, line.End);
        if (found.Kind == KeyKind.None || found.Kind == KeyKind.NoSpace && !LooksLikeName(found.Start, found.End))
        {
            ReportNoKey(at, line, previous);
            SkipBlock(line.Indent);
            return null;
        }

        var key = BuildKey(found);
        if (found.Kind == KeyKind.NoSpace)
        {
            Report(YamlProblemKind.MissingSpaceAfterColon, TextSpan.FromBounds(found.Start, found.Colon + 1), key.Value,
                entry: TextSpan.FromBounds(found.Start, line.End));
        }

        var value = ReadValue(found.Colon + 1, indent, found.Start);
        var end = value?.Span.End ?? found.Colon + 1;
        return new YamlEntry(key, value, TextSpan.FromBounds(found.Start, Math.Max(found.Colon + 1, end)), found.Colon);
    }

    private void ReportNoKey(int at, YamlLine line, YamlEntry? previous)
    {
        var span = TextSpan.FromBounds(at, TrimEnd(at, line.End));
        if (_text[at] == '?' && (at + 1 == line.End || _text[at + 1] == ' ')) Report(YamlProblemKind.Unsupported, span, "?");
        else if (_text[at] is '"' or '\'' && !ClosesOnLine(at, line.End)) Report(YamlProblemKind.OpenQuote, span, _text[at].ToString());
        else Report(YamlProblemKind.MissingColon, span, previous?.Key.Value ?? "", entry: span);
    }

    private YamlSequence ReadSequence(int indent, int parentIndent)
    {
        var items = ImmutableArray.CreateBuilder<YamlItem>();
        var start = _lines[_line].Text;
        while (NextContent())
        {
            var line = _lines[_line];
            var isDash = IsDash(line.Text, line.End);
            if (line.Indent <= parentIndent && !(line.Indent == parentIndent && line.Indent == indent && isDash)) break;
            if (!isDash)
            {
                // A list may stand at the column of its key; a line there without a dash is the next key.
                if (line.Indent == indent && indent == parentIndent) break;
                Report(line.HasTab ? YamlProblemKind.Tab : YamlProblemKind.MixedBlock,
                    line.HasTab ? TextSpan.FromBounds(line.Start, line.Text) : TextSpan.FromBounds(line.Text, line.End), KeyAt(line));
                SkipBlock(line.Indent);
                continue;
            }

            if (line.HasTab) Report(YamlProblemKind.Tab, TextSpan.FromBounds(line.Start, line.Text));
            else if (line.Indent != indent) Report(YamlProblemKind.Indentation, TextSpan.FromBounds(line.Text, line.End), "-");
            items.Add(ReadItem(line, line.Indent));
        }

        var end = items.Count > 0 ? items[^1].Span.End : start;
        return new YamlSequence(TextSpan.FromBounds(start, end), items.ToImmutable(), isFlow: false, indent);
    }

    private YamlItem ReadItem(YamlLine line, int indent)
    {
        var at = line.Text + 1;
        while (at < line.End && _text[at] is ' ' or '\t') at++;
        YamlNode? value;
        if (at < line.End && _text[at] != '#' && !IsDash(at, line.End) && FindKey(at, line.End).Kind == KeyKind.Key)
        {
            // A mapping that starts on the dash's own line: its keys stand at the column of the first one.
            var column = indent + (at - line.Text);
            value = ++_depth > MaxDepth ? null : ReadMapping(column, indent, at);
            _depth--;
        }
        else if (at < line.End && IsDash(at, line.End))
        {
            Report(YamlProblemKind.Unsupported, TextSpan.FromBounds(at, line.End), "- -");
            value = null;
            SkipBlock(indent);
        }
        else
        {
            value = ReadValue(line.Text + 1, indent, line.Text);
        }

        return new YamlItem(value, TextSpan.FromBounds(line.Text, Math.Max(line.Text + 1, value?.Span.End ?? 0)));
    }

    /// <summary>Leaves out the current line and the lines below it that are indented further.</summary>
    private void SkipBlock(int indent)
    {
        _line++;
        SkipDeeper(indent);
    }

    private bool IsDash(int at, int end) => _text[at] == '-' && (at + 1 == end || _text[at + 1] is ' ' or '\t');

    private string KeyAt(YamlLine line)
    {
        var found = FindKey(line.Text, line.End);
        return found.Kind == KeyKind.Key ? _text[found.Start..found.End] : "";
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t')
        {
            end--;
            if (end == start) break;
        }

        return end;
    }
}
