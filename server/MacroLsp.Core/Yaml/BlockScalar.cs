using System.Text;

namespace MacroLsp.Core.Yaml;

/// <summary>Writes text as a block scalar, the canonical form of a section: nothing in prose has a meaning in there.</summary>
public static class BlockScalar
{
    /// <summary>The column at which <see cref="Write"/> breaks long lines of folded text, counted from the left margin.</summary>
    public const int DefaultWidth = 100;

    /// <summary>
    /// The header and the lines of a block scalar whose value is exactly <paramref name="value"/>, without a final line
    /// break: <c>>-</c> for one paragraph, <c>|</c>, <c>|-</c> or <c>|+</c> where the text has line breaks of its own.
    /// </summary>
    /// <param name="value">The value; line breaks are LF.</param>
    /// <param name="indent">The column of the text, in spaces: more than that of its key.</param>
    /// <param name="step">How much further than its key the text is indented, from 1 to 9 spaces.</param>
    /// <param name="lineBreak">What ends a line of the file.</param>
    /// <param name="width">The column at which folded text is broken; zero never breaks it.</param>
    public static string Write(string value, int indent, int step = 2, string lineBreak = "\n", int width = DefaultWidth)
    {
        if (value.Length == 0) return "\"\"";
        var isFolded = !value.Contains('\n') && value[0] is not (' ' or '\t') && value[^1] is not (' ' or '\t');
        var result = new StringBuilder(value.Length + 32);
        var margin = new string(' ', indent);
        if (isFolded)
        {
            result.Append(">-");
            foreach (var line in Wrap(value, width <= 0 ? int.MaxValue : Math.Max(20, width - indent)))
                result.Append(lineBreak).Append(margin).Append(line);
            return result.ToString();
        }

        result.Append('|');
        if (value[0] is ' ' or '\t' or '\n') result.Append(step);
        var body = value.TrimEnd('\n');
        var breaks = value.Length - body.Length;
        if (breaks == 0) result.Append('-');
        else if (breaks > 1 || body.Length == 0) result.Append('+');
        foreach (var line in body.Split('\n')) result.Append(lineBreak).Append(line.Length == 0 ? "" : margin).Append(line);
        for (var i = 1; i < breaks; i++) result.Append(lineBreak);
        return result.ToString();
    }

    /// <summary>Breaks at single spaces only, so that folding gives the same text again.</summary>
    private static IEnumerable<string> Wrap(string text, int width)
    {
        var start = 0;
        while (text.Length - start > width)
        {
            var at = LastBreak(text, start, width);
            if (at < 0) break;
            yield return text[start..at];
            start = at + 1;
        }

        yield return text[start..];
    }

    /// <summary>The last breakable space within the width, else the first one behind it; -1 when there is none.</summary>
    private static int LastBreak(string text, int start, int width)
    {
        for (var i = Math.Min(text.Length - 2, start + width); i > start; i--)
        {
            if (IsBreak(text, i)) return i;
        }

        for (var i = start + width; i < text.Length - 1; i++)
        {
            if (IsBreak(text, i)) return i;
        }

        return -1;
    }

    /// <summary>A space between two other signs, and not inside a placeholder, which reads better on one line.</summary>
    private static bool IsBreak(string text, int at)
    {
        if (at <= 0 || at >= text.Length - 1) return false;
        if (text[at] != ' ' || text[at - 1] is ' ' or '\t' || text[at + 1] is ' ' or '\t') return false;
        var open = text.LastIndexOf("{{", at, StringComparison.Ordinal);
        return open < 0 || text.IndexOf("}}", open, StringComparison.Ordinal) is var close && close >= 0 && close < at;
    }
}
