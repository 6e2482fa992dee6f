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
        if (line.HasTab) ReportTab(line);
        if (++_depth > MaxDepth)
        {
            ReportNesting(line.Text, line.End);
            SkipDeeper(parentIndent);
            _depth--;
            return null;
        }

        // A dash with nothing behind it and a key below it was typed among keys, and must not make a list of them.
        var isOrphan = TrimEnd(line.Text, line.End) == line.Text + 1 && IsDash(line.Text, line.End) && NextIsKey(line, anyKey: false);
        var node = IsDash(line.Text, line.End) && !isOrphan && !IsDashAmongKeys(line, parentIndent) ? ReadSequence(indent, parentIndent)
            : IsDash(line.Text, line.End) ? ReadMapping(indent, parentIndent, line.Text)
            : IsListBelow(line) ? ReadSequence(indent, parentIndent)
            : FindKey(line.Text, line.End).Kind != KeyKind.None ? ReadMapping(indent, parentIndent, line.Text)
            : LooksLikeBrokenKey(line, parentIndent) ? ReadMapping(indent, parentIndent, line.Text)
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
        var odd = indent;
        while (firstOfBlock || NextContent())
        {
            var line = _lines[_line];
            if (!firstOfBlock)
            {
                // A dash further left than the keys is the next item of the list that the mapping stands in.
                if (line.Indent <= parentIndent || line.Indent < indent && IsDash(line.Text, line.End)) break;
                at = line.Text;
            }

            if (IsDash(at, line.End))
            {
                // At the keys' own column a dash is a slip before a key, or a list that its author meant to stand elsewhere.
                firstOfBlock = false;
                if (KeyBehindDash(line) is not { } key)
                {
                    ReportLeftOut(YamlProblemKind.MixedBlock, line, "-");
                    continue;
                }

                Report(YamlProblemKind.MixedBlock, TextSpan.FromBounds(at, TrimEnd(at, line.End)), "- " + _text[key.Start..key.End]);
                at = key.Start;
                odd = line.Indent;
            }
            else if (!firstOfBlock)
            {
                if (line.Indent > indent && !line.HasTab && !IsKeyLine(line))
                {
                    ReportLeftOver(line, indent);
                    continue;
                }

                if (line.HasTab) ReportTab(line);
                // Entries in a row that stand in the same wrong column are one slip.
                else if (line.Indent != indent && line.Indent != odd) Report(YamlProblemKind.Indentation, TextSpan.FromBounds(line.Text, line.End), KeyAt(line));
                odd = line.Indent;
            }

            if (parentIndent < 0 && BeginsAnother(entries, line))
            {
                // The line above it may be what is left of the separator, and has its own message then.
                if (_problems.Count == 0 || _problems[^1].Span.Start < _lines[Math.Max(0, _line - 1)].Start)
                    Report(YamlProblemKind.MissingSeparator, FindKey(at, line.End) is var key ? TextSpan.FromBounds(key.Start, key.End) : default);
                _documentEnd = _line;
                break;
            }

            // A key that is indented otherwise than its neighbours is read all the same, so that one problem stays one.
            // Further left than they are, its own lines still end where a neighbour begins.
            var entryIndent = firstOfBlock || line.HasTab ? indent : Math.Max(line.Indent, indent);
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

    /// <summary>
    /// Whether the keys of a document begin again, the first two in the same order: another document, whose separator is
    /// missing. Reading it as one makes one message of it, and of the macro what it is.
    /// </summary>
    private bool BeginsAnother(ImmutableArray<YamlEntry>.Builder entries, YamlLine line)
    {
        if (entries.Count < 3 || line.Indent > 0 || !IsKey(line, entries[0].Key.Value)) return false;
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            if (_lines[i].Kind == LineKind.Content && _lines[i].Indent == 0) return IsKey(_lines[i], entries[1].Key.Value);
        }

        return false;
    }

    private bool IsKey(YamlLine line, string name)
    {
        var key = FindKey(line.Text, line.End);
        return key.Kind == KeyKind.Key && _text.AsSpan(key.Start, key.End - key.Start).SequenceEqual(name);
    }

    private YamlEntry? ReadEntry(int at, int indent, YamlEntry? previous)
    {
        var line = _lines[_line];
        var found = FindKey(at, line.End);
        if (found.Kind == KeyKind.Key && IsBracketInKey(found, line.End)) found = KeyPlace.None;
        if (found.Kind == KeyKind.None || found.Kind == KeyKind.NoSpace && !LooksLikeName(found.Start, found.End))
        {
            if (found.Kind == KeyKind.None && IsNameAboveBlock(at, line)) return ReadEntryWithoutColon(at, line, indent);
            ReportNoKey(at, indent, line, previous);
            return null;
        }

        var key = BuildKey(found);
        var problem = _problems.Count;
        if (found.Kind == KeyKind.NoSpace)
        {
            Report(YamlProblemKind.MissingSpaceAfterColon, TextSpan.FromBounds(found.Start, found.Colon + 1), key.Value,
                entry: TextSpan.FromBounds(found.Start, line.End));
        }

        var value = ReadValue(found.Colon + 1, indent, found.Start);
        var end = value?.Span.End ?? found.Colon + 1;
        if (found.Kind == KeyKind.NoSpace && value is YamlScalar && end > line.End)
            _problems[problem] = _problems[problem] with { Entry = TextSpan.FromBounds(found.Start, end) };

        // What is indented below a text that was mended belongs to it, and not to the mapping around it.
        if (_problems.Count > problem && value is YamlScalar { IsRepaired: true }) SkipDeeper(indent);
        return new YamlEntry(key, value, TextSpan.FromBounds(found.Start, Math.Max(found.Colon + 1, end)), found.Colon);
    }

    private void ReportNoKey(int at, int indent, YamlLine line, YamlEntry? previous)
    {
        var sign = _text[at];
        // Behind the dash of an item, the lines in the column of the key are its neighbours.
        var column = at == line.Text ? line.Indent : indent;
        if (sign == '?' && (at + 1 == line.End || _text[at + 1] == ' '))
        {
            ReportLeftOut(YamlProblemKind.Unsupported, at, column, "?");
            // The value of such a key stands on a line of its own that begins with the colon.
            while (NextContent() && _lines[_line].Indent == line.Indent && _text[_lines[_line].Text] == ':') SkipBlock(line.Indent);
        }
        else if (sign is '"' or '\'' && !ClosesOnLine(at, line.End)) ReportLeftOut(YamlProblemKind.OpenQuote, at, column, sign.ToString());
        else if (sign is '&' or '!' or '*' or ']' or '}' or ',' or ':') ReportLeftOut(YamlProblemKind.Unsupported, at, column, sign.ToString());
        else ReportLeftOut(YamlProblemKind.MissingColon, at, column, previous?.Key.Value ?? "");
    }

    /// <summary>Reports the text of the current line and leaves it out, with the lines below it that are indented further.</summary>
    private void ReportLeftOut(YamlProblemKind kind, YamlLine line, string detail) => ReportLeftOut(kind, line.Text, line.Indent, detail);

    private void ReportLeftOut(YamlProblemKind kind, int at, int indent, string detail)
    {
        var index = _problems.Count;
        Report(kind, TextSpan.FromBounds(at, TrimEnd(at, _lines[_line].End)), detail);
        var end = SkipBlock(indent);
        _problems[index] = _problems[index] with { Entry = TextSpan.FromBounds(at, end) };
    }

    /// <summary>Whether a line is one word and the lines below are indented further: a key that lacks its colon only.</summary>
    private bool IsNameAboveBlock(int at, YamlLine line)
    {
        if (!LooksLikeName(at, TrimEnd(at, line.End))) return false;
        for (var i = _line + 1; i < _documentEnd; i++)
        {
            Visits++;
            if (_lines[i].Kind == LineKind.Content) return _lines[i].Indent > line.Indent;
        }

        return false;
    }

    private YamlEntry ReadEntryWithoutColon(int at, YamlLine line, int indent)
    {
        var end = TrimEnd(at, line.End);
        var key = BuildKey(new KeyPlace(KeyKind.Key, at, end, end));
        Report(YamlProblemKind.MissingColon, key.Span, "", entry: key.Span);
        _line++;
        NextContent();
        var below = _lines[_line];
        // Without its header, the text of a block is read as text all the same.
        var value = IsDash(below.Text, below.End) || IsKeyLine(below)
            ? ReadBlock(below.Indent, indent)
            : ReadPlain(below.Text, indent, key.Span, Properties.None, repaired: true, isOpenQuote: true);
        return new YamlEntry(key, value, TextSpan.FromBounds(at, Math.Max(end, value?.Span.End ?? 0)), end);
    }

    private YamlSequence ReadSequence(int indent, int parentIndent)
    {
        var items = ImmutableArray.CreateBuilder<YamlItem>();
        var start = _lines[_line].Text;
        var odd = indent;
        var isLeftOut = false;
        while (NextContent())
        {
            var line = _lines[_line];
            var isDash = IsDash(line.Text, line.End);
            if (line.Indent <= parentIndent && !(line.Indent == parentIndent && line.Indent == indent && isDash)) break;
            if (!isDash)
            {
                // Behind a tab, whose width nobody knows, a key belongs to the mapping around the list.
                if (line.HasTab && indent > parentIndent && IsKeyLine(line)) break;
                // A list may stand at the column of its key; a line there without a dash is the next key.
                if (line.Indent == indent && indent == parentIndent) break;
                // Lines in a row are one slip.
                if (isLeftOut) SkipBlock(line.Indent);
                else if (!line.HasTab) ReportLeftOut(YamlProblemKind.MixedBlock, line, KeyAt(line));
                else
                {
                    ReportTab(line);
                    SkipBlock(line.Indent);
                }

                isLeftOut = true;
                continue;
            }

            if (line.HasTab) ReportTab(line);
            else if (line.Indent != indent && line.Indent != odd) Report(YamlProblemKind.Indentation, TextSpan.FromBounds(line.Text, line.End), "-");
            odd = line.Indent;
            isLeftOut = false;
            items.Add(ReadItem(line, line.HasTab ? indent : Math.Max(line.Indent, indent)));
        }

        var end = items.Count > 0 ? items[^1].Span.End : start;
        return new YamlSequence(TextSpan.FromBounds(start, end), items.ToImmutable(), isFlow: false, indent);
    }

    private YamlItem ReadItem(YamlLine line, int indent)
    {
        var at = line.Text + 1;
        while (at < line.End && _text[at] is ' ' or '\t') at++;
        YamlNode? value;
        if (at < line.End && _text[at] != '#' && !IsDash(at, line.End) && (FindKey(at, line.End).Kind == KeyKind.Key || IsBrokenFirstKey(at, line)))
        {
            // A mapping that starts on the dash's own line: its keys stand at the column of the first one.
            var column = line.Indent + (at - line.Text);
            value = null;
            if (++_depth <= MaxDepth)
            {
                value = ReadMapping(column, indent, at);
            }
            else
            {
                ReportNesting(at, line.End);
                SkipBlock(indent);
            }

            _depth--;
        }
        else if (at < line.End && IsDash(at, line.End))
        {
            Report(YamlProblemKind.Unsupported, TextSpan.FromBounds(at, TrimEnd(at, line.End)), "- -");
            value = null;
            SkipBlock(indent);
        }
        else
        {
            value = ReadValue(line.Text + 1, indent, line.Text);
        }

        return new YamlItem(value, TextSpan.FromBounds(line.Text, Math.Max(line.Text + 1, value?.Span.End ?? 0)));
    }

    /// <summary>Leaves out the current line and the lines below it that are indented further; gives the end of the last one.</summary>
    private int SkipBlock(int indent)
    {
        var last = _line++;
        for (; NextContent() && _lines[_line].Indent > indent; _line++) last = _line;
        return _lines[last].End;
    }

    /// <summary>Lines that are indented below an entry which has its value already: one problem for all of them.</summary>
    private void ReportLeftOver(YamlLine line, int indent)
    {
        var index = _problems.Count;
        Report(YamlProblemKind.Indentation, TextSpan.FromBounds(line.Text, TrimEnd(line.Text, line.End)));
        _problems[index] = _problems[index] with { Entry = TextSpan.FromBounds(line.Text, SkipBlock(indent)) };
    }

    private void ReportNesting(int start, int end) =>
        Report(YamlProblemKind.Unsupported, TextSpan.FromBounds(start, TrimEnd(start, end)), "nesting");

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
