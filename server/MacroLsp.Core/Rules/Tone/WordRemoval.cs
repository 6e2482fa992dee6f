using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>Takes words out of a text so that what is left reads well: no double spaces, no lonely commas, a capital where the sentence starts.</summary>
internal static class WordRemoval
{
    public static ValueEdit Of(string text, TextSpan words)
    {
        var (start, end) = (words.Start, words.End);
        return StartsSentence(text, start) ? AtStart(text, start, end) : Within(text, start, end);
    }

    /// <summary>Whether a sentence starts at an offset: at the start of a paragraph, or behind the end of another sentence.</summary>
    public static bool StartsSentence(string text, int at)
    {
        while (at > 0 && IsOpening(text[at - 1])) at--;
        var spaces = at;
        while (spaces > 0 && text[spaces - 1] is ' ' or '\t' or '\u00A0') spaces--;
        if (spaces == 0) return true;
        var before = text[spaces - 1];
        if (before == '\n') return spaces < 2 || text[spaces - 2] is '\n' or '.' or '!' or '?' or ':' or ',' || IsMark(text, spaces - 1) || IsShortLine(text, spaces - 1);
        if (IsMark(text, spaces)) return true;
        // Behind a closing quotation mark or bracket, the sign in front of it tells.
        while (spaces > 0 && before is '"' or '\u201D' or ')' or '\u00BB' && --spaces > 0) before = text[spaces - 1];
        return before is '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' || before == '.' && at > spaces;
    }

    /// <summary>Removes what opens a sentence with the comma behind it, and gives the next word the capital.</summary>
    private static ValueEdit AtStart(string text, int start, int end)
    {
        while (end < text.Length && text[end] is ',' or ';' or ':' or ' ' or '\t' or '\u00A0' or '\u2014' or '\u2013') end++;
        if (end >= text.Length)
        {
            while (start > 0 && text[start - 1] is ' ' or '\t') start--;
            return new ValueEdit(TextSpan.FromBounds(start, text.Length), "");
        }

        if (text[end] is '.' or '!' or '?')
        {
            // All of the sentence was removed; its sign and the space behind it go too.
            while (end < text.Length && text[end] is '.' or '!' or '?') end++;
            while (end < text.Length && text[end] is ' ' or '\t') end++;
            if (end >= text.Length)
            {
                while (start > 0 && text[start - 1] is ' ' or '\t') start--;
            }

            return new ValueEdit(TextSpan.FromBounds(start, end), "");
        }

        return char.IsUpper(text[start]) && char.IsLower(text[end])
            ? new ValueEdit(TextSpan.FromBounds(start, end + 1), char.ToUpperInvariant(text[end]).ToString())
            : new ValueEdit(TextSpan.FromBounds(start, end), "");
    }

    private static ValueEdit Within(string text, int start, int end)
    {
        var before = start;
        while (before > 0 && text[before - 1] is ' ' or '\t' or '\u00A0') before--;
        var isBehindComma = before > 0 && text[before - 1] == ',';
        if (end < text.Length && text[end] == ',')
        {
            // ", as you know," stands between two commas, and goes with both; "and, as you know," keeps none either.
            return new ValueEdit(TextSpan.FromBounds(isBehindComma ? before - 1 : before, end + 1), "");
        }

        var isBehindSpace = before < start;
        if (end < text.Length && !isBehindSpace && text[end] == ' ') return new ValueEdit(TextSpan.FromBounds(start, end + 1), "");
        var closes = end >= text.Length || text[end] is '.' or '!' or '?' or ';' or ':' or ')' or '\n';
        // A comma in front of what closes the sentence has nothing left to separate.
        if (closes && isBehindComma) before--;
        return isBehindSpace && (closes || text[end] is ' ')
            ? new ValueEdit(TextSpan.FromBounds(before, end), "")
            : new ValueEdit(TextSpan.FromBounds(start, end), "");
    }

    private static bool IsOpening(char c) => c is '"' or '\'' or '(' or '\u201C' or '\u2018' or '\u201E' or '\u00AB' or '\u00A1' or '\u00BF';

    /// <summary>Whether the line up to an offset is the mark of a list.</summary>
    private static bool IsMark(string text, int end)
    {
        var start = end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
        var line = text.AsSpan(start, end - start).Trim();
        return line is "-" or "*" or "\u2022" || line is [.., '.' or ')'] && line.Length < 4 && !line[..^1].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether a line is so short that its break is meant, as behind a salutation.</summary>
    private static bool IsShortLine(string text, int end) => end - (end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1) < 40;
}
