using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class BlameInDiagnosisRuleTests
{
    private const string Rule = "blame-in-diagnosis";

    [Fact]
    public void Finds_the_customer_blamed() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          cause: The package is late because [|you entered the wrong|] address.
        """, "blames the customer");

    [Fact]
    public void Finds_somebody_else_blamed() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          cause: That was [|their mistake|].
        """, "somebody else");

    [Theory]
    [InlineData("The house number was missing on the label.")]
    [InlineData("You did not receive it because the depot was closed.")]
    [InlineData("It is waiting at the depot of the carrier, which handles more packages than it can sort.")]
    [InlineData("The code expired before you should have received it.")]
    public void Finds_nothing_in_a_cause_without_blame(string text) => RuleCheck.FindsNothing(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  cause: >-\n    {text}\n");

    [Fact]
    public void Only_causes_are_looked_at() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: You wrote that it was their mistake.
        """);
}
