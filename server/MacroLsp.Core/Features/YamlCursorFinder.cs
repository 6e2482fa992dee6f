using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>Finds a <see cref="YamlCursor"/>. Work is the depth of the tree times the entries of each level on the way.</summary>
internal sealed class YamlCursorFinder
{
    private readonly YamlFile _file;
    private readonly string _text;
    private readonly int _offset;
    private readonly int _lineStart;
    private readonly int _lineEnd;
    private readonly ImmutableArray<string>.Builder _path = ImmutableArray.CreateBuilder<string>();

    public YamlCursorFinder(YamlFile file, int offset)
    {
        _file = file;
        _text = file.Source.Text;
        _offset = offset;
        var line = file.Source.Lines.LineOf(offset);
        _lineStart = file.Source.Lines.StartOf(line);
        _lineEnd = file.Source.Lines.EndOf(line);
        if (line == 0 && _text.StartsWith('\uFEFF')) _lineStart = Math.Min(1, _lineEnd);
    }

    public YamlCursor Find()
    {
        if (CommentAt() is { } comment)
            return new YamlCursor(CursorRole.Comment, [], null, null, comment, 0, Flow: false, null);
        var root = RootAt();
        return Inside(root) ?? ByIndentation(root);
    }

    private TextSpan? CommentAt()
    {
        foreach (var comment in _file.Comments)
        {
            if (_offset > comment.Span.Start && _offset <= comment.Span.End) return comment.Span;
        }

        return null;
    }

    private YamlNode? RootAt()
    {
        YamlNode? root = null;
        foreach (var document in _file.Documents)
        {
            if (document.Span.Start > _offset) break;
            root = _offset <= document.Span.End ? document.Root : null;
        }

        return root;
    }

    /// <summary>The node that the cursor touches, when the tree has one there.</summary>
    private YamlCursor? Inside(YamlNode? node, YamlMapping? owner = null, int column = 0)
    {
        switch (node)
        {
            case YamlScalar scalar when Touches(scalar):
                return new YamlCursor(CursorRole.Value, _path.ToImmutable(), owner, scalar, WordOf(scalar), column, Flow: false, scalar);
            case YamlMapping mapping when Reaches(mapping.Span):
                return InsideMapping(mapping);
            case YamlSequence sequence when Reaches(sequence.Span):
                return InsideSequence(sequence, owner, column);
            default:
                return null;
        }
    }

    private YamlCursor? InsideMapping(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Span.Touches(_offset))
            {
                return new YamlCursor(CursorRole.Key, _path.ToImmutable(), mapping, entry.Key, entry.Key.Span, ColumnOf(entry.Key.Span.Start),
                    mapping.IsFlow, mapping);
            }

            if (_offset <= entry.Colon) continue;
            _path.Add(entry.Key.Value);
            if (Inside(entry.Value, mapping, ColumnOf(entry.Key.Span.Start)) is { } found) return found with { Flow = found.Flow || mapping.IsFlow };
            if (entry.Colon >= _lineStart && IsWhite(entry.Colon + 1, _offset) && !entry.Key.Span.IsEmpty)
            {
                return new YamlCursor(CursorRole.Value, _path.ToImmutable(), mapping, null, new TextSpan(_offset, 0),
                    ColumnOf(entry.Key.Span.Start), mapping.IsFlow, entry.Value);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return mapping.IsFlow && _offset > mapping.Span.Start && (_offset < mapping.Span.End || !IsClosed(mapping.Span, '}'))
            ? new YamlCursor(CursorRole.Key, _path.ToImmutable(), mapping, null, new TextSpan(_offset, 0), 0, Flow: true, mapping)
            : null;
    }

    private YamlCursor? InsideSequence(YamlSequence sequence, YamlMapping? owner, int column)
    {
        _path.Add(YamlCursor.Item);
        foreach (var item in sequence.Items)
        {
            if (Inside(item.Value, owner, column) is not { } found) continue;
            return found.Container is YamlScalar && found.Path.Length == _path.Count ? found with { Container = sequence, Flow = sequence.IsFlow } : found;
        }

        if (sequence.IsFlow && _offset > sequence.Span.Start && (_offset < sequence.Span.End || !IsClosed(sequence.Span, ']')))
            return new YamlCursor(CursorRole.Value, _path.ToImmutable(), owner, null, new TextSpan(_offset, 0), column, Flow: true, sequence);
        _path.RemoveAt(_path.Count - 1);
        return null;
    }

