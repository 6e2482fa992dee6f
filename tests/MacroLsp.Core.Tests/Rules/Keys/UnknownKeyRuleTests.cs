using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Keys;

public sealed class UnknownKeyRuleTests
{
    private const string Rule = "unknown-key";

    [Fact]
    public void Finds_keys_that_a_macro_does_not_have() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        [|mood|]: angry
        [|Owner|]: shipping-team
        [|"my key"|]: x
        reply: It is late.
        """, "There is no key");

    [Fact]
    public void Finds_keys_below_validity_origin_and_alternatives() => RuleCheck.Finds(Rule, """
        macro: late
        valid: { from: 2026-01-01, [|to|]: 2026-02-01 }
        based-on: { [|local|]: en-US, sections: { anything: 1 } }
        reply:
          reassure:
            - [|if|]: carrier_contact
              text: I am on it.
        """);

    [Fact]
    public void Keys_of_a_macro_are_fine() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        channel: chat
        framework: AER
        moods: [angry]
        intent: a
        tags: [b]
        owner: c
        review-by: 2030-01-01
        valid: { from: 2026-01-01, until: 2030-01-01 }
        next: [d]
        based-on: { locale: en-US, sections: { acknowledge: 1f } }
        notes: e
        reply: It is late.
        """);

    [Theory]
    [InlineData("mood: angry", "moods: angry")]
    [InlineData("Title: Late", "title: Late")]
    [InlineData("reviewby: 2030-01-01", "review-by: 2030-01-01")]
    [InlineData("review_by: 2030-01-01", "review-by: 2030-01-01")]
    [InlineData("\"ownr\": me", "owner: me")]
    public void The_fix_writes_the_key_that_was_meant(string line, string better) =>
        RuleCheck.Fixes(Rule, $"macro: late\n{line}\nreply: It is late.\n", $"macro: late\n{better}\nreply: It is late.\n");

    [Fact]
    public void A_key_that_is_there_already_is_not_meant() => RuleCheck.HasNoFix(Rule, "macro: late\nmoods: [angry]\nmood: angry\n");

    [Fact]
    public void An_invisible_space_before_a_key_is_named() => RuleCheck.Finds(Rule, "macro: late\nreply:\n  greeting: Hi\n[|\u00A0tags|]: [a]\n", "invisible");

    [Fact]
    public void The_fix_writes_ordinary_spaces() => RuleCheck.Fixes(Rule,
        "macro: late\nvalid:\n\u00A0\u00A0from: 2026-01-01\nreply: Hi\n", "macro: late\nvalid:\n  from: 2026-01-01\nreply: Hi\n");

    [Fact]
    public void A_colon_without_a_key_is_named() => RuleCheck.Finds(Rule, "macro: late\nvalid: { [|\"\"|]: 2026-01-01 }\n", "needs a key");

    [Fact]
    public void A_section_beside_the_reply_is_led_below_it() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
        [|acknowledge|]: Your package is late.
        [|empathize|]: I know that this is annoying.
        [|reassure|]: I write to you tomorrow.
        """, "below \"reply:\"");

    [Fact]
    public void The_fix_indents_the_sections() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
        acknowledge: Your package is late.
        empathize: >-
          I know that this
          is annoying.

        reassure: I write to you tomorrow.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: Your package is late.
          empathize: >-
            I know that this
            is annoying.

          reassure: I write to you tomorrow.
        """);

    [Fact]
    public void The_fix_writes_the_reply_above_the_sections() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        acknowledge: Your package is late.
        empathize: I know that this is annoying.
        reassure: I write to you tomorrow.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: Your package is late.
          empathize: I know that this is annoying.
          reassure: I write to you tomorrow.
        """);
}
