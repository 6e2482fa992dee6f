using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Placeholders;

public sealed class InvalidFilterArgumentRuleTests
{
    private const string Rule = "invalid-filter-argument";

    [Theory]
    [InlineData("{{ etd | date: [|lengthy|] }}", "cannot be \"lengthy\"")]
    [InlineData("{{ etd | [|date|] }}", "does not say how")]
    [InlineData("{{ etd | date: [|\"long\"|] }}", "without quotation marks")]
    [InlineData("{{ etd | date: [|long, short|] }}", "cannot be")]
    [InlineData("{{ etd | relative: [|short|] }}", "takes nothing")]
    [InlineData("{{ agent_name | [|date|]: long }}", "agent_name is no date")]
    [InlineData("{{ agent_name | [|relative|] }}", "agent_name is no date")]
    [InlineData("{{ name | default: [|there|] }}", "in quotation marks")]
    [InlineData("{{ name | default: [|\"one\", \"two\"|] }}", "in quotation marks")]
    [InlineData("{{ name | [|default|] }}", "does not say what to send")]
    public void Finds_what_a_filter_does_not_take(string text, string message) => RuleCheck.Finds(Rule, Hold.Block($"🙂 {text}."), message);

    [Theory]
    [InlineData("{{ etd | date: short }} {{ etd | date: medium }} {{ etd | date: long }} {{ etd | date: full }} {{ etd | date:weekday }}")]
    [InlineData("{{ etd | relative | default: \"soon\" }} {{ name | default: 'there' }} {{ name | default: \"\" }}")]
    [InlineData("{{ colour | date: long }} {{ name | upcase: 1 }}")]
    [InlineData("{{ name | default: “there” }} {{ etd | date: lengthy")]
    public void What_is_right_or_another_rules_is_left_alone(string text) => RuleCheck.FindsNothing(Rule, Hold.Block(text));

    [Theory]
    [InlineData("{{ etd | date: lnog }}", "{{ etd | date: long }}", "Change to \"long\"")]
    [InlineData("{{ etd | date: \"%B %d\" }}", "{{ etd | date: long }}", "Change to \"long\"")]
    [InlineData("{{ etd | date: \"%A, %B %d\" }}", "{{ etd | date: full }}", "Change to \"full\"")]
    [InlineData("{{ etd | date: dd.MM.yyyy }}", "{{ etd | date: short }}", "Change to \"short\"")]
    [InlineData("{{ etd | date: fancy }}", "{{ etd | date: weekday }}", "Change to \"weekday\"")]
    [InlineData("{{ etd | date: \"Long\" }}", "{{ etd | date: long }}", "Write long")]
    [InlineData("{{ etd | date }}", "{{ etd | date: long }}", "Write date: long")]
    [InlineData("{{ etd | relative: days }}", "{{ etd | relative }}", "Remove the argument")]
    [InlineData("{{ agent_name | date: long | default: \"x\" }}", "{{ agent_name | default: \"x\" }}", "Remove the filter")]
    [InlineData("{{ name | default: there }}", "{{ name | default: \"there\" }}", "Write \"there\"")]
    [InlineData("{{ name | default }}", "{{ name | default: \"there\" }}", "Write default: \"there\"")]
    public void The_fix_writes_what_the_filter_takes(string before, string after, string title) =>
        RuleCheck.Fixes(Rule, Hold.Block($"One {before} two."), Hold.Block($"One {after} two."), title);
}
