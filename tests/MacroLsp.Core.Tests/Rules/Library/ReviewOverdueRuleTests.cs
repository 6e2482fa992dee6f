using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Library;

public sealed class ReviewOverdueRuleTests
{
    private const string Rule = "review-overdue";

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("'2020-01-01'")]
    public void Finds_a_day_that_has_passed(string day) => RuleCheck.Finds(Rule, $"macro: late\nowner: the shipping team\nreview-by: [|{day}|]\n", "by the shipping team");

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2030-01-01")]
    [InlineData("soon")]
    [InlineData("")]
    public void Today_and_later_are_fine(string day) => RuleCheck.FindsNothing(Rule, $"macro: late\nreview-by: {day}\n");

    [Theory]
    [InlineData("2026-11-20", "2027-05-21")]
    [InlineData("'2026-11-20'", "'2027-05-21'")]
    [InlineData("\"2026-11-20\"  # half a year", "\"2027-05-21\"  # half a year")]
    public void The_fix_sets_the_day_in_half_a_year(string day, string later) =>
        RuleCheck.Fixes(Rule, $"macro: late\r\nreview-by: {day}\r\n", $"macro: late\r\nreview-by: {later}\r\n");
}
