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
}
