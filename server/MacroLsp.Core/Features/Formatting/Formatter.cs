using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>Works out the form of one file: first a column for each line, then the edits.</summary>
internal sealed class Formatter
{
    private const int Step = 2;

    private readonly YamlFile _file;
    private readonly string _text;
    private readonly LineMap _lines;

    /// <summary>For each line the column of its text; -1 leaves its indentation alone.</summary>
    private readonly int[] _columns;

    /// <summary>For each line whether it is the inside of a text, where white space and blank lines may have a meaning.</summary>
    private readonly bool[] _isText;

    private readonly List<TextEdit> _edits = [];

    public Formatter(YamlFile file)
    {
        _file = file;
        _text = file.Source.Text;
        _lines = file.Source.Lines;
        _columns = new int[_lines.Count];
        Array.Fill(_columns, -1);
        _isText = new bool[_lines.Count];
    }

    public ImmutableArray<TextEdit> Edits()
    {
        foreach (var document in _file.Documents) Place(document.Root, 0);
        PlaceComments();
        for (var line = 0; line < _lines.Count; line++) Indent(line);
        TrimLines();
        EndFile();
        return [.. _edits.OrderBy(e => e.Span)];
    }

    /// <summary>Gives the lines of a node their columns; <paramref name="column"/> is that of its first key or dash.</summary>
    private void Place(YamlNode? node, int column)
    {
        switch (node)
        {
            case YamlMapping { IsFlow: false } mapping:
                foreach (var entry in mapping.Entries)
                {
                    SetColumn(entry.Key.Span.Start, column);
                    Space(entry.Key.Span.End, entry.Colon, "");
                    PlaceValue(entry.Value, entry.Colon + 1, column);
                }

                break;
            case YamlSequence { IsFlow: false } sequence:
                foreach (var item in sequence.Items)
                {
                    SetColumn(item.Span.Start, column);
                    PlaceValue(item.Value, item.Span.Start + 1, column);
                }

                break;
            case { } other:
                PlaceLines(other, column, column);
                break;
        }
    }

