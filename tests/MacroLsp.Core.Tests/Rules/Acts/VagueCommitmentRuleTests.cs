using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class VagueCommitmentRuleTests
{
    private const string Rule = "vague-commitment";

    [Theory]
    [InlineData("I have asked the carrier and I will write to you.")]
    [InlineData("I'll get back to you soon.")]
    [InlineData("We will refund you shortly.")]
    public void Finds_a_promise_without_a_time(string text) => RuleCheck.Finds(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  reassure: >-\n    [|{text}|]\n", "not by when: add {{ next_update }}");

    [Theory]
    [InlineData("I'll write to you by {{ next_update | date: long }}.")]
    [InlineData("You will get your money back by Friday; I have started it.")]
    [InlineData("I have refunded the amount to your card.")]
    [InlineData("I'll write to you within 10 minutes.")]
    [InlineData("As soon as the carrier answers, I'll write to you.")]
    [InlineData("Your replacement will arrive on {{ etd | date: long }}.")]
    public void Finds_nothing_where_it_says_by_when_or_that_it_is_done(string text) => RuleCheck.FindsNothing(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  reassure: >-\n    {text}\n");

    [Fact]
    public void A_time_in_another_section_counts() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: DEESCALATE
        reply:
          reassure: I'll settle it myself.
          options: You'll get a call by 5 pm tomorrow.
        """);

    [Fact]
    public void The_fix_adds_the_time() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: I have asked the carrier and I will write to you.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: >-
            I have asked the carrier and I will write to you by {{ next_update | date: long }}.
        """);

    [Fact]
    public void No_time_is_added_where_it_would_go_with_something_else() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: "[|I will write to you, because the warehouse is closed.|]"
        """);

    [Fact]
    public void No_fix_adds_a_time_behind_another_clause() => FixCheck.Titles(Rule, "macro: late\ntitle: Late\nlocale: en-US\nreply:\n  reassure: I will write to you, because the warehouse is closed.\n")
        .ShouldNotContain(t => t.StartsWith("Say by when", StringComparison.Ordinal));

    [Fact]
    public void Every_fix_makes_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: AER\nreply:\n  reassure: I will write to you.\n", atLeast: 1);
}
