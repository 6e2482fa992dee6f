using MacroLsp.Core.Configuration;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

public sealed class RuleLevelsTests
{
    private static readonly ProjectConfig Config = ConfigCheck.Fine("""
        rules:
          empty-section: warning
          review-overdue: off
          Support: suggestion
          Support.Blame: error
        overrides:
          - files: [events/**]
            rules: { empty-section: error, review-overdue: warning }
          - files: [events/old/**, drafts]
            rules: { empty-section: default, Support: off }
        """);

    [Theory]
    [InlineData("missing-section", "a.macro.yaml", RuleLevel.Error)]
    [InlineData("empty-section", "a.macro.yaml", RuleLevel.Warning)]
    [InlineData("review-overdue", "a.macro.yaml", RuleLevel.Off)]
    [InlineData("empty-section", "events/a.macro.yaml", RuleLevel.Error)]
    [InlineData("review-overdue", "events/a.macro.yaml", RuleLevel.Warning)]
    [InlineData("review-overdue", "events/old/a.macro.yaml", RuleLevel.Warning)]
    [InlineData("review-overdue", "drafts/a.macro.yaml", RuleLevel.Off)]
    public void The_last_override_that_names_the_rule_wins(string rule, string path, RuleLevel expected) =>
        Config.LevelOf(rule, RuleLevel.Error, path).ShouldBe(expected);

    [Theory]
    [InlineData(RuleLevel.Suggestion)]
    [InlineData(RuleLevel.Error)]
    public void Default_gives_a_rule_its_own_level_back(RuleLevel own) =>
        Config.LevelOf("empty-section", own, "events/old/a.macro.yaml").ShouldBe(own);

    [Theory]
    [InlineData("Support.Blame", "a.macro.yaml", RuleLevel.Error)]
    [InlineData("Support.Promises", "a.macro.yaml", RuleLevel.Suggestion)]
    [InlineData("Support.Blame", "drafts/a.macro.yaml", RuleLevel.Off)]
    [InlineData("Other.Blame", "drafts/a.macro.yaml", RuleLevel.Warning)]
    public void The_name_of_a_pack_stands_for_its_rules_unless_one_is_named(string rule, string path, RuleLevel expected) =>
        Config.LevelOf(rule, RuleLevel.Warning, path).ShouldBe(expected);
}
