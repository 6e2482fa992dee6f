using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class WeakAcknowledgeRuleTests
{
    private const string Rule = "weak-acknowledge";

    [Theory]
    [InlineData("Thank you for contacting us.")]
    [InlineData("Please see our policy.")]
    [InlineData("Have a nice day!")]
    [InlineData("How can I help you today?")]
    public void Finds_an_acknowledgment_that_names_nothing(string text) => RuleCheck.Finds(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  [|acknowledge|]: >-\n    {text}\n");

    [Theory]
    [InlineData("Your package has not arrived yet.")]
    [InlineData("You expected order {{ order_number }} on {{ etd | date: long }}.")]
    [InlineData("I understand you want a refund.")]
    [InlineData("You were charged twice.")]
    [InlineData("You asked for my supervisor, and I am handing it over now.")]
    [InlineData("Thank you for waiting while I checked. Your refund is still open.")]
    [InlineData("The {{ item_name }} came without its cable.")]
    public void Finds_nothing_where_the_matter_is_named(string text) => RuleCheck.FindsNothing(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  acknowledge: >-\n    {text}\n");

    [Fact]
    public void Each_alternative_is_looked_at() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge:
            - when: order_number
              text: Your order {{ order_number }} has not arrived yet.
            - text: "[|Thank you for contacting us.|]"
        """, "thanks the customer");

    [Fact]
    public void What_is_inherited_is_found_where_it_stands() => RuleCheck.FindsNothing(Rule, """
        -- a.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: Your order is late.
        -- b.macro.yaml --
        macro: late
        locale: en-GB
        reply:
          empathize: I know how frustrating it is to wait.
        """);

    [Fact]
    public void Nothing_is_said_in_a_language_without_cues() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: tlh
        reply:
          acknowledge: Qapla, this has no cues here.
        """);

    [Theory]
    [InlineData("I")]
    [InlineData("You wrot")]
    [InlineData("Thank you for contacting us {{ name")]
    public void Nothing_is_said_of_a_text_that_is_broken_or_half_typed(string text) => RuleCheck.FindsNothing(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  acknowledge: >-\n    {text}\n");

    [Fact]
    public void A_framework_that_does_not_exist_asks_for_nothing() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: NOPE
        reply:
          acknowledge: Thank you for contacting us.
        """);

    [Fact]
    public void An_id_of_another_framework_counts_by_its_evidence() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: SOLVE
        reply:
          [|identify|]: Thank you for contacting us.
        """, "\"identify\" does not say what happened");

    [Fact]
    public void Every_fix_makes_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: AER\nreply:\n  acknowledge: Thank you for contacting us.\n", atLeast: 1);

    [Fact]
    public void A_sentence_that_stands_elsewhere_can_be_moved_here() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          greeting: Hi, I'm Anna. I understand you want a refund for your order.
          acknowledge: Thank you for contacting us.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply:
          greeting: Hi, I'm Anna.
          acknowledge: I understand you want a refund for your order. Thank you for contacting us.
        """, "Move \"I understand you want a refund for your …\" to \"acknowledge\"");
}
