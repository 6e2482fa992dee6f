using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Text;

/// <summary>Finds Japanese names, which no space sets apart: before 様, and before です or と申します behind 担当の.</summary>
internal static class JapaneseNames
{
    private const int LongestName = 8;

    public static IEnumerable<WrittenName> Find(string text, TextSpan within)
    {
        for (var at = within.Start; at < within.End; at++)
        {
            var rest = text.AsSpan(at, within.End - at);
            if (rest[0] == '様' && Reader(text, at, within) is { } reader) yield return new WrittenName(reader, IsWriter: false);
            else if (rest.StartsWith("担当の", StringComparison.Ordinal) && Writer(text, at + 3, within) is { } writer) yield return new WrittenName(writer, IsWriter: true);
            else if (rest.StartsWith("と申します", StringComparison.Ordinal) && Before(text, at, within) is { } before) yield return new WrittenName(before, IsWriter: true);
        }
    }

    private static TextSpan? Reader(string text, int at, TextSpan within)
    {
        var next = at + 1 < within.End ? text[at + 1] : '\n';
        return next is '\n' or '、' or '。' or '，' or ' ' or '\u3000' or 'へ' or '！' ? Before(text, at, within) : null;
    }

    /// <summary>The name that ends here, from the start of its sentence or clause on.</summary>
    private static TextSpan? Before(string text, int end, TextSpan within)
    {
        while (end > within.Start && text[end - 1] is ' ' or '\u3000') end--;
        var start = end;
        while (start > within.Start && IsLetter(text[start - 1])) start--;
        if (start < end && text.AsSpan(start, end - start).IndexOf("担当の", StringComparison.Ordinal) is >= 0 and var after) start += after + 3;
        // What goes on from a placeholder is a part of its name.
        return (start == 0 || text[start - 1] != '}') && IsName(text.AsSpan(start, end - start)) ? TextSpan.FromBounds(start, end) : null;
    }

    private static TextSpan? Writer(string text, int start, TextSpan within)
    {
        foreach (var behind in (ReadOnlySpan<string>)["です", "でございます", "が承り", "が対応"])
        {
            var at = text.AsSpan(start, Math.Min(within.End - start, LongestName + behind.Length)).IndexOf(behind, StringComparison.Ordinal);
            if (at > 0 && IsName(text.AsSpan(start, at))) return new TextSpan(start, at);
        }

        return null;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName || name[0] is 'お' or 'ご' or '御') return false;
        foreach (var c in name)
        {
            if (!IsLetter(c)) return false;
        }

        foreach (var word in CueWords.JapaneseNotNames.Words)
        {
            if (name.EndsWith(word, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    // Kanji, the iteration mark, hiragana, katakana and its long sound.
    private static bool IsLetter(char c) => c is >= '\u4E00' and <= '\u9FFF' or '々' or >= '\u3041' and <= '\u3096' or >= '\u30A1' and <= '\u30FC';
}
