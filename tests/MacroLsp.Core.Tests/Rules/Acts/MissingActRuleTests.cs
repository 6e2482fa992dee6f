using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class MissingActRuleTests
{
    private const string Rule = "missing-act";

    [Fact]
    public void Finds_what_the_named_framework_requires() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: AER
        [|reply|]: Hi there! Your package is late. I will write to you by Friday.
        """, "AER requires \"empathize\"");

    [Fact]
    public void Names_all_that_is_missing_in_one_finding() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: AER
        [|reply|]: Please see our policy.
        """, "\"acknowledge\" and \"empathize\" and \"reassure\"");

    [Fact]
    public void Nothing_is_missing_in_a_whole_reply() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: AER
        reply: >-
          Your package is late. I know how annoying it is to wait for it. I have asked the carrier and I write to you tomorrow.
        """);

    [Fact]
    public void A_cause_may_be_a_plain_fact() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: HEARD
        reply: >-
          Your lamp broke on the first day. That is so disappointing. I'm sorry that we sent it. A new one leaves today.
          The glass was thinner than it should be.
        """);

    [Fact]
    public void A_macro_that_names_no_framework_promises_none() => RuleCheck.FindsNothing(Rule, """
        macro: bye
        title: Bye
        locale: en-US
        reply: Have a good day!
        """);

    [Fact]
    public void Sections_have_rules_of_their_own() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: AER
        reply:
          acknowledge: Your package is late.
        """);

    [Fact]
    public void Nothing_is_said_while_the_text_cannot_be_read() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: AER
        reply: "Please see our policy.
        """);

    [Fact]
    public void The_phrases_come_behind_the_greeting_and_the_split_comes_last()
    {
        const string text = "macro: late\ntitle: Late\nlocale: en-US\nframework: AER\nreply: Hi there! Your package is late. I will write to you by Friday.\n";
        var titles = FixCheck.Titles(Rule, text).ToList();
        titles.Count.ShouldBe(4);
        titles[..3].ShouldAllBe(t => t.StartsWith("Add: "));
        titles[3].ShouldBe("Split the reply into the sections of AER");
        var finding = FixCheck.Only(Rule, text);
        TextEdit.Apply(text, finding.Fixes[0].Edits).ShouldContain("reply: Hi there! ");
        TextEdit.Apply(text, finding.Fixes[3].Edits).ShouldContain("reply:\n  greeting: >-\n    Hi there!\n  acknowledge: >-\n    Your package is late.\n  reassure: >-\n");
    }
}
