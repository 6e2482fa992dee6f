using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Text;

/// <summary>The sentence around a place, roughly: enough to look for the words that tell what stands there.</summary>
internal static class Sentences
{
    /// <summary>From behind the end of the sentence before it to the end of its own, that one's sign included.</summary>
    public static TextSpan Around(string text, TextSpan place)
    {
        var start = place.Start;
        while (start > 0 && !IsEnd(text, start - 1)) start--;
        var end = place.End;
        while (end < text.Length && !IsEnd(text, end)) end++;
        return TextSpan.FromBounds(start, Math.Min(end + 1, text.Length));
    }

    /// <summary>Whether a sentence may begin at an offset: at the start, or behind the end of another, white space aside.</summary>
    public static bool StartsAt(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '"' or '\u201C' or '(' or '\u00A1' or '\u00BF') at--;
        return at == 0 || text[at - 1] is '\n' or '.' or '!' or '?' or '\u3002' or '\u2026' or '\uFF01' or '\uFF1F' || char.IsSurrogate(text[at - 1]);
    }

    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '\n' or '\u3002' or '\uFF01' or '\uFF1F' => true,
        '.' or '!' or '?' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) && !IsOrdinal(text, at),
        _ => false,
    };

    /// <summary>The period of "1. Dezember" ends no sentence.</summary>
    private static bool IsOrdinal(string text, int at) => text[at] == '.' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 2 < text.Length;
}
