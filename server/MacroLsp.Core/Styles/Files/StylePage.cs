using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>The page of a tone rule, made from what its file and its pack say, so that it cannot be out of date.</summary>
public static class StylePage
{
    private const int ShownExamples = 4;
    private const int ShownPairs = 12;

    /// <summary>One line for lists of rules: the message, with a gap for what was found.</summary>
    public static string TitleOf(StyleDefinition rule)
    {
        var message = rule.Message.Value.ReplaceLineEndings(" ");
        // Messages put what was found into quotation marks of their own.
        foreach (var verb in (string[])["'%s'", "‘%s’", "“%s”", "\"%s\"", "„%s“", "«%s»", "%s", "%d"]) message = message.Replace(verb, "…", StringComparison.Ordinal);
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end > 0 ? message[..end] : message.TrimEnd('.')).Trim();
    }

    /// <summary>The page in Markdown, with a line feed at its end.</summary>
    /// <param name="library">The library of the rule.</param>
    /// <param name="rule">The rule; its tests are read when it comes without them.</param>
    public static string Of(StyleLibrary library, StyleDefinition rule)
    {
        var pack = StylePath.PackOf(rule.Id);
        var about = library.PackOf(pack);
        var own = about.Of(rule.Id);
        var tests = rule.Tests.IsEmpty ? library.TestsOf(rule.Id) : rule.Tests;
        var parts = new List<string>
        {
            $"# {rule.Id}",
            $"{TitleOf(rule)}. Level: {NameOf(rule.Level)}.{Mended(rule)}{Holds(rule)}",
        };
        if (rule.Description.Length > 0) parts.Add(rule.Description);
        parts.Add($"## What it does\nIt says: {Literal(rule.Message.Value)}");
        if (own.Why.Length > 0) parts.Add($"## Why\n{own.Why.Trim()}");
        AddExamples(parts, "Example", tests.Where(t => !IsSilent(t)));
        if (own.Instead.Length > 0) parts.Add($"## Instead\n{own.Instead.Trim()}");
        if (!rule.Swap.IsEmpty) parts.Add(Pairs(rule.Swap));
        AddExamples(parts, "What is fine", tests.Where(IsSilent));
        if (rule.Link is { } link) parts.Add($"More: <{link.Value}>");
        return string.Join("\n\n", parts) + "\n";
    }

    private static bool IsSilent(StyleTest test) => test.Want is { } want ? want.Value.Trim().Length == 0 : test.Contains.IsEmpty;

    private static void AddExamples(List<string> parts, string title, IEnumerable<StyleTest> tests)
    {
        var inputs = tests.Select(t => t.Input.Value.Trim()).Where(i => i.Length > 0).Take(ShownExamples).ToList();
        if (inputs.Count > 0) parts.Add($"## {title}\n{string.Join("\n\n", inputs.Select(Quote))}");
    }

    private static string Pairs(ImmutableArray<StylePair> pairs)
    {
        var rows = pairs.Where(p => p.Value.Value.Length > 0).Take(ShownPairs)
            .Select(p => $"| {Literal(p.Key.Value)} | {string.Join(" or ", p.Value.Value.Split('|').Select(Literal))} |");
        var more = pairs.Length > ShownPairs ? $"\n\nAnd {pairs.Length - ShownPairs} more." : "";
        return $"| found | write |\n|---|---|\n{string.Join('\n', rows)}{more}";
    }

    private static string Mended(StyleDefinition rule) => rule switch
    {
        { IsSafe: true } => " MacroLsp mends it on its own.",
        { Action: not null } => " MacroLsp suggests how to mend it.",
        _ => "",
    };

    private static string Holds(StyleDefinition rule)
    {
        var locales = rule.Locales.IsEmpty ? "" : $" For {string.Join(", ", rule.Locales)}";
        var formality = rule.Formality switch
        {
            Formality.Formal => "where customers are addressed formally",
            Formality.Informal => "where customers are addressed informally",
            _ => "",
        };
        if (locales.Length == 0) return formality.Length == 0 ? "" : $" It holds {formality}.";
        return formality.Length == 0 ? $"{locales}." : $"{locales}, {formality}.";
    }

    private static string NameOf(RuleLevel level) => level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        _ => "suggestion",
    };

    private static string Quote(string text) => "> " + text.ReplaceLineEndings("\n> ");

    /// <summary>A code span; a bar would end a cell of a table.</summary>
    private static string Literal(string text)
    {
        var fence = text.Contains('`', StringComparison.Ordinal) ? "``" : "`";
        return $"{fence}{text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)}{fence}";
    }
}
