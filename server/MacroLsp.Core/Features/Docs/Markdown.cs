using System.Buffers;
using System.Text;

namespace MacroLsp.Core.Features.Docs;

/// <summary>Writes Markdown (CommonMark) in which text of the workspace stays text, whatever it looks like.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_{}[]<>#|~&");

    /// <summary>The text with every sign escaped that Markdown or HTML would read.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs)) return text;
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (Signs.Contains(text[i]) && !IsInWord(text, i)) result.Append('\\');
            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>Whether an underscore has no meaning (CommonMark 6.2). Many editors show the source, where "agent\_name" is ugly.</summary>
    private static bool IsInWord(string text, int at) =>
        text[at] == '_' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>A code span, with as many backticks as the text needs (CommonMark 6.1).</summary>
    public static string Code(string text)
    {
        text = text.ReplaceLineEndings(" ");
        if (text.Length == 0) return "";
        var longest = 0;
        var run = 0;
        foreach (var sign in text)
        {
            run = sign == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var pad = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return $"{fence}{pad}{text}{pad}{fence}";
    }

    /// <summary>A text of the workspace as a quotation, line by line.</summary>
    public static string Quote(string text) => "> " + Text(text.Trim()).ReplaceLineEndings("\n> ");

    /// <summary>The paragraphs that say something, with a blank line between them.</summary>
    public static string Paragraphs(params IEnumerable<string?> paragraphs) =>
        string.Join("\n\n", paragraphs.Where(p => !string.IsNullOrWhiteSpace(p)));
}
