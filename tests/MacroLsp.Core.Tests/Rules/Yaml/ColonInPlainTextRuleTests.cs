using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Yaml;

public sealed class ColonInPlainTextRuleTests
{
    private const string Rule = "colon-in-plain-text";

    [Theory]
    [InlineData("title: One more [|thing:|] this")]
    [InlineData("title: We will write [|soon:|]")]
    [InlineData("title: Hi {{ name | [|default:|] \"there\" }}, hello: you")]
    [InlineData("reply:\n  closing: Goodbye\n    and one [|thing:|] more")]
    [InlineData("reply:\n  closing:\n    - text: A [|thing:|] more")]
    [InlineData("title: \U0001F600 A [|thing:|] more")]
    public void Finds_the_word_and_its_colon(string text) => RuleCheck.Finds(Rule, text + "\n");

    [Theory]
    [InlineData("title: 'One more thing: this'")]
    [InlineData("title: It is 12:30 now")]
    [InlineData("title: See https://example.com/a:b")]
    [InlineData("title: |-\n  One more thing: this")]
    [InlineData("title: Late # note: this")]
    public void Quoted_in_a_block_or_without_a_space_is_fine(string text) => RuleCheck.FindsNothing(Rule, text + "\n");

    [Theory]
    [InlineData("title: One thing: this", "title: >-\n  One thing: this")]
    [InlineData("title: One thing: order #12", "title: >-\n  One thing: order #12")]
    [InlineData("title: One thing: this # note", "title: >- # note\n  One thing: this")]
    [InlineData("title: &t One thing: this\nnotes: *t", "title: &t >-\n  One thing: this\nnotes: *t")]
    [InlineData("reply:\n  closing: Goodbye\n\n    and one thing: more\n  reassure: I am on it.", "reply:\n  closing: |-\n    Goodbye\n    and one thing: more\n  reassure: I am on it.")]
    public void The_fix_turns_it_into_a_block(string before, string after) => RuleCheck.Fixes(Rule, before + "\n", after + "\n", "Turn into a block");

    [Fact]
    public void A_section_that_is_indented_too_far_is_lined_up() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: Your package is late.
              empathize: I know that this
                is annoying.
          reassure: I write to you tomorrow.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: Your package is late.
          empathize: I know that this
            is annoying.
          reassure: I write to you tomorrow.
        """);

    [Fact]
    public void A_key_that_is_indented_too_far_is_lined_up() => RuleCheck.Fixes(Rule, """
        macro: late
        owner: me
         title: Late
        locale: en-US
        reply: It is late.
        """, """
        macro: late
        owner: me
        title: Late
        locale: en-US
        reply: It is late.
        """);

    [Fact]
    public void A_word_that_is_no_key_is_not_lined_up() => RuleCheck.Fixes(Rule, """
        macro: late
        owner: me
          also: you
        """, """
        macro: late
        owner: >-
          me also: you
        """);
}
