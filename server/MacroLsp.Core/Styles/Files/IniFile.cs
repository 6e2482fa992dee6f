using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Files;

/// <summary>One <c>key = value</c> of an INI file.</summary>
/// <param name="Section">The name in the brackets above it; empty above all sections.</param>
/// <param name="Key">As it is written.</param>
/// <param name="Value">Without the quotation marks around it.</param>
internal readonly record struct IniEntry(string Section, StyleText Key, StyleText Value);

/// <summary>
/// An INI file as <c>.vale.ini</c> is written: sections in brackets, a comment from <c>#</c> or <c>;</c> at the start of a
/// line or behind a blank, lines that end with a backslash go on in the next one, and a key may stand several times. Immutable.
/// </summary>
/// <param name="Sections">In the order of the file.</param>
/// <param name="Entries">In the order of the file.</param>
/// <param name="Problems">Lines that are nothing of this.</param>
internal sealed record IniFile(ImmutableArray<StyleText> Sections, ImmutableArray<IniEntry> Entries, ImmutableArray<StyleProblem> Problems)
{
    public static IniFile Read(string path, string text)
    {
        var sections = ImmutableArray.CreateBuilder<StyleText>();
        var entries = ImmutableArray.CreateBuilder<IniEntry>();
        var problems = ImmutableArray.CreateBuilder<StyleProblem>();
        var section = "";
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length;)
        {
            var span = LineAt(text, at, out var next);
            at = next;
            var line = text.AsSpan(span.Start, span.Length);
            if (line.IsEmpty || line[0] is '#' or ';') continue;
            if (line[0] == '[')
            {
                var end = line.LastIndexOf(']');
                if (end < 0)
                {
                    problems.Add(Problem(path, span, "The bracket of this section is never closed."));
                    continue;
                }

                section = line[1..end].Trim().ToString();
                sections.Add(new StyleText(section, path, new TextSpan(span.Start + 1, end - 1)));
                continue;
            }

            var sign = line.IndexOfAny('=', ':');
            if (sign <= 0)
            {
                problems.Add(Problem(path, span, "A key with \"=\" is expected here, such as \"StylesPath = styles\"."));
                continue;
            }

            var key = line[..sign].Trim();
            entries.Add(new IniEntry(section, new StyleText(key.ToString(), path, new TextSpan(span.Start, key.Length)), ValueAt(path, text, span, sign, ref at)));
        }

        return new IniFile(sections.ToImmutable(), entries.ToImmutable(), problems.ToImmutable());
    }

    private static StyleText ValueAt(string path, string text, TextSpan line, int sign, ref int at)
    {
        var rest = text.AsSpan(line.Start + sign + 1, line.Length - sign - 1);
        var start = line.Start + sign + 1 + (rest.Length - rest.TrimStart().Length);
        var value = WithoutComment(rest.Trim());
        var span = new TextSpan(start, value.Length);
        var joined = value.ToString();
        while (joined.EndsWith('\\') && at < text.Length)
        {
            var next = LineAt(text, at, out at);
            joined = joined[..^1] + WithoutComment(text.AsSpan(next.Start, next.Length)).ToString();
            span = TextSpan.FromBounds(span.Start, next.End);
        }

        if (joined.Length > 1 && joined[0] is '"' or '\'' or '`' && joined[^1] == joined[0]) joined = joined[1..^1];
        return new StyleText(joined, path, span);
    }

    /// <summary>The line that starts at an offset, white space at both ends left out.</summary>
    private static TextSpan LineAt(string text, int at, out int next)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        var end = length < 0 ? text.Length : at + length;
        next = end + 1;
        var line = text.AsSpan(at, end - at);
        return new TextSpan(at + (line.Length - line.TrimStart().Length), line.Trim().Length);
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value)
    {
        if (value is ['"', ..] or ['\'', ..] or ['`', ..]) return value;
        var hash = value.IndexOf(" #");
        var semicolon = value.IndexOf(" ;");
        var at = hash < 0 ? semicolon : semicolon < 0 ? hash : Math.Min(hash, semicolon);
        return at < 0 ? value : value[..at].TrimEnd();
    }

    private static StyleProblem Problem(string path, TextSpan span, string message) =>
        new(ConfigProblem.InvalidValue, RuleLevel.Error, path, span, message);
}
