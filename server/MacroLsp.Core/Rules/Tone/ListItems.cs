using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>Finds the items of lists in a text with lines: steps, and what is counted with dots or hyphens.</summary>
internal static class ListItems
{
    /// <summary>The texts of the items behind their marks, each to the end of its line, in order.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        if (!text.Contains('\n')) yield break;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var content = start + ContentOf(text.AsSpan(start, end - start));
            if (content > start && content < end) yield return TextSpan.FromBounds(content, end);
            start = end + 1;
        }
    }

    /// <summary>Where the text of an item starts in its line; zero when the line is none.</summary>
    private static int ContentOf(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && line[at] == ' ') at++;
        var mark = at;
        if (at < line.Length && line[at] is '-' or '*' or '+' or '\u2022' or '\u2013' or '\u30FB')
        {
            at++;
        }
        else
        {
            while (at < line.Length && at - mark < 3 && char.IsAsciiDigit(line[at])) at++;
            if (at == mark || at >= line.Length || line[at] is not ('.' or ')')) return 0;
            at++;
        }

        var text = at;
        while (text < line.Length && line[text] == ' ') text++;
        // "・項目" has no space behind its dot, and a hyphen without one joins words.
        return text > at || line[at - 1] == '\u30FB' ? text : 0;
    }
}
