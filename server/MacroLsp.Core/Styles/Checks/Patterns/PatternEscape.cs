using System.Collections.Frozen;
using System.Globalization;

namespace MacroLsp.Core.Styles.Checks.Patterns;

internal enum PatternEscapeKind
{
    Unknown,

    /// <summary>Stands for one character.</summary>
    Letter,

    /// <summary>Stands for one of a set of characters, such as <c>\d</c>.</summary>
    Set,

    /// <summary>Stands for a place, such as <c>\b</c>.</summary>
    Assertion,

    /// <summary>Stands for what a group matched.</summary>
    Reference,
}

/// <summary>A backslash and what belongs to it.</summary>
/// <param name="Length">The units that it takes in the pattern.</param>
/// <param name="Regex">The same for .NET.</param>
/// <param name="Letter">The character, for <see cref="PatternEscapeKind.Letter"/>.</param>
internal readonly record struct PatternEscape(PatternEscapeKind Kind, int Length, string Regex, string Letter)
{
    /// <summary>The general categories of Unicode.</summary>
    private static readonly FrozenSet<string> Categories =
        "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static PatternEscape Read(string pattern, int at)
    {
        if (at + 1 >= pattern.Length) return default;
        var next = pattern[at + 1];
        switch (next)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S': return Of(PatternEscapeKind.Set, pattern, at, 2);
            case 'b' or 'B' or 'A' or 'Z' or 'z' or 'G': return Of(PatternEscapeKind.Assertion, pattern, at, 2);
            case 'p' or 'P': return Property(pattern, at);
            case 'k': return Named(pattern, at);
            case '<' or '\'' when BareName(pattern, at) is { Length: > 0 } reference: return reference;
            case 'x': return Hexadecimal(pattern, at);
            case 'u': return Code(pattern, at, 2, 4);
            case 't': return Of(pattern, at, '\t');
            case 'n': return Of(pattern, at, '\n');
            case 'r': return Of(pattern, at, '\r');
            case 'f': return Of(pattern, at, '\f');
            case 'v': return Of(pattern, at, '\v');
            case 'a': return Of(pattern, at, '\a');
            case 'e': return Of(pattern, at, '\e');
            case >= '0' and <= '9': return Number(pattern, at);
        }

        // .NET refuses a backslash before any other letter.
        return CaseFold.IsWordUnit(next) || char.IsSurrogate(next) ? default : Of(pattern, at, next);
    }

    private static PatternEscape Of(PatternEscapeKind kind, string pattern, int at, int length) =>
        new(kind, length, pattern.Substring(at, length), "");

    private static PatternEscape Of(string pattern, int at, char letter) =>
        new(PatternEscapeKind.Letter, 2, pattern.Substring(at, 2), letter.ToString());

    // RE2 also writes \pL for \p{L}.
    private static PatternEscape Property(string pattern, int at)
    {
        if (at + 2 >= pattern.Length) return default;
        var isShort = pattern[at + 2] != '{';
        var close = isShort ? at + 2 : pattern.IndexOf('}', at);
        if (close < 0) return default;
        var name = isShort ? pattern[(at + 2)..(at + 3)] : pattern[(at + 3)..close];
        // Names of scripts and blocks are left to the compiler.
        if (!Categories.Contains(name)) return default;
        return new PatternEscape(PatternEscapeKind.Set, close + 1 - at, $"{pattern.AsSpan(at, 2)}{{{name}}}", "");
    }

    private static PatternEscape Named(string pattern, int at)
    {
        if (at + 2 >= pattern.Length || pattern[at + 2] is not ('<' or '\'')) return default;
        var close = pattern.IndexOf(pattern[at + 2] == '<' ? '>' : '\'', at + 3);
        return close < 0 ? default : Of(PatternEscapeKind.Reference, pattern, at, close + 1 - at);
    }

    // \<name> and \'name' are the old form of \k<name>; without a name and its end the backslash only quotes the sign.
    private static PatternEscape BareName(string pattern, int at)
    {
        var close = pattern[at + 1] == '<' ? '>' : '\'';
        var end = at + 2;
        while (end < pattern.Length && CaseFold.IsWordUnit(pattern[end])) end++;
        return end > at + 2 && end < pattern.Length && pattern[end] == close
            ? Of(PatternEscapeKind.Reference, pattern, at, end + 1 - at)
            : default;
    }

    // Octal or a reference: which one depends on the groups of the whole pattern.
    private static PatternEscape Number(string pattern, int at)
    {
        var end = at + 1;
        while (end < pattern.Length && char.IsAsciiDigit(pattern[end])) end++;
        return Of(PatternEscapeKind.Reference, pattern, at, end - at);
    }

    // \x41 as in .NET, \x{1F600} as in RE2.
    private static PatternEscape Hexadecimal(string pattern, int at)
    {
        if (at + 2 >= pattern.Length || pattern[at + 2] != '{') return Code(pattern, at, 2, 2);
        var close = pattern.IndexOf('}', at);
        if (close < 0 || !TryHex(pattern.AsSpan(at + 3, close - at - 3), out var code)) return default;
        if (code is > 0x10FFFF or (>= 0xD800 and < 0xE000)) return default;
        var letter = char.ConvertFromUtf32(code);
        return new PatternEscape(PatternEscapeKind.Letter, close + 1 - at, string.Concat(letter.Select(Unit)), letter);
    }

    private static PatternEscape Code(string pattern, int at, int skip, int digits)
    {
        if (at + skip + digits > pattern.Length || !TryHex(pattern.AsSpan(at + skip, digits), out var code)) return default;
        return new PatternEscape(PatternEscapeKind.Letter, skip + digits, pattern.Substring(at, skip + digits), ((char)code).ToString());
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out int code) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);

    /// <summary>A unit as an escape that means it in and out of brackets.</summary>
    internal static string Unit(char unit) => $"\\u{(int)unit:X4}";
}
