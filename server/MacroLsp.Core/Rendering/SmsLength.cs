using System.Buffers;

namespace MacroLsp.Core.Rendering;

/// <summary>What the network makes of a text message.</summary>
/// <param name="Messages">How many it becomes and is paid as; zero for an empty text.</param>
/// <param name="PerMessage">How many units fit into one of them.</param>
/// <param name="Units">How many units the text has: septets of GSM 7-bit, or UTF-16 units.</param>
/// <param name="IsUnicode">Whether a sign outside of the GSM 7-bit alphabet makes it UCS-2, which holds less than half.</param>
public readonly record struct SmsLength(int Messages, int PerMessage, int Units, bool IsUnicode)
{
    // 3GPP TS 23.038, the default alphabet; the signs of its extension table take two septets each.
    private static readonly SearchValues<char> Basic = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
        + "\f^{}\\[~]|€");

    private static readonly SearchValues<char> Extended = SearchValues.Create("\f^{}\\[~]|€");

    /// <summary>
    /// One message holds 160 septets or 70 UCS-2 units; joined ones hold 153 or 67, the rest is the header that joins
    /// them (3GPP TS 23.040, section 9.2.3.24.1).
    /// </summary>
    public static SmsLength Of(string text)
    {
        var isUnicode = text.AsSpan().ContainsAnyExcept(Basic);
        var units = text.Length;
        if (!isUnicode)
        {
            foreach (var sign in text)
            {
                if (Extended.Contains(sign)) units++;
            }
        }

        var (single, joined) = isUnicode ? (70, 67) : (160, 153);
        return units <= single
            ? new SmsLength(units == 0 ? 0 : 1, single, units, isUnicode)
            : new SmsLength((units + joined - 1) / joined, joined, units, isUnicode);
    }

    /// <summary>The first character that makes the text UCS-2, both halves of a surrogate pair; empty when none does.</summary>
    public static string FirstUnicode(string text)
    {
        var at = text.AsSpan().IndexOfAnyExcept(Basic);
        if (at < 0) return "";
        return text.Substring(at, char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
    }
}
