using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

/// <summary>A run of a scalar's value and the source that it came from.</summary>
/// <param name="ValueStart">Offset in the value, in UTF-16 units.</param>
/// <param name="ValueLength">Length in the value. When it equals <paramref name="SourceLength"/> the run was copied unit by unit.</param>
/// <param name="SourceStart">Offset in the file, in UTF-16 units.</param>
/// <param name="SourceLength">Length in the file; an escape, a fold or a doubled quote is longer than its value.</param>
public readonly record struct MapSegment(int ValueStart, int ValueLength, int SourceStart, int SourceLength)
{
    public bool IsCopied => ValueLength == SourceLength;

    public int ValueEnd => ValueStart + ValueLength;

    public int SourceEnd => SourceStart + SourceLength;
}

/// <summary>
/// Where each unit of a scalar's value stands in the file: through folding, chomping, escapes, doubled quotes and
/// indentation. The segments cover the value without gaps, in order. Immutable.
/// </summary>
public sealed class SourceMap
{
    private readonly ImmutableArray<MapSegment> _segments;
    private readonly int _emptyAt;

    /// <param name="segments">The runs, in order, covering the value.</param>
    /// <param name="emptyAt">Where the text of an empty value would stand.</param>
    public SourceMap(ImmutableArray<MapSegment> segments, int emptyAt)
    {
        _segments = segments;
        _emptyAt = emptyAt;
    }

    public ImmutableArray<MapSegment> Segments => _segments;

    /// <summary>Whether the value stands in the file unit by unit, so that the map is one addition.</summary>
    public bool IsOneRun => _segments.Length == 0 || (_segments.Length == 1 && _segments[0].IsCopied);

    /// <summary>
    /// The source of a half-open span of the value. A span that cuts through an escape or a fold takes all of it.
    /// An empty span stands after the unit before it.
    /// </summary>
    public TextSpan ToSource(TextSpan value)
    {
        if (_segments.Length == 0) return new TextSpan(_emptyAt, 0);
        if (value.IsEmpty) return new TextSpan(PositionToSource(value.Start), 0);
        var first = SegmentAt(value.Start);
        var start = first.IsCopied ? first.SourceStart + (value.Start - first.ValueStart) : first.SourceStart;
        var last = SegmentAt(value.End - 1);
        var end = last.IsCopied ? last.SourceStart + (value.End - last.ValueStart) : last.SourceEnd;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>
    /// The value offset of a place in the file; a place inside an escape, a fold or indentation belongs to the value
    /// unit that follows it. A place before the text gives zero, one behind it the value's length.
    /// </summary>
    public int ToValue(int source)
    {
        var low = 0;
        var high = _segments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_segments[middle].SourceEnd < source) low = middle + 1;
            else high = middle;
        }

        if (low == _segments.Length) return low == 0 ? 0 : _segments[^1].ValueEnd;
        var segment = _segments[low];
        if (source <= segment.SourceStart) return segment.ValueStart;
        return segment.IsCopied ? segment.ValueStart + (source - segment.SourceStart) : segment.ValueEnd;
    }

    private int PositionToSource(int value)
    {
        if (value <= 0) return _segments[0].SourceStart;
        var before = SegmentAt(value - 1);
        return before.IsCopied ? before.SourceStart + (value - before.ValueStart) : before.SourceEnd;
    }

    private MapSegment SegmentAt(int value)
    {
        var low = 0;
        var high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_segments[middle].ValueEnd <= value) low = middle + 1;
            else high = middle;
        }

        return _segments[low];
    }
}
