namespace MacroLsp.Core.Text;

/// <summary>One version of a text with its lines. Immutable and safe to share between threads.</summary>
public sealed class SourceText(string text)
{
    private LineMap? _lines;

    /// <summary>The text as it was read, byte order mark included when there was one.</summary>
    public string Text { get; } = text;

    public int Length => Text.Length;

    // Two threads may both make the map: they make the same one, so the race is harmless.
    public LineMap Lines => _lines ??= new LineMap(Text);

    /// <summary>The line break of the first line, or LF for a text of one line: what an edit should write.</summary>
    public string LineBreak => Text.IndexOfAny(['\r', '\n']) switch
    {
        < 0 => "\n",
        var at when Text[at] == '\n' => "\n",
        var at when at + 1 < Text.Length && Text[at + 1] == '\n' => "\r\n",
        _ => "\r",
    };

    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    public ReadOnlySpan<char> AsSpan(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    public LinePosition PositionOf(int offset, PositionEncoding encoding = PositionEncoding.Utf16) =>
        Lines.PositionOf(offset, encoding);

    public int OffsetOf(LinePosition position, PositionEncoding encoding = PositionEncoding.Utf16) =>
        Lines.OffsetOf(position, encoding);

    /// <summary>The text after one replacement; the span is clamped to the text.</summary>
    public SourceText Replace(TextSpan span, string newText)
    {
        var start = Math.Clamp(span.Start, 0, Length);
        var end = Math.Clamp(span.End, start, Length);
        return new SourceText(string.Concat(Text.AsSpan(0, start), newText, Text.AsSpan(end)));
    }

    public override string ToString() => Text;
}
