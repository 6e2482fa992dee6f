using System.Globalization;
using System.Text;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>The line of a finding and, under it, marks below exactly what was found, as a terminal shows it.</summary>
internal static class CodeFrame
{
    private const int TabWidth = 4;

    /// <summary>The columns that a line may take; of a longer one the part around the place is shown.</summary>
    private const int LongestLine = 110;

    private const int Before = 30;

    /// <param name="Line">The line, without tabs and control characters.</param>
    /// <param name="Marks">Spaces and marks; marks what was found on the first of its lines.</param>
    internal readonly record struct Frame(string Line, string Marks);

    /// <summary>The first line of a place.</summary>
    public static Frame Of(SourceText source, TextSpan span)
    {
        var row = source.Lines.LineOf(span.Start);
        var line = source.Lines.SpanOf(row);
        var text = source.Slice(line);
        var start = Math.Min(span.Start, line.End) - line.Start;
        var end = Math.Min(span.End, line.End) - line.Start;
        var shown = new StringBuilder(text.Length);
        var marks = new StringBuilder(text.Length);
        var column = 0;
        foreach (var (at, character) in Characters(text))
        {
            var cell = Cell(character, column);
            shown.Append(cell.Text);
            var isMarked = at < end && at + character.Length > start || at == start && start == end;
            marks.Append(isMarked ? '^' : ' ', cell.Width);
            column += cell.Width;
        }

        // A place behind the last character, or on an empty line.
        if (marks.ToString().IndexOf('^', StringComparison.Ordinal) < 0) marks.Append('^');
        return Cut(shown.ToString(), marks.ToString().TrimEnd());
    }

    private static (string Text, int Width) Cell(string character, int column)
    {
        if (character == "\t")
        {
            var width = TabWidth - column % TabWidth;
            return (new string(' ', width), width);
        }

        // Nothing in a file may move the cursor or colour the screen.
        if (character == "\uFEFF") return ("", 0);
        return char.IsControl(character[0]) ? ("\uFFFD", 1) : (character, DisplayWidth.OfCharacter(character));
    }

    private static Frame Cut(string line, string marks)
    {
        var width = Characters(line).Sum(c => DisplayWidth.OfCharacter(c.Character));
        if (width <= LongestLine) return new Frame(line, marks);
        var from = Math.Max(0, Math.Min(marks.IndexOf('^', StringComparison.Ordinal) - Before, width - LongestLine));
        var to = from + LongestLine;
        var shown = new StringBuilder(from > 0 ? "…" : "");
        var under = new StringBuilder(from > 0 ? " " : "");
        var column = 0;
        foreach (var (_, character) in Characters(line))
        {
            var cells = DisplayWidth.OfCharacter(character);
            if (column >= from && column + cells <= to)
            {
                shown.Append(character);
                for (var i = column; i < column + cells; i++) under.Append(i < marks.Length ? marks[i] : ' ');
            }

            column += cells;
        }

        if (to < width) shown.Append('…');
        return new Frame(shown.ToString(), under.ToString().TrimEnd());
    }

    private static IEnumerable<(int At, string Character)> Characters(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            yield return (at, text.Substring(at, length));
            at += length;
        }
    }
}