    /// <param name="value">What stands behind the colon or the dash.</param>
    /// <param name="from">The offset behind the colon or the dash.</param>
    /// <param name="column">The column of the key or the dash.</param>
    private void PlaceValue(YamlNode? value, int from, int column)
    {
        if (value is null) return;
        var start = value.Span.Start;
        var isOnLine = _lines.LineOf(start) == _lines.LineOf(from);
        if (isOnLine) Space(from, start, " ");
        if (value is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false }) Place(value, column + Step);
        else PlaceLines(value, isOnLine ? -1 : column + Step, column + Step);
    }

    /// <summary>Places a text or a flow collection of several lines.</summary>
    /// <param name="node">The node.</param>
    /// <param name="first">The column of its first line; -1 when that line starts with something else.</param>
    /// <param name="column">The column of the others.</param>
    private void PlaceLines(YamlNode node, int first, int column)
    {
        var from = _lines.LineOf(node.Span.Start);
        if (first >= 0) SetColumn(node.Span.Start, first);
        if (node is YamlScalar { IsBlock: true } block)
        {
            PlaceBlock(block, from + 1, column);
            return;
        }

        var to = _lines.LineOf(Math.Max(node.Span.Start, node.Span.End - 1));
        for (var line = from + 1; line <= to; line++)
        {
            _isText[line - 1] = true;
            if (IsBlank(line)) continue;
            var start = _lines.StartOf(line) + IndentOf(line);
            _columns[line] = node is not YamlScalar && _text[start] is ']' or '}' ? column - Step : column;
        }
    }

    private void PlaceBlock(YamlScalar block, int from, int column)
    {
        var header = _text.AsSpan(block.Span.Start, _lines.EndOf(from - 1) - block.Span.Start);
        var isKept = header.Contains('+');
        var isExplicit = header.IndexOfAnyInRange('1', '9') >= 0;
        var to = block.Content.IsEmpty ? from - 1 : _lines.LineOf(block.Content.End);
        if (isKept)
        {
            while (to + 1 < _lines.Count && IsBlank(to + 1)) to++;
        }

        for (var line = from; line <= to; line++)
        {
            _isText[line] = true;
            if (isExplicit || IsBlank(line)) continue;

            // Deeper lines keep their distance: it is part of the text.
            _columns[line] = column + IndentOf(line) - block.BlockIndent;
        }
    }

    /// <summary>A comment on a line of its own stands where the next key stands.</summary>
    private void PlaceComments()
    {
        foreach (var comment in _file.Comments.Where(c => c.OwnLine))
        {
            var line = _lines.LineOf(comment.Span.Start);
            if (_isText[line]) continue;
            var next = line + 1;
            while (next < _lines.Count && _columns[next] < 0) next++;
            _columns[line] = next < _lines.Count && !_isText[next] ? _columns[next] : 0;
        }
    }

    private void SetColumn(int offset, int column)
    {
        var line = _lines.LineOf(offset);
        if (TextStart(line) + IndentOf(line) == offset) _columns[line] = column;
    }

    private void Indent(int line)
    {
        if (_columns[line] < 0 || _columns[line] == IndentOf(line)) return;
        var start = TextStart(line);
        _edits.Add(new TextEdit(new TextSpan(start, IndentOf(line)), new string(' ', _columns[line])));
    }

    private void Space(int from, int to, string wanted)
    {
        if (to < from || _text.AsSpan(from, to - from).SequenceEqual(wanted)) return;
        if (_text.AsSpan(from, to - from).ContainsAnyExcept(' ', '\t')) return;
        _edits.Add(new TextEdit(TextSpan.FromBounds(from, to), wanted));
    }

    /// <summary>White space at the ends of lines, and all but one of several blank lines, outside of texts.</summary>
    private void TrimLines()
    {
        for (var line = 0; line < _lines.Count; line++)
        {
            if (_isText[line]) continue;
            var start = TextStart(line);
            var end = _lines.EndOf(line);
            if (IsBlank(line) && line + 1 < _lines.Count && (line == 0 || IsBlank(line - 1) && !_isText[line - 1]))
            {
                _edits.Add(TextEdit.Delete(TextSpan.FromBounds(start, _lines.EndWithBreakOf(line))));
                continue;
            }

            var trimmed = end;
            while (trimmed > start && _text[trimmed - 1] is ' ' or '\t') trimmed--;
            if (trimmed < end) _edits.Add(TextEdit.Delete(TextSpan.FromBounds(trimmed, end)));
        }
    }

    /// <summary>One line break at the end, unless it would become part of a text.</summary>
    private void EndFile()
    {
        var last = _lines.Count - 1;
        if (_text.Length == 0 || _isText[last] && !EndsInStrippedText()) return;
        if (!IsBlank(last))
        {
            _edits.Add(TextEdit.Insert(_text.Length, _file.Source.LineBreak));
            return;
        }

        // The last line is empty; blank lines before it go, down to the break of the last line with something in it.
        var line = last;
        while (line > 0 && IsBlank(line - 1) && !_isText[line - 1]) line--;
        if (line == last) return;
        var from = _lines.StartOf(line);
        _edits.RemoveAll(e => e.Span.Start >= from);
        _edits.Add(TextEdit.Delete(TextSpan.FromBounds(from, _text.Length)));
    }

    private bool EndsInStrippedText()
    {
        var scalar = LastScalar(_file.Documents[^1].Root);
        return scalar is not { IsBlock: true } || _text.AsSpan(scalar.Span.Start, _lines.EndOf(_lines.LineOf(scalar.Span.Start)) - scalar.Span.Start).Contains('-');
    }

    private static YamlScalar? LastScalar(YamlNode? node) => node switch
    {
        YamlScalar scalar => scalar,
        YamlMapping { Entries: [.., var last] } => LastScalar(last.Value),
        YamlSequence { Items: [.., var last] } => LastScalar(last.Value),
        _ => null,
    };

    /// <summary>The offset of a line's first unit, behind a byte order mark.</summary>
    private int TextStart(int line) => line == 0 && _text.StartsWith('\uFEFF') ? 1 : _lines.StartOf(line);

    private int IndentOf(int line)
    {
        var start = TextStart(line);
        var at = start;
        var end = _lines.EndOf(line);
        while (at < end && _text[at] is ' ' or '\t')
        {
            at++;
            if (at == end) break;
        }

        return at - start;
    }

    private bool IsBlank(int line) => TextStart(line) + IndentOf(line) == _lines.EndOf(line);
}
