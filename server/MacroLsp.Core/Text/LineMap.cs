using System.Text;

namespace MacroLsp.Core.Text;

/// <summary>
/// Where the lines of a text start. The only place that turns offsets into positions and back.
/// A line ends with LF, CRLF or a lone CR (LSP 3.17, Text Documents; YAML 1.2 section 5.4).
/// </summary>
public sealed class LineMap
{
    private readonly string _text;
    private readonly int[] _starts;

    public LineMap(string text)
    {
        _text = text;
        var starts = new List<int>(1 + text.Length / 40) { 0 };
        var rest = text.AsSpan();
        var offset = 0;
        while (rest.IndexOfAny('\n', '\r') is >= 0 and var at)
        {
            var width = rest[at] == '\r' && at + 1 < rest.Length && rest[at + 1] == '\n' ? 2 : 1;
            offset += at + width;
            starts.Add(offset);
            rest = rest[(at + width)..];
        }

        _starts = [.. starts];
    }

    /// <summary>The number of lines, at least one; a text that ends with a line break has an empty last line.</summary>
    public int Count => _starts.Length;

    /// <summary>The offset of the first unit of <paramref name="line"/>.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>The offset after the last unit of <paramref name="line"/>, its line break not included.</summary>
    public int EndOf(int line)
    {
        var end = EndWithBreakOf(line);
        if (end > _starts[line] && _text[end - 1] == '\n') end--;
        if (end > _starts[line] && _text[end - 1] == '\r') end--;
        return end;
    }

    /// <summary>The offset of the next line, or the length of the text.</summary>
    public int EndWithBreakOf(int line) => line + 1 < _starts.Length ? _starts[line + 1] : _text.Length;

    public TextSpan SpanOf(int line) => TextSpan.FromBounds(StartOf(line), EndOf(line));

    /// <summary>The line that holds <paramref name="offset"/>; an offset past the end belongs to the last line.</summary>
    public int LineOf(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The position of an offset, which is clamped to the text.</summary>
    public LinePosition PositionOf(int offset, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var line = LineOf(offset);
        var before = _text.AsSpan(_starts[line], offset - _starts[line]);
        return new LinePosition(line, Measure(before, encoding));
    }

    /// <summary>
    /// The offset of a position. A line or column past the end is clamped to it, as LSP asks. A column inside a character
    /// of several bytes falls back to the start of that character; in UTF-16 every column is an offset of its own, also
    /// between two surrogates, since an edit there must land where the client has put it.
    /// </summary>
    public int OffsetOf(LinePosition position, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= Count) return _text.Length;
        var start = StartOf(position.Line);
        var line = _text.AsSpan(start, EndOf(position.Line) - start);
        if (encoding == PositionEncoding.Utf16) return start + Math.Clamp(position.Character, 0, line.Length);
        var units = 0;
        var at = 0;
        while (at < line.Length && units < position.Character)
        {
            Rune.DecodeFromUtf16(line[at..], out var rune, out var width);
            var next = units + UnitsOf(rune, width, encoding);
            if (next > position.Character) break;
            units = next;
            at += width;
        }

        return start + at;
    }

    private static int Measure(ReadOnlySpan<char> text, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16) return text.Length;
        var units = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var width);
            units += UnitsOf(rune, width, encoding);
            text = text[width..];
        }

        return units;
    }

    private static int UnitsOf(Rune rune, int utf16Width, PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => rune.Utf8SequenceLength,
        PositionEncoding.Utf32 => 1,
        _ => utf16Width,
    };
}
