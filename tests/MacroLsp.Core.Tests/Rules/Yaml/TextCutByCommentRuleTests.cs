using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Yaml;

public sealed class TextCutByCommentRuleTests
{
    private const string Rule = "text-cut-by-comment";

    [Theory]
    [InlineData("title: Order [|#12 is late|]")]
    [InlineData("notes: Use [|#shipping|]")]
    [InlineData("reply: Order [|#{{ order_number }} is late|]")]
    [InlineData("reply:\n  closing: Order [|#12|]\n  reassure: I am on it.")]
    [InlineData("reply:\n  closing:\n    - text: Order [|#12|]")]
    [InlineData("reply:\n  closing:\n    - Order [|#12|]")]
    [InlineData("reply:\n  closing: Order\n    number [|#12|]")]
    [InlineData("title: [|#1 priority|]")]
    public void Finds_what_is_cut_off(string text) => RuleCheck.Finds(Rule, text + "\n", "would not read it");

    [Theory]
    [InlineData("owner: me [|# and|]\n  the team")]
    [InlineData("title: Late [|#1|]\n  and lost")]
    public void Finds_lines_that_are_cut_off_behind_any_key(string text) => RuleCheck.Finds(Rule, text + "\n", "the lines below included");

    [Theory]
    [InlineData("title: Late # for agents")]
    [InlineData("title: Order#12")]
    [InlineData("title: 'Order #12'")]
    [InlineData("title: >-\n  Order #12")]
    [InlineData("owner: me #todo")]
    [InlineData("tags: [a] #b")]
    [InlineData("title: # for agents")]
    [InlineData("reply: #the sections\n  closing: Goodbye")]
    [InlineData("title: Late ### for agents")]
    public void Comments_and_other_signs_are_fine(string text) => RuleCheck.FindsNothing(Rule, text + "\n");

    [Theory]
    [InlineData("title: Order #12 is late", "title: >-\n  Order #12 is late")]
    [InlineData("title: Order #12 is late # really", "title: >-\n  Order #12 is late # really")]
    [InlineData("reply:\n  closing: Order\n    number #12\n    is late\n  reassure: I am on it.", "reply:\n  closing: >-\n    Order number #12 is late\n  reassure: I am on it.")]
    [InlineData("title: #1 priority", "title: >-\n  #1 priority")]
    [InlineData("reply:\n  closing:\n    - Order #12", "reply:\n  closing:\n    - >-\n      Order #12")]
    [InlineData("title: Order #12: late", "title: >-\n  Order #12: late")]
    public void The_fix_puts_the_text_back(string before, string after) => RuleCheck.Fixes(Rule, before + "\n", after + "\n", "Turn into a block");

    [Fact]
    public void Another_fix_makes_it_a_comment_for_everyone() =>
        RuleCheck.Fixes(Rule, "title: Late #urgent\n", "title: Late # urgent\n", "It is a comment: put a space after the number sign");

    [Fact]
    public void The_fix_keeps_wide_line_breaks() =>
        RuleCheck.Fixes(Rule, "title: Order #12\r\ntags: [a]\r\n", "title: >-\r\n  Order #12\r\ntags: [a]\r\n");
}
