using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Keys;

public sealed class InvalidIdRuleTests
{
    private const string Rule = "invalid-id";

    [Theory]
    [InlineData("Late Delivery")]
    [InlineData("late_delivery")]
    [InlineData("lateDelivery")]
    [InlineData("late--delivery")]
    [InlineData("-late")]
    [InlineData("late-")]
    [InlineData("livraison-tardivé")]
    [InlineData("'late delivery'")]
    [InlineData("late.delivery")]
    [InlineData("late\U0001F600")]
    public void Finds_what_is_not_in_kebab_case(string id) => RuleCheck.Finds(Rule, $"""
        macro: [|{id}|]
        title: Late
        locale: en-US
        reply: Your package is late.
        """);

    [Theory]
    [InlineData("late-delivery")]
    [InlineData("late")]
    [InlineData("2fa-reset")]
    [InlineData("'late-delivery'")]
    [InlineData("late-2")]
    public void Kebab_case_is_fine(string id) => RuleCheck.FindsNothing(Rule, $"macro: {id}\nintent: where-is-it\n");

    [Fact]
    public void An_intent_is_written_the_same_way() => RuleCheck.Finds(Rule, "macro: late\nintent: [|Where is it?|]\n", "an intent");

    [Theory]
    [InlineData("Late Delivery", "late-delivery")]
    [InlineData("lateDelivery", "late-delivery")]
    [InlineData("LATE_DELIVERY", "late-delivery")]
    [InlineData("Verspätete Lieferung (groß)", "verspatete-lieferung-gross")]
    [InlineData("customer's  choice", "customers-choice")]
    [InlineData("\"Late: now\"", "late-now")]
    public void The_fix_writes_it_in_kebab_case(string id, string better) =>
        RuleCheck.Fixes(Rule, $"macro: {id}\ntitle: Late\nlocale: en-US\nreply: It is late.\n", $"macro: {better}\ntitle: Late\nlocale: en-US\nreply: It is late.\n");

    [Fact]
    public void The_fix_renames_what_leads_to_it_in_the_same_file() => RuleCheck.Fixes(Rule, """
        macro: Late
        title: Late
        locale: en-US
        reply: It is late.
        ---
        macro: hold
        title: Hold
        locale: en-US
        next: [Late]
        reply: One moment.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply: It is late.
        ---
        macro: hold
        title: Hold
        locale: en-US
        next: [late]
        reply: One moment.
        """);

    [Fact]
    public void A_name_without_a_letter_of_a_to_z_has_no_fix() => RuleCheck.HasNoFix(Rule, "macro: 配送遅延\n");

    [Fact]
    public void The_fix_does_not_make_a_second_macro_of_the_same_id() => RuleCheck.HasNoFix(Rule, """
        macro: Late
        locale: en-US
        ---
        macro: late
        locale: en-US
        """);

    [Fact]
    public void An_id_in_a_file_with_a_byte_order_mark_and_wide_line_breaks() =>
        RuleCheck.Finds(Rule, "\uFEFFmacro: [|Late|]\r\ntitle: Late\r\n");
}
