using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class WeakReassureRuleTests
{
    private const string Rule = "weak-reassure";

    [Theory]
    [InlineData("Our terms of delivery are on the website.")]
    [InlineData("Have a nice day!")]
    [InlineData("Thank you for your patience.")]
    public void Finds_a_text_that_promises_nothing(string text) => RuleCheck.Finds(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  [|reassure|]: >-\n    {text}\n");

    [Theory]
    [InlineData("I have asked the carrier, and I'll write to you tomorrow by noon.")]
    [InlineData("You will get your money back by Friday; I have started it.")]
    [InlineData("Your replacement ships today.")]
    [InlineData("From here on it stays with me.")]
    [InlineData("I am on it and message you by 5 pm.")]
    public void Finds_nothing_in_a_commitment(string text) => RuleCheck.FindsNothing(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  reassure: >-\n    {text}\n");

    [Fact]
    public void Every_fix_makes_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: AER\nreply:\n  reassure: Our terms of delivery are on the website.\n", atLeast: 1);
}
