using System.Globalization;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Text;

/// <summary>A name that is written out.</summary>
/// <param name="Span">The name, a title such as "Mr." in front of it included.</param>
/// <param name="IsWriter">Whether it is the writer's name and not the reader's.</param>
internal readonly record struct WrittenName(TextSpan Span, bool IsWriter);

/// <summary>
/// Finds names by what stands before and behind them: a greeting at the start of a sentence, or the words with which somebody
/// says who they are. Finds too few rather than too many.
/// </summary>
internal static class NameScan
{
    /// <summary>The names in a part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The part, without placeholders.</param>
    /// <param name="language">A primary language in small letters.</param>
    /// <param name="isNoName">Words that are no names in this workspace, such as brands.</param>
    public static IEnumerable<WrittenName> Find(string text, TextSpan within, string language, Func<string, bool> isNoName)
    {
        if (language == "ja")
        {
            foreach (var name in JapaneseNames.Find(text, within)) yield return name;
            yield break;
        }

        if (CueWords.NamesOf(language) is not { } cues) yield break;
        for (var at = within.Start; at < within.End; at++)
        {
            // A word begins with a letter behind something that is none; most places end here.
            if (!char.IsLetter(text[at]) || at > 0 && IsNamePart(text[at - 1])) continue;
            if (Sentences.StartsAt(text, at) && Reader(text, at, within, cues, isNoName) is { } reader) yield return new WrittenName(reader, IsWriter: false);
            else if (Writer(text, at, within, cues, isNoName) is { } writer) yield return new WrittenName(writer, IsWriter: true);
        }
    }

    private static TextSpan? Reader(string text, int at, TextSpan within, NameCues cues, Func<string, bool> isNoName)
    {
        var behind = Behind(text, at, within, cues.Greetings.AsSpan());
        if (behind < 0) return null;
        var start = behind;
        while (Behind(text, behind, within, cues.Titles.AsSpan()) is > 0 and var title) behind = title;
        var end = NameAt(text, behind, within, longest: 3, cues, isNoName);
        if (end < 0) return null;
        var next = end < text.Length ? text[end] : '\n';
        return next is ',' or '!' or ':' or '\n' or '\u2013' or '\u2014' or '\uFF0C' || next == '.' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))
            ? TextSpan.FromBounds(start, end)
            : null;
    }

    private static TextSpan? Writer(string text, int at, TextSpan within, NameCues cues, Func<string, bool> isNoName)
    {
        var behind = Behind(text, at, within, cues.Introductions.AsSpan());
        if (behind < 0) return null;
        // "My name is X" says it all; after "I'm X" something has to follow that nobody says of themselves otherwise.
        var isPlain = text.AsSpan(at, behind - at).Trim().Length > 8;
        var end = NameAt(text, behind, within, longest: 2, cues, isNoName);
        if (end < 0) return null;
        var isEnd = end == text.Length || text[end] is '\n' or '.' or '!' or '\uFF0C';
        var follows = end < text.Length && text[end] == ',' || end < text.Length && text[end] == ' ' && Behind(text, end + 1, within, cues.After.AsSpan()) > 0;
        return follows || isPlain && isEnd ? TextSpan.FromBounds(behind, end) : null;
    }

    /// <summary>Behind one of the phrases and the white space after it, or -1 when none of them stands there.</summary>
    private static int Behind(string text, int at, TextSpan within, ReadOnlySpan<string> phrases)
    {
        var rest = text.AsSpan(at, within.End - at);
        foreach (var phrase in phrases)
        {
            if (!StartsWith(rest, phrase)) continue;
            var end = phrase.Length;
            if (end < rest.Length && rest[end] == '.') end++;
            var name = end;
            while (name < rest.Length && rest[name] is ' ' or '\u00A0') name++;
            if (name > end) return at + name;
        }

        return -1;
    }

    /// <summary>Case aside, and with either apostrophe.</summary>
    private static bool StartsWith(ReadOnlySpan<char> text, string phrase)
    {
        if (text.Length < phrase.Length) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            var c = text[i] == '\u2019' ? '\'' : text[i];
            if (char.ToLowerInvariant(c) != char.ToLowerInvariant(phrase[i])) return false;
        }

        return true;
    }

    /// <summary>The end of one to a few words that each look like a name, or -1.</summary>
    private static int NameAt(string text, int start, TextSpan within, int longest, NameCues cues, Func<string, bool> isNoName)
    {
        var end = -1;
        var at = start;
        for (var count = 0; count < longest; count++)
        {
            var stop = at;
            while (stop < within.End && IsNamePart(text[stop])) stop++;
            var word = text[at..stop];
            if (!LooksLikeName(word) || cues.NotNames.Contains(word)) break;
            end = stop;
            at = stop + 1;
            if (stop >= within.End || text[stop] != ' ') break;
        }

        return end < 0 || isNoName(text[start..end]) ? -1 : end;
    }

    private static bool IsNamePart(char c) => char.IsLetter(c) || c is '\'' or '\u2019' or '-' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>A capital, then at least one small letter: Maria, O'Neill, Anne-Marie, not OK and not iPhone.</summary>
    private static bool LooksLikeName(string word)
    {
        if (word.Length < 2 || !char.IsUpper(word[0])) return false;
        return word.Any(char.IsLower) && word.Count(char.IsUpper) <= 1 + word.Count(c => c is '\'' or '\u2019' or '-') + (word.StartsWith("Mc", StringComparison.Ordinal) ? 1 : 0);
    }
}
