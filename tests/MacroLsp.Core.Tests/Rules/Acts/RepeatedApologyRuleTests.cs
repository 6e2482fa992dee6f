using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class RepeatedApologyRuleTests
{
    private const string Rule = "repeated-apology";

    [Fact]
    public void Finds_the_second_apology() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          apologize: I'm sorry that we kept you waiting.
          closing: Once again, [|we apologize for|] the delay. Reply here.
        """);

    [Fact]
    public void Sorry_to_hear_is_empathy() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          empathize: I'm sorry to hear that your trip was ruined.
          apologize: I apologize for the late delivery.
        """);

    [Fact]
    public void Of_alternatives_one_is_sent() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          apologize:
            - when: carrier
              text: I'm sorry that we kept you waiting for {{ carrier }}.
            - text: I'm sorry that we kept you waiting.
        """);

    [Fact]
    public void The_fix_takes_it_out() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          apologize: I'm sorry that we kept you waiting.
          closing: Once again, we apologize for the delay. Reply here whenever you like.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply:
          apologize: I'm sorry that we kept you waiting.
          closing: Reply here whenever you like.
        """);
}
