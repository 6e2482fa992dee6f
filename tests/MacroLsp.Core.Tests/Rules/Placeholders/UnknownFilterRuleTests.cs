using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Placeholders;

public sealed class UnknownFilterRuleTests
{
    private const string Rule = "unknown-filter";

    [Fact]
    public void Finds_a_filter_that_does_not_exist() =>
        RuleCheck.Finds(Rule, Hold.Block("Order {{ order_number | [|upcase|] | default: \"x\" | [|strip|] }}."), "There are default, date, relative");

    [Fact]
    public void Filters_that_exist_are_none() =>
        RuleCheck.FindsNothing(Rule, Hold.Block("On {{ etd | date: long }}, {{ etd | relative }}, {{ name | default: \"x\" }}, {{ name | }}."));

    [Theory]
    [InlineData("{{ name | defualt: \"x\" }}", "{{ name | default: \"x\" }}")]
    [InlineData("{{ name | fallback: \"x\" }}", "{{ name | default: \"x\" }}")]
    [InlineData("{{ etd | time_ago }}", "{{ etd | relative }}")]
    [InlineData("{{ order_number | upcase }}", "{{ order_number }}")]
    [InlineData("{{ order_number|truncate: 5, \"…\" | default: \"x\" }}", "{{ order_number | default: \"x\" }}")]
    public void The_fix_writes_what_was_meant_or_removes_it(string before, string after) =>
        RuleCheck.Fixes(Rule, Hold.Block($"One {before} two."), Hold.Block($"One {after} two."));
}
