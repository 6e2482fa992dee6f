using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules;

/// <summary>Columns, and lines that move to the right or to the left.</summary>
internal static class Indentation
{
    /// <summary>The column of an offset, from zero; a byte order mark takes none.</summary>
    public static int ColumnOf(SourceText source, int offset)
    {
        var line = source.Lines.LineOf(offset);
        var start = source.Lines.StartOf(line);
        return offset - start - (line == 0 && offset > 0 && source.Text[0] == '\uFEFF' ? 1 : 0);
    }

    /// <param name="source">The file.</param>
    /// <param name="first">The first line, zero-based.</param>
    /// <param name="last">The last line, included.</param>
    /// <param name="by">How many spaces; negative to the left, at most as many as a line starts with. Blank lines stay.</param>
    public static IEnumerable<TextEdit> Shift(SourceText source, int first, int last, int by)
    {
        if (by == 0) yield break;
        for (var line = first; line <= last && line < source.Lines.Count; line++)
        {
            var span = source.Lines.SpanOf(line);
            if (source.AsSpan(span).IsWhiteSpace()) continue;
            var start = line == 0 && source.Text.StartsWith('\uFEFF') ? 1 : span.Start;
            if (by > 0) yield return TextEdit.Insert(start, new string(' ', by));
            else yield return TextEdit.Delete(new TextSpan(start, Math.Min(-by, SpacesAt(source, start, span.End))));
        }
    }

    private static int SpacesAt(SourceText source, int start, int end)
    {
        var at = start;
        while (at < end && source.Text[at] == ' ') at++;
        return at - start;
    }
}
