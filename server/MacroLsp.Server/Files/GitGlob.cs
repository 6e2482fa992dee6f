namespace MacroLsp.Server.Files;

/// <summary>Compares a name with a pattern of git: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c> and a backslash before a sign that is meant as it stands.</summary>
internal static class GitGlob
{
    /// <summary>Whether all of the name fits. A pattern that ends within a bracket or with a backslash fits nothing.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name, StringComparison comparison)
    {
        // A star takes as little as it can; where that goes wrong, the last one takes one sign more.
        var (at, in_, star, retry) = (0, 0, -1, 0);
        while (in_ < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, retry) = (at++, in_);
            }
            else if (at < pattern.Length && One(pattern[at..], name.Slice(in_, 1), comparison, out var length))
            {
                at += length;
                in_++;
            }
            else if (star >= 0)
            {
                (at, in_) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].Trim('*').IsEmpty;
    }

    /// <summary>Whether the first element of the pattern fits one sign; its length is given either way.</summary>
    private static bool One(ReadOnlySpan<char> pattern, ReadOnlySpan<char> sign, StringComparison comparison, out int length)
    {
        length = 1;
        switch (pattern[0])
        {
            case '?':
                return true;
            case '\\' when pattern.Length > 1:
                length = 2;
                return pattern.Slice(1, 1).Equals(sign, comparison);
            case '\\':
                return false;
            case '[':
                return Bracket(pattern, sign[0], comparison, out length);
            default:
                return pattern[..1].Equals(sign, comparison);
        }
    }

    private static bool Bracket(ReadOnlySpan<char> pattern, char sign, StringComparison comparison, out int length)
    {
        var at = 1;
        var isNegated = at < pattern.Length && pattern[at] is '!' or '^';
        if (isNegated) at++;
        var found = false;
        for (var isFirst = true; at < pattern.Length && (isFirst || pattern[at] != ']'); isFirst = false)
        {
            if (pattern[at] == '[' && at + 1 < pattern.Length && pattern[at + 1] == ':' && pattern[at..].IndexOf(":]") is > 1 and var end)
            {
                found |= IsOfClass(pattern.Slice(at + 2, end - 2), sign);
                at += end + 2;
                continue;
            }

            var first = Sign(pattern, ref at);
            var last = first;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                last = Sign(pattern, ref at);
            }

            found |= IsBetween(first, sign, last)
                || (comparison == StringComparison.OrdinalIgnoreCase
                    && (IsBetween(first, char.ToLowerInvariant(sign), last) || IsBetween(first, char.ToUpperInvariant(sign), last)));
        }

        length = at + 1;
        return at < pattern.Length && found != isNegated;
    }

    private static char Sign(ReadOnlySpan<char> pattern, ref int at)
    {
        if (pattern[at] == '\\' && at + 1 < pattern.Length) at++;
        return pattern[at++];
    }

    private static bool IsBetween(char first, char sign, char last) => first <= sign && sign <= last;

    private static bool IsOfClass(ReadOnlySpan<char> name, char sign) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(sign),
        "alpha" => char.IsAsciiLetter(sign),
        "digit" => char.IsAsciiDigit(sign),
        "lower" => char.IsAsciiLetterLower(sign),
        "upper" => char.IsAsciiLetterUpper(sign),
        "xdigit" => char.IsAsciiHexDigit(sign),
        "space" => char.IsWhiteSpace(sign),
        "punct" => char.IsAscii(sign) && (char.IsPunctuation(sign) || char.IsSymbol(sign)),
        _ => false,
    };
}
