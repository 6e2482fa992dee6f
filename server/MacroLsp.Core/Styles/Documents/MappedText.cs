using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>
/// A text that grows piece by piece, each unit with the place in the source that it stands for. What was put in has an
/// empty place.
/// </summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _sources = [];

    public int Length => _text.Length;

    public char this[int index] => _text[index];

    public TextSpan SourceOf(int index) => _sources[index];

    /// <summary>The place behind the last unit; null when there is none.</summary>
    public int? End => _sources.Count == 0 ? null : _sources[^1].End;

    /// <summary>Adds a stretch of the source unit by unit.</summary>
    public void Copy(ReadOnlySpan<char> text, int source)
    {
        _text.Append(text);
        for (var i = 0; i < text.Length; i++) _sources.Add(new TextSpan(source + i, 1));
    }

    /// <summary>Adds a text that stands for a stretch of the source as a whole, such as what an entity means.</summary>
    public void Put(ReadOnlySpan<char> text, TextSpan source)
    {
        _text.Append(text);
        for (var i = 0; i < text.Length; i++) _sources.Add(source);
    }

    /// <summary>Adds a part of another text.</summary>
    public void Add(MappedText other, int start, int length)
    {
        _text.Append(other._text, start, length);
        _sources.AddRange(other._sources.GetRange(start, length));
    }

    public void Clear()
    {
        _text.Clear();
        _sources.Clear();
    }

    /// <summary>The part without white space at its ends.</summary>
    public MappedText Trimmed()
    {
        var start = 0;
        while (start < Length && char.IsWhiteSpace(_text[start])) start++;
        var end = Length;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        return Part(start, end - start);
    }

    public MappedText Part(int start, int length)
    {
        var part = new MappedText();
        part.Add(this, start, length);
        return part;
    }

    /// <summary>The same places with a sign in place of each character.</summary>
    public MappedText Masked(char sign)
    {
        var masked = new MappedText();
        for (var i = 0; i < Length; i++)
        {
            var isPair = char.IsHighSurrogate(_text[i]) && i + 1 < Length && char.IsLowSurrogate(_text[i + 1]);
            var source = isPair ? TextSpan.FromBounds(_sources[i].Start, Math.Max(_sources[i].Start, _sources[i + 1].End)) : _sources[i];
            masked.Put([_text[i] == '\n' ? '\n' : sign], source);
            if (isPair) i++;
        }

        return masked;
    }

    public SourceMap ToMap()
    {
        var segments = ImmutableArray.CreateBuilder<MapSegment>();
        for (var i = 0; i < Length;)
        {
            var start = i;
            var source = _sources[i++];
            // Units that follow each other there are one copied run; units of one place belong to it together.
            if (source.Length == 1) while (i < Length && _sources[i] == new TextSpan(source.Start + (i - start), 1)) i++;
            else while (i < Length && _sources[i] == source && source.Length > 0) i++;
            segments.Add(new MapSegment(start, i - start, source.Start, source.Length == 1 ? i - start : source.Length));
        }

        return new SourceMap(segments.ToImmutable(), emptyAt: 0);
    }

    public override string ToString() => _text.ToString();
}
