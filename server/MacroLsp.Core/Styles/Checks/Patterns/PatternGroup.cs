namespace MacroLsp.Core.Styles.Checks.Patterns;

internal enum PatternGroupKind
{
    Unknown,
    Capture,
    Plain,

    /// <summary>Looks ahead or behind and takes nothing.</summary>
    Look,

    /// <summary>Flags for what follows, with no group of its own.</summary>
    Flags,
    Comment,
    Reference,
}

/// <summary>An opening bracket and what says which group it opens; for a comment, flags and a reference, all of it.</summary>
/// <param name="Length">The units that it takes in the pattern.</param>
/// <param name="Regex">The same for .NET.</param>
internal readonly record struct PatternGroup(PatternGroupKind Kind, int Length, string Regex)
{
    public static PatternGroup Read(string pattern, int at, ref bool multiline)
    {
        var rest = pattern.AsSpan(at);
        if (!rest.StartsWith("(?", StringComparison.Ordinal)) return Of(PatternGroupKind.Capture, pattern, at, 1);
        if (rest.StartsWith("(?:", StringComparison.Ordinal) || rest.StartsWith("(?>", StringComparison.Ordinal)) return Of(PatternGroupKind.Plain, pattern, at, 3);
        if (rest.StartsWith("(?=", StringComparison.Ordinal) || rest.StartsWith("(?!", StringComparison.Ordinal)) return Of(PatternGroupKind.Look, pattern, at, 3);
        if (rest.StartsWith("(?<=", StringComparison.Ordinal) || rest.StartsWith("(?<!", StringComparison.Ordinal)) return Of(PatternGroupKind.Look, pattern, at, 4);
        if (rest.StartsWith("(?#", StringComparison.Ordinal)) return To(PatternGroupKind.Comment, pattern, at, ')');
        if (rest.StartsWith("(?P<", StringComparison.Ordinal)) return Named(pattern, at, 4, '>');
        if (rest.StartsWith("(?P=", StringComparison.Ordinal)) return Back(pattern, at);
        if (rest.StartsWith("(?<", StringComparison.Ordinal)) return Named(pattern, at, 3, '>');
        if (rest.StartsWith("(?'", StringComparison.Ordinal)) return Named(pattern, at, 3, '\'');
        return Flags(pattern, at, ref multiline);
    }

    private static PatternGroup Of(PatternGroupKind kind, string pattern, int at, int length) => new(kind, length, pattern.Substring(at, length));

    private static PatternGroup To(PatternGroupKind kind, string pattern, int at, char close)
    {
        var end = pattern.IndexOf(close, at);
        return end < 0 ? default : Of(kind, pattern, at, end + 1 - at);
    }

    // RE2 writes (?P<name> for (?<name>. Numbers, and the two names of a balancing group, are left to the compiler.
    private static PatternGroup Named(string pattern, int at, int skip, char close)
    {
        var end = at + skip;
        while (end < pattern.Length && CaseFold.IsWordUnit(pattern[end])) end++;
        var isName = end > at + skip && !char.IsDigit(pattern[at + skip]) && end < pattern.Length && pattern[end] == close;
        return !isName ? default : new PatternGroup(PatternGroupKind.Capture, end + 1 - at, $"(?{(close == '>' ? '<' : '\'')}{pattern.AsSpan(at + skip, end + 1 - at - skip)}");
    }

    private static PatternGroup Back(string pattern, int at)
    {
        var end = pattern.IndexOf(')', at);
        return end < 0 ? default : new PatternGroup(PatternGroupKind.Reference, end + 1 - at, $@"\k<{pattern.AsSpan(at + 4, end - at - 4)}>");
    }

    private static PatternGroup Flags(string pattern, int at, ref bool multiline)
    {
        var on = true;
        for (var i = at + 2; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '-': on = false; break;
                case '+': on = true; break;
                case 'm': multiline = on; break;
                case 'i' or 's': break;
                case ')' when i == at + 2: return default;
                case ')': return Of(PatternGroupKind.Flags, pattern, at, i + 1 - at);
                case ':': return Of(PatternGroupKind.Plain, pattern, at, i + 1 - at);
                // x changes what white space means and n what a bracket means: such a pattern is left to the compiler.
                default: return default;
            }
        }

        return default;
    }
}
