using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>Small questions about the text around an offset.</summary>
internal static class TextShape
{
    /// <summary>The run of letters, digits, dashes and underscores around an offset.</summary>
    public static TextSpan WordAt(SourceText source, int offset)
    {
        var text = source.Text;
        var start = offset;
        while (start > 0 && IsWord(text[start - 1])) start--;
        var end = offset;
        while (end < text.Length && IsWord(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The column of an offset in UTF-16 units.</summary>
    public static int ColumnOf(SourceText source, int offset) => offset - source.Lines.StartOf(source.Lines.LineOf(offset));

    /// <summary>The number of spaces that the line of this offset starts with.</summary>
    public static int IndentOf(SourceText source, int offset)
    {
        var line = source.Lines.SpanOf(source.Lines.LineOf(offset));
        var text = source.AsSpan(line);
        var at = text.IndexOfAnyExcept(' ');
        return at < 0 ? text.Length : at;
    }

    /// <summary>What stands between an offset and the end of its line.</summary>
    public static ReadOnlySpan<char> RestOfLine(SourceText source, int offset) =>
        source.AsSpan(TextSpan.FromBounds(offset, source.Lines.EndOf(source.Lines.LineOf(offset))));

    /// <summary>The first words of a text on one line, at most <paramref name="length"/> units, cut between two words.</summary>
    public static string Shorten(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length) return line;
        var cut = line.LastIndexOf(' ', length - 1);
        if (cut <= 0) cut = char.IsLowSurrogate(line[length - 1]) ? length - 2 : length - 1;
        return line[..cut] + "…";
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
