using System.Globalization;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>
/// What .NET's regular expressions (culture-invariant) take for the same letter and for a part of a word. A literal that
/// is compared by these two matches exactly where the regular expression would.
/// </summary>
internal static class CaseFold
{
    private static readonly char[] Low = [.. Enumerable.Range(0, 0x180).Select(c => char.ToLowerInvariant((char)c))];

    /// <summary>The representative of a letter's cases. Two units are equal when case is ignored exactly if this is equal.</summary>
    public static char Of(char unit) => unit < 0x180 ? Low[unit] : char.ToLowerInvariant(unit);

    public static string Of(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = Of(from[i]);
    });

    /// <summary>Whether <c>\b</c> takes this unit for a part of a word.</summary>
    public static bool IsWordUnit(char unit)
    {
        if (char.IsAscii(unit)) return char.IsAsciiLetterOrDigit(unit) || unit == '_';
        if (unit is '\u200C' or '\u200D') return true;
        return char.GetUnicodeCategory(unit) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
    }

    /// <summary>Whether <c>\b</c> matches before the unit at <paramref name="at"/>.</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int at) =>
        (at > 0 && IsWordUnit(text[at - 1])) != (at < text.Length && IsWordUnit(text[at]));

    /// <summary>Whether <paramref name="literal"/> stands at <paramref name="at"/>; the literal is folded when case is ignored.</summary>
    public static bool StandsAt(ReadOnlySpan<char> text, int at, string literal, bool ignoreCase)
    {
        if (text.Length - at < literal.Length) return false;
        if (!ignoreCase) return text.Slice(at, literal.Length).SequenceEqual(literal);
        for (var i = 0; i < literal.Length; i++)
        {
            if (Of(text[at + i]) != literal[i]) return false;
        }

        return true;
    }
}
