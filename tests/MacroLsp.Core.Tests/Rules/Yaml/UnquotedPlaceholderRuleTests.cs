using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Yaml;

public sealed class UnquotedPlaceholderRuleTests
{
    private const string Rule = "unquoted-placeholder";

    [Theory]
    [InlineData("title: [|{{ order_number }}|]")]
    [InlineData("title: [|{{ order_number }}|] left our warehouse")]
    [InlineData("title: [|{{|] order_number")]
    [InlineData("title: [|{{|]")]
    [InlineData("reply:\n  closing: [|{{ agent_name | default: \"I\" }}|]: goodbye")]
    [InlineData("reply:\n  closing:\n    - [|{{ agent_name }}|] says goodbye.")]
    [InlineData("reply:\n  closing:\n    - text: [|{{ agent_name }}|] says goodbye.")]
    [InlineData("reply:\n  [|{{ agent_name }}|] says goodbye.")]
    [InlineData("tags: [a, [|{{ b }}|]]")]
    public void Finds_a_text_that_begins_with_a_placeholder(string text) => RuleCheck.Finds(Rule, text + "\n");

    [Theory]
    [InlineData("title: \"{{ order_number }}\"")]
    [InlineData("title: Order {{ order_number }}")]
    [InlineData("title: >-\n  {{ order_number }}")]
    [InlineData("valid: { from: 2026-01-01 }")]
    public void Quoted_in_a_block_or_in_the_middle_is_fine(string text) => RuleCheck.FindsNothing(Rule, text + "\n");

    [Theory]
    [InlineData("title: {{ order_number }} left", "title: >-\n  {{ order_number }} left")]
    [InlineData("title:   {{ order_number }} left   ", "title:   >-\n  {{ order_number }} left")]
    [InlineData("title: {{ a }} left # for agents", "title: >- # for agents\n  {{ a }} left")]
    [InlineData("title: {{ a }} left\n  our house", "title: >-\n  {{ a }} left our house")]
    [InlineData("title: {{ a }}: 'left'", "title: >-\n  {{ a }}: 'left'")]
    [InlineData("title: {{ a }} is order #12", "title: >-\n  {{ a }} is order #12")]
    [InlineData("reply:\n  closing:\n    {{ a }} left\n    now", "reply:\n  closing: >-\n    {{ a }} left now")]
    [InlineData("reply:\n  closing:\n    - {{ a }} left", "reply:\n  closing:\n    - >-\n      {{ a }} left")]
    [InlineData("reply:\n  closing:\n    - when: a\n      text: {{ a }} left", "reply:\n  closing:\n    - when: a\n      text: >-\n        {{ a }} left")]
    [InlineData("tags: [a, {{ b }}]", "tags: [a, \"{{ b }}\"]")]
    [InlineData("tags: [a, {{ b | default: \"it's\" }}]", "tags: [a, '{{ b | default: \"it''s\" }}']")]
    [InlineData("reply:\n  closing:\n    - when: {{ etd }}\n      text: Soon.", "reply:\n  closing:\n    - when: etd\n      text: Soon.")]
    [InlineData("reply:\n  closing:\n    - when: [carrier, {{ etd }}]\n      text: Soon.", "reply:\n  closing:\n    - when: [carrier, etd]\n      text: Soon.")]
    public void The_fix_writes_it_as_it_was_meant(string before, string after) => RuleCheck.Fixes(Rule, before + "\n", after + "\n");

    [Fact]
    public void The_fix_keeps_wide_line_breaks_and_emoji() =>
        RuleCheck.Fixes(Rule, "\uFEFFtitle: {{ a }} \U0001F600\r\ntags: [a]\r\n", "\uFEFFtitle: >-\r\n  {{ a }} \U0001F600\r\ntags: [a]\r\n");
}
