using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>The steps of <c>action: edit</c>: each turns the text into the next one's. The result is trimmed.</summary>
internal static class EditSteps
{
    /// <summary>The text after all steps; null when a step cannot be done on it.</summary>
    public static string? Run(ImmutableArray<ImmutableArray<StyleText>> steps, string text, ImmutableArray<string> groups)
    {
        foreach (var step in steps)
        {
            if (step.IsEmpty) continue;
            if (Do(step[0].Value, [.. step.Skip(1).Select(p => WithGroups(p.Value, groups))], text) is not { } next) return null;
            text = next;
        }

        return text.Trim();
    }

    private static string? Do(string name, ImmutableArray<string> with, string text)
    {
        return (name, with) switch
        {
            ("regex", [var pattern, var replacement]) => Replace(text, pattern, replacement),
            ("replace", [{ Length: > 0 } old, var other]) => text.Replace(old, other, StringComparison.Ordinal),
            ("remove", [{ Length: > 0 } old]) => text.Replace(old, "", StringComparison.Ordinal),
            ("trim", [var signs]) => text.Trim([.. signs]),
            ("trim_left", [var signs]) => text.TrimStart([.. signs]),
            ("trim_right", [var signs]) => text.TrimEnd([.. signs]),
            ("truncate", [{ Length: > 0 } separator]) => text.Split(separator)[0],
            ("split", [var separator, var number]) => Part(text, separator, number),
            ("squeeze", []) => Squeeze(text, " "),
            ("squeeze", [var signs]) => Squeeze(text, signs),
            ("wrap", [var around]) => around + text + around,
            ("wrap", [var before, var after]) => before + text + after,
            ("unwrap", [var around]) => Unwrap(text, around, around),
            ("unwrap", [var before, var after]) => Unwrap(text, before, after),
            ("prefix", [var before]) => before + text,
            ("suffix", [var after]) => text + after,
            ("lower", _) => text.ToLowerInvariant(),
            ("upper", _) => text.ToUpperInvariant(),
            ("capitalize", _) => WordCase.CapitalizeFirst(text),
            ("uncapitalize", _) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..],
            ("title", _) => WordCase.CapitalizeWords(text),
            ("sentence", _) => WordCase.CapitalizeFirst(text.ToLowerInvariant()),
            ("simple", _) => Simple(text),
            ("kebab", _) => Words(text, "-"),
            ("snake", _) => Words(text, "_"),
            ("pascal", _) => Pascal(text),
            ("camel", _) => Pascal(text) is [var first, .. var rest] ? char.ToLowerInvariant(first) + rest : "",
            ("smart", _) => Quotes.Curl(text),
            ("dumb", _) => Quotes.Straighten(text),
            ("ascii", _) => Quotes.ToAscii(text),
            ("words", _) => NumberWords.Spell(text),
            ("digits", _) => NumberWords.Read(text),
            // The right name with the wrong number of values changes nothing that could be relied on.
            ("regex" or "replace" or "remove" or "trim" or "trim_left" or "trim_right" or "truncate" or "split" or "squeeze" or "wrap" or "unwrap" or "prefix" or "suffix", _) => null,
            _ => text,
        };
    }

    /// <summary>The words of a name such as <c>camelCaseName</c>, small and with spaces between them.</summary>
    public static string Simple(string text) => Words(text, " ");

    private static string Words(string text, string separator)
    {
        var words = new StringBuilder(text.Length + 8);
        var before = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            var isWord = char.IsLetterOrDigit(unit) || char.IsNumber(unit);
            if (!isWord || (i > 1 && char.IsLower(before) && char.IsUpper(unit))) words.Append(' ');
            if (isWord) words.Append(char.ToLowerInvariant(unit));
            before = unit;
        }

        return string.Join(separator, words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Pascal(string text) => string.Concat(Simple(text).Split(' ').Select(WordCase.CapitalizeFirst));

    private static string? Part(string text, string separator, string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
        var parts = separator.Length == 0 ? [.. text.Select(c => c.ToString())] : text.Split(separator);
        return index < parts.Length ? parts[index] : null;
    }

    private static string Squeeze(string text, string set)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (squeezed.Length == 0 || squeezed[^1] != unit || !set.Contains(unit, StringComparison.Ordinal)) squeezed.Append(unit);
        }

        return squeezed.ToString();
    }

    private static string Unwrap(string text, string before, string after) =>
        text.Length >= before.Length + after.Length && text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal)
            ? text[before.Length..^after.Length]
            : text;

    private static string? Replace(string text, string pattern, string replacement)
    {
        var facts = PatternReader.Read(pattern, multiline: false);
        var regex = new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
        try
        {
            return regex.For(text)?.Replace(text, match => Expand(replacement, name => match.Groups[name].Value));
        }
        catch (RegexMatchTimeoutException)
        {
            // No fix is better than a wait: the alert stands without it.
            return null;
        }
    }

    private static string WithGroups(string text, ImmutableArray<string> groups)
    {
        // Of one match only the whole is known: then a step keeps its own references, which regex expands itself.
        if (groups.Length <= 1) return text == "$0" ? groups[0] : text;
        return Expand(text, name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < groups.Length ? groups[n] : "");
    }

    /// <summary>Go's templates: <c>$1</c>, <c>$name</c>, <c>${1}</c>, <c>$$</c>. A name reaches as far as letters, digits and _ do.</summary>
    private static string Expand(string template, Func<string, string> group)
    {
        if (!template.Contains('$', StringComparison.Ordinal)) return template;
        var text = new StringBuilder(template.Length);
        for (var i = 0; i < template.Length;)
        {
            if (template[i] != '$' || i + 1 == template.Length)
            {
                text.Append(template[i++]);
                continue;
            }

            var isBraced = template[i + 1] == '{';
            var start = i + (isBraced ? 2 : 1);
            var end = start;
            while (end < template.Length && (char.IsLetterOrDigit(template[end]) || template[end] == '_')) end++;
            if (template[i + 1] == '$')
            {
                text.Append('$');
                i += 2;
            }
            else if (end == start || (isBraced && (end == template.Length || template[end] != '}')))
            {
                text.Append(template[i++]);
            }
            else
            {
                text.Append(group(template[start..end]));
                i = isBraced ? end + 1 : end;
            }
        }

        return text.ToString();
    }
}