    /// <summary>The place of a line that the tree does not hold: what it would belong to by its indentation.</summary>
    private YamlCursor ByIndentation(YamlNode? root)
    {
        _path.Clear();
        var line = LineShape.Of(_text, _lineStart, _lineEnd, _offset);
        var node = root;
        while (Below(node, line, out var step, out var next))
        {
            _path.Add(step);
            node = next;
        }

        if (line.HasDash) _path.Add(YamlCursor.Item);
        var neighbours = line.HasDash ? null : node as YamlMapping;
        // A cursor in the indentation, or before a byte order mark, has nothing before it.
        var before = _text.AsSpan(line.Text, Math.Max(0, _offset - line.Text));
        if (before.IndexOf(": ") is >= 0 and var colon) return TypedValue(line, line.Text + colon, neighbours);
        var scalar = node as YamlScalar;
        var isItem = line.HasDash && node is YamlSequence { Items: [{ Value: YamlScalar }, ..] };
        var word = TextSpan.FromBounds(line.Text, Math.Max(line.Text, WordEnd(_offset)));
        return new YamlCursor(scalar is not null && !line.HasDash || isItem ? CursorRole.Value : CursorRole.Key,
            _path.ToImmutable(), neighbours, scalar, word, line.Column, Flow: false, node);
    }

    /// <summary>Whether the line stands inside of this node's last part before it, and which one that is.</summary>
    private bool Below(YamlNode? node, LineShape line, out string step, out YamlNode? next)
    {
        step = YamlCursor.Item;
        next = null;
        if (node is YamlMapping { IsFlow: false } mapping)
        {
            var last = mapping.Entries.LastOrDefault(e => e.Key.Span.Start < _lineStart);
            // YAML lets a list stand at the column of its key (section 8.2.1).
            var isBelow = line.Column > mapping.Indent && (!line.HasDash || line.Dash > mapping.Indent
                || line.Dash == mapping.Indent && last?.Value is null or YamlSequence { IsFlow: false });
            if (!isBelow || last is null) return false;
            step = last.Key.Value;
            next = last.Value;
            return true;
        }

        if (node is not YamlSequence { IsFlow: false } list || (line.HasDash ? line.Dash : line.Column) <= list.Indent) return false;
        next = list.Items.LastOrDefault(i => i.Span.Start < _lineStart)?.Value;
        return true;
    }

    /// <summary>A value behind a key that the tree does not hold, on its own or in a list that is not closed.</summary>
    private YamlCursor TypedValue(LineShape line, int colon, YamlMapping? neighbours)
    {
        _path.Add(_text[line.Text..colon].Trim());
        var start = colon + 2;
        var typed = _text.AsSpan(start, _offset - start);
        var isList = typed.TrimStart().StartsWith('[');
        if (isList)
        {
            _path.Add(YamlCursor.Item);
            start += typed.LastIndexOfAny('[', ',') + 1;
        }

        while (start < _offset && _text[start] is ' ' or '\t') start++;
        var word = TextSpan.FromBounds(start, Math.Max(start, WordEnd(_offset)));
        return new YamlCursor(CursorRole.Value, _path.ToImmutable(), neighbours, null, word, line.Column, isList, null);
    }

    private int WordEnd(int at)
    {
        while (at < _lineEnd && (char.IsLetterOrDigit(_text[at]) || _text[at] is '-' or '_' or '.')) at++;
        return at;
    }

    /// <summary>
    /// A text is touched at both ends and in the blanks behind it; a block also on blank lines below it, while the
    /// cursor stands at its column.
    /// </summary>
    private bool Touches(YamlScalar scalar)
    {
        if (_offset <= scalar.Span.Start && !(scalar.Span.Start == _offset && !scalar.IsBlock)) return false;
        if (_offset <= scalar.Span.End) return true;
        if (!IsWhite(scalar.Span.End, _offset)) return false;
        return scalar.Span.End >= _lineStart || scalar.IsBlock && _offset - _lineStart >= scalar.BlockIndent;
    }

    // The blank lines below the end of a node still belong to it when the indentation says so.
    private bool Reaches(TextSpan span) => _offset >= span.Start && (_offset <= span.End || IsWhite(span.End, _offset));

    private static TextSpan WordOf(YamlScalar scalar) => scalar.IsBlock ? scalar.Content : scalar.Span;

    private bool IsClosed(TextSpan span, char close) => span.Length > 1 && _text[span.End - 1] == close;

    private bool IsWhite(int from, int to) => to <= from || _text.AsSpan(from, to - from).IsWhiteSpace();

    private int ColumnOf(int offset) => offset - _file.Source.Lines.StartOf(_file.Source.Lines.LineOf(offset));

    /// <summary>How a line starts, as far as the cursor.</summary>
    /// <param name="Text">The first unit behind indentation and dash, at most the cursor.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="HasDash">Whether the line starts with a dash before the cursor.</param>
    /// <param name="Dash">The column of the dash.</param>
    private readonly record struct LineShape(int Text, int Column, bool HasDash, int Dash)
    {
        public static LineShape Of(string text, int start, int end, int offset)
        {
            var at = SkipBlanks(text, start, Math.Min(end, offset));
            var dash = at - start;
            var hasDash = at < offset && text[at] == '-' && (at + 1 >= end || text[at + 1] is ' ' or '\t');
            if (hasDash) at = SkipBlanks(text, at + 1, offset);
            return new LineShape(at, at - start, hasDash, dash);
        }

        private static int SkipBlanks(string text, int at, int end)
        {
            while (at < end && text[at] is ' ' or '\t')
            {
                at++;
                if (at >= end) break;
            }

            return at;
        }
    }
}
