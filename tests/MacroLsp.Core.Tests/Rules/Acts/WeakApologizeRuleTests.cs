using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class WeakApologizeRuleTests
{
    private const string Rule = "weak-apologize";

    [Theory]
    [InlineData("Please see our policy.")]
    [InlineData("Our terms are on the website.")]
    [InlineData("Have a nice day!")]
    public void Finds_a_text_without_an_apology(string text) => RuleCheck.Finds(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  [|apologize|]: >-\n    {text}\n");

    [Theory]
    [InlineData("Sorry if this was inconvenient.")]
    [InlineData("We are sorry for any inconvenience.")]
    [InlineData("We apologize for any trouble.")]
    public void Finds_an_apology_with_an_if(string text) => RuleCheck.Finds(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  apologize: >-\n    [|{text}|]\n");

    [Theory]
    [InlineData("I'm sorry that we kept you waiting.")]
    [InlineData("I apologize for the late delivery.")]
    [InlineData("I'm sorry that we let it come to this.")]
    [InlineData("Please accept my apologies for the double charge.")]
    public void Finds_nothing_in_an_apology(string text) => RuleCheck.FindsNothing(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  apologize: >-\n    {text}\n");

    [Fact]
    public void Every_fix_makes_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: AER\nreply:\n  apologize: We are sorry for any inconvenience.\n", atLeast: 1);
}
