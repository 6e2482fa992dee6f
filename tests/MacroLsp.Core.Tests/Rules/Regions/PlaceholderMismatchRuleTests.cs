using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class PlaceholderMismatchRuleTests
{
    private const string Rule = "placeholder-mismatch";

    [Fact]
    public void Finds_a_placeholder_that_is_lost() => RuleCheck.Finds(Rule,
        Pair.Of("Order {{ order_number }} is late.", "Ihre Bestellung ist zu spät.").Replace("  facts: Ihre", "  [|facts|]: Ihre", StringComparison.Ordinal),
        "{{ order_number }} is lost here: en-US has it in \"facts\"");

    [Fact]
    public void Finds_a_placeholder_that_the_source_does_not_have() =>
        RuleCheck.Finds(Rule, Pair.Of("It is late.", "Nummer [|{{ order_number }}|] ist zu spät."), "en-US has no {{ order_number }}");

    [Fact]
    public void Finds_another_kind_of_text() =>
        RuleCheck.Finds(Rule, Pair.Of("By {{ etd | date: long }}.", "Bis [|{{ etd | relative }}|]."), "is written as a time from today here, and as a date in en-US");

    [Fact]
    public void Finds_a_default_that_is_lost() => RuleCheck.Finds(Rule,
        Pair.Of("""'Call {{ order_number | default: "us" }}.'""", "Rufen Sie [|{{ order_number }}|] an."), "has a default");

    [Theory]
    [InlineData("{{ etd }} and {{ order_number }}.", "{{ order_number }} und {{ etd }}.")]
    [InlineData("{{ etd }} and {{ etd }}.", "Nur einmal {{ etd }}.")]
    [InlineData("By {{ etd | date: long }}.", "Bis {{ etd | date: short }}.")]
    [InlineData("{{ nobody_knows }}", "{{ nobody_knows }}")]
    public void Order_count_and_style_are_the_authors(string english, string german) => RuleCheck.FindsNothing(Rule, Pair.Of(english, german));

    [Fact]
    public void A_placeholder_may_move_to_another_section() => RuleCheck.FindsNothing(Rule, """
        macro: x
        locale: en-US
        framework: NOTE
        reply:
          summary: It is late.
          facts: Order {{ order_number }}.
        ---
        macro: x
        locale: de-DE
        framework: NOTE
        reply:
          summary: Bestellung {{ order_number }} ist zu spät.
          facts: Mehr weiß ich nicht.
        """);

    [Fact]
    public void A_stale_section_is_compared_when_it_is_adapted() => RuleCheck.FindsNothing(Rule,
        Pair.Of("Order {{ order_number }} is late.", "Ihre Bestellung ist zu spät.", head: "based-on: { locale: en-US, sections: { facts: 00000000 } }"));

    [Theory]
    [InlineData("Order {{ order_number }}.", "Bestellung.", "Bestellung {{ order_number }}.", "de-DE")]
    [InlineData("Order {{ order_number }}.", "注文。", "注文{{ order_number }}。", "ja-JP")]
    public void The_fix_copies_it_to_the_end(string english, string other, string better, string locale) =>
        RuleCheck.Fixes(Rule, Pair.Of(english, other, locale), Pair.Of(english, better, locale));

    [Fact]
    public void The_fix_writes_it_in_the_form_of_the_source() => RuleCheck.Fixes(Rule,
        Pair.Of("By {{ etd | date: long }}.", """'Bis {{ etd | relative | default: "bald" }}.'"""),
        Pair.Of("By {{ etd | date: long }}.", """'Bis {{ etd | date: long | default: "bald" }}.'"""));
}
