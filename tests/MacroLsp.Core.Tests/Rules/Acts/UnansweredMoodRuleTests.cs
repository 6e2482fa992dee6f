using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class UnansweredMoodRuleTests
{
    private const string Rule = "unanswered-mood";

    [Fact]
    public void Finds_an_angry_customer_without_empathy() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: HOLD
        moods: [confused, [|angry|]]
        reply:
          hold: I am checking both charges and I will write to you within 10 minutes.
        """, "an angry customer");

    [Fact]
    public void Finds_it_in_a_reply_without_sections() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        moods: [|disappointed|]
        reply: I am checking both charges and I will write to you within 10 minutes.
        """, "a disappointed customer");

    [Fact]
    public void An_apology_answers_the_mood() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: HOLD
        moods: [angry]
        reply:
          hold: I'm sorry that we charged you twice. I will write to you within 10 minutes.
        """);

    [Fact]
    public void Other_moods_ask_for_nothing() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: HOLD
        moods: [confused, talkative]
        reply:
          hold: I will write to you within 10 minutes.
        """);

    [Fact]
    public void Where_a_section_is_there_for_it_another_rule_speaks() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        moods: [angry]
        reply:
          acknowledge: Your order is late.
          empathize: Please see our policy.
          reassure: I will write to you within 10 minutes.
        """);

    [Fact]
    public void Nothing_is_said_in_a_language_without_cues() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: tlh
        framework: HOLD
        moods: [angry]
        reply:
          hold: Qapla!
        """);

    [Fact]
    public void Every_fix_makes_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: HOLD\nmoods: [angry]\nreply:\n  hold: I will write to you within 10 minutes.\n", atLeast: 1);

    [Fact]
    public void A_reply_in_one_piece_can_be_split_as_well() => FixCheck.Titles(Rule,
        "macro: late\ntitle: Late\nlocale: en-US\nmoods: [angry]\nreply: Hi there! Your order shows two charges. I will write to you within 10 minutes.\n")
        .ShouldContain("Split the reply into the sections of AER");
}
