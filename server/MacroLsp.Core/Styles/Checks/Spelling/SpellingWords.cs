using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Checks.Spelling;

/// <summary>The words of a text as they are looked up: what white space parts, without the signs around it.</summary>
internal static class SpellingWords
{
    private const string Before = "$(\"['\u201C\u2018";
    private const string After = ",)\"]!;.?:'\u201D\u2019";

    public static IEnumerable<TextSpan> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            var (from, to) = (start, end);
            while (from < to - 1 && Before.Contains(text[from], StringComparison.Ordinal)) from++;
            while (to > from + 1 && !IsAbbreviation(text.AsSpan(from, to - from)) && After.Contains(text[to - 1], StringComparison.Ordinal)) to--;
            if (text.AsSpan(from, to - from).ToString().Any(char.IsLetter)) yield return TextSpan.FromBounds(from, to);
            start = end;
        }
    }

    /// <summary>Letters with a full stop behind each, as in <c>e.g.</c>, or a short title such as <c>Dr.</c></summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length is 3 or 4 && word[^1] == '.' && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterLower(word[1]) && (word.Length == 3 || char.IsAsciiLetterLower(word[2]))) return true;
        if (word.Length < 4 || word.Length % 2 != 0) return false;
        for (var i = 0; i < word.Length; i += 2)
        {
            if (!char.IsAsciiLetter(word[i]) || word[i + 1] != '.') return false;
        }

        return true;
    }
}
