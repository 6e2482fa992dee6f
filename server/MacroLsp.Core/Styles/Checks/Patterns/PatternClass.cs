using System.Collections.Immutable;
using System.Text;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>A bracket expression such as <c>[a-c_]</c>.</summary>
/// <param name="Length">The units that it takes in the pattern.</param>
/// <param name="Regex">The same for .NET.</param>
/// <param name="Members">Its members when they are few and known, else default.</param>
internal sealed record PatternClass(int Length, string Regex, ImmutableArray<string> Members)
{
    private const int MostMembers = 8;

    private static readonly (string Name, string Ranges)[] Posix =
    [
        ("[:alnum:]", "0-9A-Za-z"), ("[:alpha:]", "A-Za-z"), ("[:ascii:]", @"\x00-\x7F"), ("[:blank:]", @"\t "),
        ("[:cntrl:]", @"\x00-\x1F\x7F"), ("[:digit:]", "0-9"), ("[:graph:]", "!-~"), ("[:lower:]", "a-z"),
        ("[:print:]", " -~"), ("[:punct:]", @"!-/:-@\[-`{-~"), ("[:space:]", @"\t\n\v\f\r "), ("[:upper:]", "A-Z"),
        ("[:word:]", "0-9A-Za-z_"), ("[:xdigit:]", "0-9A-Fa-f"),
    ];

    /// <summary>Reads the bracket expression at <paramref name="at"/>; null when it is not closed or not understood.</summary>
    public static PatternClass? Read(string pattern, int at, int depth = 0)
    {
        if (depth > 20) return null;
        var regex = new StringBuilder("[");
        var isNegated = at + 1 < pattern.Length && pattern[at + 1] == '^';
        if (isNegated) regex.Append('^');
        var start = at + (isNegated ? 2 : 1);
        var members = new List<string>();
        var isKnown = !isNegated;
        var i = start;
        // The first character is a member even when it is a closing bracket.
        while (i < pattern.Length && (pattern[i] != ']' || i == start))
        {
            if (TryPosix(pattern, i, out var name, out var ranges))
            {
                isKnown = false;
                regex.Append(ranges);
                i += name.Length;
                continue;
            }

            // [a-z-[aeiou]] subtracts; what is left is not computed.
            if (pattern[i] == '-' && i + 1 < pattern.Length && pattern[i + 1] == '[' && i > start)
            {
                // What is taken away stands last.
                if (Read(pattern, i + 1, depth + 1) is not { } less || i + 1 + less.Length >= pattern.Length || pattern[i + 1 + less.Length] != ']') return null;
                isKnown = false;
                regex.Append('-').Append(less.Regex);
                i += 1 + less.Length;
                continue;
            }

            if (!TryMember(pattern, i, out var length, out var text, out var letter)) return null;
            i += length;
            regex.Append(text);
            if (letter is null || letter.Length > 1) isKnown = false;
            else if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] is not (']' or '['))
            {
                if (!TryMember(pattern, i + 1, out length, out text, out var last) || last is not { Length: 1 } || last[0] < letter[0]) return null;
                i += 1 + length;
                regex.Append('-').Append(text);
                if (last[0] - letter[0] >= MostMembers) isKnown = false;
                else for (var unit = letter[0]; unit <= last[0]; unit++) members.Add(unit.ToString());
            }
            else members.Add(letter);
        }

        if (i >= pattern.Length) return null;
        regex.Append(']');
        return new PatternClass(i + 1 - at, regex.ToString(), isKnown && members.Count <= MostMembers ? [.. members] : default);
    }

    private static bool TryMember(string pattern, int at, out int length, out string text, out string? letter)
    {
        (length, text, letter) = (1, pattern[at].ToString(), pattern[at].ToString());
        if (pattern[at] != '\\') return true;
        // In brackets, \b is a backspace.
        if (at + 1 < pattern.Length && pattern[at + 1] == 'b')
        {
            (length, text, letter) = (2, @"\b", "\b");
            return true;
        }

        var escape = PatternEscape.Read(pattern, at);
        (length, text) = (escape.Length, escape.Regex);
        letter = escape.Kind == PatternEscapeKind.Letter ? escape.Letter : null;
        return escape.Kind is PatternEscapeKind.Letter or PatternEscapeKind.Set;
    }

    private static bool TryPosix(string pattern, int at, out string name, out string ranges)
    {
        (name, ranges) = ("", "");
        if (pattern[at] != '[' || at + 1 >= pattern.Length || pattern[at + 1] != ':') return false;
        foreach (var (known, text) in Posix)
        {
            if (!pattern.AsSpan(at).StartsWith(known, StringComparison.Ordinal)) continue;
            (name, ranges) = (known, text);
            return true;
        }

        return false;
    }
}
