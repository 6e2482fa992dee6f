using System.Text;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

/// <summary>Collects a scalar's value together with the map to its source. One per reader; not thread-safe.</summary>
internal sealed class ValueBuilder(string text)
{
    private readonly StringBuilder _value = new();
    private readonly List<MapSegment> _segments = [];

    // A line break that is folded into a space has the length of a copy and is none.
    private bool _lastIsCopy;

    public int Length => _value.Length;

    public void Clear()
    {
        _value.Clear();
        _segments.Clear();
        _lastIsCopy = false;
    }

    /// <summary>Copies a span of the source as it is.</summary>
    public void Copy(int start, int end)
    {
        if (end <= start) return;
        if (_lastIsCopy && _segments[^1] is var last && last.SourceEnd == start)
            _segments[^1] = last with { ValueLength = last.ValueLength + end - start, SourceLength = last.SourceLength + end - start };
        else
            _segments.Add(new MapSegment(_value.Length, end - start, start, end - start));
        _value.Append(text, start, end - start);
        _lastIsCopy = true;
    }

    /// <summary>Puts other text in the place of a span of the source: an escape, a fold, a line break.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return;
        _segments.Add(new MapSegment(_value.Length, value.Length, start, end - start));
        _value.Append(value);
        _lastIsCopy = false;
    }

    /// <summary>Takes back the value's last units, as chomping and trimming do.</summary>
    public void Truncate(int length)
    {
        _lastIsCopy = false;
        while (_segments.Count > 0 && _segments[^1] is var last && last.ValueEnd > length)
        {
            if (last.ValueStart >= length)
            {
                _segments.RemoveAt(_segments.Count - 1);
                continue;
            }

            var keep = length - last.ValueStart;
            _segments[^1] = last with { ValueLength = keep, SourceLength = last.IsCopied ? keep : last.SourceLength };
            break;
        }

        _value.Length = length;
    }

    public YamlScalar Build(TextSpan span, ScalarStyle style, TextSpan content, int blockIndent = 0, bool repaired = false, Properties properties = default)
    {
        var map = new SourceMap([.. _segments], content.Start);
        var scalar = new YamlScalar(span, style, _value.ToString(), map, content)
        {
            BlockIndent = blockIndent, IsRepaired = repaired, Anchor = properties.Anchor, Tag = properties.Tag,
        };
        Clear();
        return scalar;
    }
}

/// <summary>The anchor and tag before a node, and where they start (-1 when there are none).</summary>
internal readonly record struct Properties(string? Anchor, string? Tag, int Start)
{
    public static readonly Properties None = new(null, null, -1);
}
