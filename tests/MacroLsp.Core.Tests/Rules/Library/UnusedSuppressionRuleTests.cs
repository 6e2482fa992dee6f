using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Library;

public sealed class UnusedSuppressionRuleTests
{
    private const string Rule = "unused-suppression";

    [Fact]
    public void Finds_a_rule_that_silences_nothing() => RuleCheck.Finds(Rule, """
        # macrolsp-disable-file [|missing-section|] -- not needed
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply: One moment.
        """);

    [Fact]
    public void A_suppression_that_works_is_no_finding() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        # macrolsp-disable-next-line missing-section -- the rest follows by e-mail
        reply:
          acknowledge: Your package has not arrived yet.
        """);

    [Fact]
    public void The_fix_removes_the_line() => RuleCheck.Fixes(Rule, """
        # macrolsp-disable-file missing-section -- not needed
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply: One moment.
        """, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply: One moment.
        """);

    [Fact]
    public void Finds_a_name_that_no_rule_has() => RuleCheck.Finds(Rule, """
        # macrolsp-disable-file [|mising-section|] -- not needed
        macro: hold
        """, "Did you mean \"missing-section\"?");

    [Fact]
    public void A_tone_rule_of_a_pack_that_is_not_there_is_not_corrected() =>
        RuleCheck.Finds(Rule, "# macrolsp-disable-file [|Brand.mising-section|] -- not needed\nmacro: hold\n", "finds nothing here");

    [Fact]
    public void The_fix_writes_the_rule_that_was_meant() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        # macrolsp-disable-next-line mising-section -- the rest follows by e-mail
        reply:
          acknowledge: Your package has not arrived yet.
        """, """
        macro: late
        title: Late
        locale: en-US
        # macrolsp-disable-next-line missing-section -- the rest follows by e-mail
        reply:
          acknowledge: Your package has not arrived yet.
        """);

    [Fact]
    public void The_fix_keeps_the_names_that_silence_something() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        # macrolsp-disable-next-line missing-section, missing-key -- the rest follows by e-mail
        reply:
          acknowledge: Your package has not arrived yet.
        """, """
        macro: late
        title: Late
        locale: en-US
        # macrolsp-disable-next-line missing-section -- the rest follows by e-mail
        reply:
          acknowledge: Your package has not arrived yet.
        """);

    [Fact]
    public void The_fix_leaves_the_text_before_the_comment() => RuleCheck.Fixes(Rule,
        "macro: late  # macrolsp-disable missing-key\r\ntitle: Late\r\nlocale: en-US\r\nreply: It is late.\r\n",
        "macro: late\r\ntitle: Late\r\nlocale: en-US\r\nreply: It is late.\r\n");

    [Theory]
    [InlineData("true", "[|# macrolsp-disable-next-line missing-section|]")]
    [InlineData("true", "# macrolsp-disable-next-line missing-section -- the rest follows")]
    [InlineData("false", "# macrolsp-disable-next-line missing-section")]
    [InlineData("true", "# macrolsp-disable-next-line missing-section, [|missing-key|] -- the rest follows")]
    public void A_reason_is_asked_for_where_the_project_says_so(string required, string comment) => RuleCheck.Finds(Rule, $"""
        -- macrolsp.yaml --
        suppressions:
          require-reason: {required}
        -- late.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        {comment}
        reply:
          acknowledge: Your package has not arrived yet.
        """);

    [Fact]
    public void A_comment_without_a_rule_silences_nothing() =>
        RuleCheck.Finds(Rule, "[|# macrolsp-disable-file -- because|]\nmacro: late\n", "names no rule");
}
