using System.Globalization;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Signs that look like a space or like nothing, and are neither to YAML: a no-break space, a zero-width one.</summary>
internal static class InvisibleSpace
{
    /// <summary>The text without such signs around it.</summary>
    public static string Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsInvisible(text[start])) start++;
        while (end > start && IsInvisible(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>The text with a space for each sign that has a width, and without those that have none; none behind it.</summary>
    public static string ToSpaces(string text) => string.Concat(text.Select(c => !IsInvisible(c) ? c.ToString() : HasWidth(c) ? " " : "")).TrimEnd();

    private static bool IsInvisible(char c) => HasWidth(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool HasWidth(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
}
