using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Generate;
using Shouldly;
using Xunit;

namespace MacroLsp.Repository.Tests;

public sealed class RuleTableTests
{
    [Fact]
    public void Rules_stand_under_their_category_with_level_and_fix() => RuleTable.ToMarkdown(
        [
            new("missing-key", "A key | is missing", RuleCategory.Keys, RuleLevel.Error, Fixability.Suggested, ""),
            new("yaml-syntax", "No YAML", RuleCategory.Yaml, RuleLevel.Error, Fixability.None, ""),
            new("unknown-key", "An unknown key", RuleCategory.Keys, RuleLevel.Warning, Fixability.Safe, ""),
        ]).ShouldBe("""
        | rule | finds | level | fix |
        |---|---|---|---|
        | **Yaml** | | | |
        | [`yaml-syntax`](server/rules/yaml-syntax.md) | No YAML | error |  |
        | **Keys** | | | |
        | [`missing-key`](server/rules/missing-key.md) | A key \| is missing | error | to choose |
        | [`unknown-key`](server/rules/unknown-key.md) | An unknown key | warning | yes |

        """);
}
