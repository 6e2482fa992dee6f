using System.Buffers;

namespace MacroLsp.Core.Yaml;

/// <summary>Which signs a YAML file may hold (YAML 1.2 section 5.1).</summary>
public static class YamlCharacters
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => IsControl(c) || char.IsSurrogate(c))]);

    /// <summary>Whether the unit at an offset is a control character, or half of a surrogate pair without the other.</summary>
    public static bool IsForbidden(string text, int at)
    {
        var sign = text[at];
        if (char.IsHighSurrogate(sign)) return at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(sign)) return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        return IsControl(sign);
    }

    /// <summary>The offset of the first such unit at or behind <paramref name="from"/>, or -1.</summary>
    public static int IndexOfForbidden(string text, int from = 0)
    {
        while (text.AsSpan(from).IndexOfAny(Suspicious) is >= 0 and var found)
        {
            if (IsForbidden(text, from + found)) return from + found;
            from += found + 1;
        }

        return -1;
    }

    // Tab, the line breaks and the next-line sign are allowed; the other control characters are not.
    private static bool IsControl(char sign) =>
        sign is < ' ' and not ('\t' or '\n' or '\r') or '\u007F' or >= '\u0080' and <= '\u009F' and not '\u0085' or '\uFFFE' or '\uFFFF';
}
