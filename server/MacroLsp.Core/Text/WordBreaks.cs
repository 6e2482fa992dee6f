using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MacroLsp.Core.Text;

/// <summary>
/// Cuts a text between its words, by the default rules of Unicode (UAX #29, section 4.1) where they do not ask for a dictionary:
/// a word is a run of letters and digits with the marks that stand inside ("don't", "3.14", "e.g"), ideographs and Hiragana
/// stand alone, and so does each sign. What a reader sees as one character, an emoji of several code points too, is never cut.
/// </summary>
public static class WordBreaks
{
    /// <summary>The pieces of the text in order, without gaps, each with at least one unit.</summary>
    public static ImmutableArray<TextSpan> Segments(string text)
    {
        var segments = ImmutableArray.CreateBuilder<TextSpan>(text.Length / 4 + 1);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at);
            segments.Add(TextSpan.FromBounds(at, end));
            at = end;
        }

        return segments.DrainToImmutable();
    }

    /// <summary>The end of the segment that begins at this offset.</summary>
    private static int EndOf(string text, int start)
    {
        var (at, kind) = Character(text, start);
        if (kind == Kind.Space)
        {
            while (Character(text, at) is (var next, Kind.Space)) at = next;
            return at;
        }

        while (at < text.Length)
        {
            var (next, following) = Character(text, at);
            if (following == Kind.Format)
            {
                at = next;
                continue;
            }

            if (Joins(kind, following))
            {
                (at, kind) = (next, following);
                continue;
            }

            // A mark belongs to a word that goes on behind it (rules WB6, WB7, WB11 and WB12).
            var (behind, last) = Character(text, next);
            if (last != kind || !(kind == Kind.Letter && following is Kind.MidLetter or Kind.MidBoth || kind == Kind.Digit && following is Kind.MidDigit or Kind.MidBoth))
                break;
            at = behind;
        }

        return at;
    }

    private static bool Joins(Kind left, Kind right) => (left, right) switch
    {
        (Kind.Letter or Kind.Digit or Kind.Connector, Kind.Letter or Kind.Digit or Kind.Connector) => true,
        (Kind.Katakana, Kind.Katakana or Kind.Connector) or (Kind.Connector, Kind.Katakana) => true,
        _ => false,
    };

    /// <summary>The end and the kind of the grapheme cluster at this offset; at the end of the text, <see cref="Kind.None"/>.</summary>
    private static (int End, Kind Kind) Character(string text, int start)
    {
        if (start >= text.Length) return (start, Kind.None);
        var c = text[start];
        // A letter of ASCII with one of them behind it is a cluster of its own; the rest is looked up.
        var length = char.IsAscii(c) && (start + 1 == text.Length || char.IsAscii(text[start + 1])) && c != '\r'
            ? 1
            : StringInfo.GetNextTextElementLength(text.AsSpan(start));
        Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out _);
        return (start + length, KindOf(rune));
    }

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        '\r' or '\n' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => Kind.Alone,
        '.' or '\'' or 0x2018 or 0x2019 or 0x2024 or 0xFE52 or 0xFF07 or 0xFF0E => Kind.MidBoth,
        ':' or 0xB7 or 0x387 or 0x55F or 0x5F4 or 0x2027 or 0xFE13 or 0xFE55 or 0xFF1A => Kind.MidLetter,
        ',' or ';' or 0x37E or 0x589 or 0x60C or 0x60D or 0x66C or 0x7F8 or 0x2044 or 0xFE10 or 0xFE14 or 0xFF0C or 0xFF1B => Kind.MidDigit,
        0x200B => Kind.Alone,
        '\t' or 0x3000 => Kind.Space,
        _ when IsKatakana(rune.Value) => Kind.Katakana,
        _ when StandsAlone(rune.Value) => Kind.Alone,
        _ => KindOf(Rune.GetUnicodeCategory(rune)),
    };

    private static Kind KindOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Kind.Letter,
        UnicodeCategory.DecimalDigitNumber => Kind.Digit,
        UnicodeCategory.ConnectorPunctuation => Kind.Connector,
        UnicodeCategory.SpaceSeparator => Kind.Space,
        UnicodeCategory.Format => Kind.Format,
        _ => Kind.Alone,
    };

    private static bool IsKatakana(int c) => c is >= 0x30A0 and <= 0x30FA or >= 0x30FC and <= 0x30FF or >= 0x31F0 and <= 0x31FF
        or >= 0x3031 and <= 0x3035 or 0x309B or 0x309C or >= 0x32D0 and <= 0x32FE or >= 0x3300 and <= 0x3357 or >= 0xFF66 and <= 0xFF9D;

    /// <summary>Scripts that write no spaces: ideographs, Hiragana, and those of South East Asia, whose words only a dictionary knows.</summary>
    private static bool StandsAlone(int c) => c is >= 0x2E80 and <= 0x309A or >= 0x309D and <= 0x309F or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF
        or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF
        or >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF;

    private enum Kind
    {
        None,
        Letter,
        Digit,
        Connector,
        MidLetter,
        MidDigit,
        MidBoth,
        Katakana,
        Space,
        Format,
        Alone,
    }
}
