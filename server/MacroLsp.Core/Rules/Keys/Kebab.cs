using System.Globalization;
using System.Text;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Ids in kebab case: lower-case words of a to z and digits, joined by single hyphens.</summary>
internal static class Kebab
{
    public static bool IsValid(string id)
    {
        if (id.Length == 0 || id[0] == '-' || id[^1] == '-' || id.Contains("--", StringComparison.Ordinal)) return false;
        return id.All(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
    }

    /// <summary>
    /// The id that a name stands for: accents are left off, capitals inside a word start a new one, everything else
    /// separates words. Null when no letter of a to z and no digit is left, as in a name in kana.
    /// </summary>
    public static string? From(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        var afterSmall = false;
        var separate = false;
        foreach (var sign in name.SelectMany(Plain))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark || sign is '\'' or '\u2019') continue;
            if (!char.IsAsciiLetterOrDigit(sign))
            {
                separate = true;
                afterSmall = false;
                continue;
            }

            if ((separate || afterSmall && char.IsAsciiLetterUpper(sign)) && result.Length > 0) result.Append('-');
            result.Append(char.ToLowerInvariant(sign));
            separate = false;
            afterSmall = !char.IsAsciiLetterUpper(sign);
        }

        return result.Length == 0 ? null : result.ToString();
    }

    /// <summary>The words of an id as a title: <c>late-delivery</c> gives "Late delivery".</summary>
    public static string ToTitle(string id)
    {
        var words = id.Replace('-', ' ').Trim();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>
    /// The letters a to z that a Latin letter with an accent is made of (Unicode blocks Latin-1 Supplement and Latin
    /// Extended-A). A table of our own, because the native program comes without ICU, and .NET then normalizes ASCII only.
    /// </summary>
    private static string Plain(char sign)
    {
        var at = sign < 0x80 ? -1 : Accented.IndexOf(char.ToLowerInvariant(sign), StringComparison.Ordinal);
        if (at >= 0) return char.IsUpper(sign) ? char.ToUpperInvariant(Letters[at]).ToString() : Letters[at].ToString();
        return sign switch { 'ß' => "ss", 'æ' => "ae", 'Æ' => "Ae", 'œ' => "oe", 'Œ' => "Oe", _ => sign.ToString() };
    }

    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Letters = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";
}
