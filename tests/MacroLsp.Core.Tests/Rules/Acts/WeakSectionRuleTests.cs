using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class WeakSectionRuleTests
{
    private const string Rule = "weak-section";

    [Fact]
    public void Finds_a_required_section_that_does_not_show_its_evidence() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: INSTRUCT
        reply:
          effort: Thank you for trying another socket.
          [|steps|]: Our terms are on the website.
          check: Does the light turn green?
        """, "Here belongs: one action per line");

    [Fact]
    public void Finds_it_in_HEARD() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: HEARD
        reply:
          hear: You wrote that your order came broken.
          [|resolve|]: Have a nice day!
        """, "Here belongs");

    [Fact]
    public void Finds_an_optional_section_that_clearly_does_something_else() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          [|steps|]: Thank you for your patience.
        """, "thanks the customer");

    [Fact]
    public void What_is_not_recognized_is_no_proof_in_an_optional_section() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          steps: The real size is on the page. Thank you for your patience.
        """);

    [Fact]
    public void The_four_acts_have_rules_of_their_own() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          empathize: Please see our policy.
        """);

    [Fact]
    public void A_framework_of_the_team_is_held_to_what_it_says() => RuleCheck.Finds(Rule, """
        -- macrolsp.yaml --
        frameworks:
          OURS:
            sections:
              - { id: ask-back, required: true, evidence: [ask] }
        -- a.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        framework: OURS
        reply:
          [|ask-back|]: Thank you for your patience.
        """, "One of these belongs here: ask");

    [Fact]
    public void Every_fix_makes_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: AER\nreply:\n  steps: Thank you for your patience.\n", atLeast: 1);
}
