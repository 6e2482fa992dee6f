using MacroLsp.Core.Rules;

namespace MacroLsp.Generate;

/// <summary>The pages of the rules as files: what the README links to, and what publish puts beside the program.</summary>
public static class RulePage
{
    /// <summary>The folder of the pages, relative to the root of the repository.</summary>
    public const string Folder = "server/rules";

    public static IEnumerable<GeneratedFile> All() =>
        AllRules.Rules.Select(r => r.Info).Select(rule => new GeneratedFile($"{Folder}/{rule.Id}.md", _ => ToMarkdown(rule)));

    public static string ToMarkdown(RuleInfo rule) =>
        $"# {rule.Id}\n{rule.Title}. Level: {rule.DefaultLevel.ToString().ToLowerInvariant()}.{Mended(rule.Fix)}\n\n{rule.Docs.Trim()}\n";

    private static string Mended(Fixability fix) => fix switch
    {
        Fixability.Safe => " MacroLsp mends it on its own.",
        Fixability.Suggested => " MacroLsp suggests how to mend it.",
        _ => "",
    };
}
