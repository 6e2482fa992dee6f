using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class HoldWithoutTimeRuleTests
{
    private const string Rule = "hold-without-time";

    [Theory]
    [InlineData("One moment please, I am checking this.")]
    [InlineData("I'm looking at your order right now.")]
    [InlineData("Please hold on, I'll be right back as soon as I know more.")]
    public void Finds_a_hold_without_a_time(string text) => RuleCheck.Finds(Rule,
        $"macro: hold\ntitle: Hold\nlocale: en-US\nframework: HOLD\nreply:\n  hold: >-\n    [|{text}|]\n");

    [Theory]
    [InlineData("I'm looking at your order and I'm back in 3 minutes.")]
    [InlineData("I am checking this and I will write to you by {{ next_update | date: long }}.")]
    [InlineData("Please stay with me for two minutes while I check.")]
    public void Finds_nothing_where_it_says_how_long(string text) => RuleCheck.FindsNothing(Rule,
        $"macro: hold\ntitle: Hold\nlocale: en-US\nframework: HOLD\nreply:\n  hold: >-\n    {text}\n");

    [Fact]
    public void Sections_that_are_there_for_something_else_need_no_time() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          closing: One moment please.
        """);

    [Fact]
    public void Every_fix_makes_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment please, I am checking this.\n", atLeast: 1);
}
