using System.Globalization;
using System.Text;
using MacroLsp.Core.Rules;

namespace MacroLsp.Generate;

/// <summary>The table of rules for the README, by category, in the order of <see cref="AllRules"/>.</summary>
public static class RuleTable
{
    /// <summary>A Markdown table; each rule links to its page.</summary>
    public static string ToMarkdown(IEnumerable<RuleInfo> rules)
    {
        var table = new StringBuilder("| rule | finds | level | fix |\n|---|---|---|---|\n");
        foreach (var category in rules.GroupBy(rule => rule.Category).OrderBy(group => group.Key))
        {
            table.Append(CultureInfo.InvariantCulture, $"| **{category.Key}** | | | |\n");
            foreach (var rule in category)
                table.Append(CultureInfo.InvariantCulture, $"| [`{rule.Id}`]({RulePage.Folder}/{rule.Id}.md) | {Cell(rule.Title)} | {rule.DefaultLevel.ToString().ToLowerInvariant()} | {Fix(rule.Fix)} |\n");
        }
        return table.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Fix(Fixability fix) => fix switch
    {
        Fixability.Safe => "yes",
        Fixability.Suggested => "to choose",
        _ => "",
    };
}
