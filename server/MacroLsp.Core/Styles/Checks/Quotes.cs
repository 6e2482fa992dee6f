using System.Text;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>Typographic signs and their plain forms.</summary>
internal static class Quotes
{
    private static readonly (string Curly, string Straight)[] Forms =
    [
        ("\u201C", "\""), ("\u201D", "\""), ("\u2018", "'"), ("\u2019", "'"), ("\u2014", "--"), ("\u2013", "-"), ("\u2026", "..."), ("\u00A0", " "),
    ];

    public static string Straighten(string text)
    {
        foreach (var (curly, straight) in Forms) text = text.Replace(curly, straight, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Quotation marks turn by what stands before them: at a start they open, behind a letter they close.</summary>
    public static string Curl(string text)
    {
        var curled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '{';
            curled.Append(text[i] switch
            {
                '"' => opens ? '\u201C' : '\u201D',
                '\'' => opens ? '\u2018' : '\u2019',
                var unit => unit,
            });
        }

        return curled.ToString().Replace("...", "\u2026", StringComparison.Ordinal).Replace("--", "\u2014", StringComparison.Ordinal);
    }

    /// <summary>Plain forms of signs and of letters with marks; what has none stays.</summary>
    public static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var unit in Straighten(text).Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(unit) != System.Globalization.UnicodeCategory.NonSpacingMark) ascii.Append(unit);
        }

        return ascii.ToString();
    }
}
