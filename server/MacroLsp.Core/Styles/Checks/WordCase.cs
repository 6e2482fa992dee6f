using System.Globalization;
using System.Text;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>Capital and small letters, by Unicode's simple mapping: one unit for one unit.</summary>
internal static class WordCase
{
    /// <summary>The text with a capital first letter.</summary>
    public static string CapitalizeFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text with a capital first letter in each word.</summary>
    public static string CapitalizeWords(string text)
    {
        var words = new StringBuilder(text);
        for (var i = 0; i < words.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(words[i - 1])) words[i] = char.ToUpperInvariant(words[i]);
        }

        return words.ToString();
    }

    /// <summary>The text in the case of what it stands for: all capitals, a capital first letter, or as it is.</summary>
    public static string Like(string found, string text)
    {
        var letters = found.Where(char.IsLetter).ToList();
        if (letters.Count > 1 && letters.TrueForAll(char.IsUpper)) return text.ToUpperInvariant();
        return found.Length > 0 && char.IsUpper(found[0]) ? CapitalizeFirst(text) : text;
    }

    /// <summary>Whether Go calls a unit a letter.</summary>
    public static bool IsLetters(string text) => text.All(c => char.IsLetter(c) || char.IsSurrogate(c) && IsAstralLetter(text, c));

    private static bool IsAstralLetter(string text, char surrogate)
    {
        var at = text.IndexOf(surrogate, StringComparison.Ordinal);
        if (char.IsLowSurrogate(surrogate)) at--;
        return at >= 0 && at + 1 < text.Length && char.IsSurrogatePair(text, at) && CharUnicodeInfo.GetUnicodeCategory(text, at) <= UnicodeCategory.OtherLetter;
    }
}
