using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class EmpathyAfterSolutionRuleTests
{
    private const string Rule = "empathy-after-solution";

    [Fact]
    public void Finds_empathy_behind_the_solution() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply: >-
          I have asked the carrier to bring it forward. [|I know how frustrating it is to wait for a delivery.|]
        """);

    [Fact]
    public void Empathy_first_is_fine() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply: >-
          I know how frustrating it is to wait for a delivery. I have asked the carrier to bring it forward.
        """);

    [Fact]
    public void Empathy_twice_is_fine_when_the_first_comes_first() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply: >-
          I know how frustrating it is to wait for a delivery. I have asked the carrier to bring it forward. I can imagine how annoying this was.
        """);

    [Fact]
    public void The_order_of_sections_is_another_matter() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: I have asked the carrier to bring it forward.
          empathize: I know how frustrating it is to wait for a delivery.
        """);

    [Fact]
    public void The_fix_says_it_first() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply: >-
          Hello. I have asked the carrier to bring it forward. I know how frustrating it is to wait for a delivery. Bye!
        """, """
        macro: late
        title: Late
        locale: en-US
        reply: >-
          Hello. I know how frustrating it is to wait for a delivery. I have asked the carrier to bring it forward. Bye!
        """);

    [Fact]
    public void The_fix_moves_it_to_its_section() => RuleCheck.Fixes(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: I have asked the carrier to bring it forward. I know how frustrating it is to wait for a delivery.
          empathize: Your day was planned around it.
        """, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: I have asked the carrier to bring it forward.
          empathize: Your day was planned around it. I know how frustrating it is to wait for a delivery.
        """);
}
