using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class WeakEmpathizeRuleTests
{
    private const string Rule = "weak-empathize";

    [Theory]
    [InlineData("Please see our policy.")]
    [InlineData("Our terms are on the website.")]
    [InlineData("Have a nice day!")]
    [InlineData("I don't understand.")]
    public void Finds_a_text_that_names_no_feeling(string text) => RuleCheck.Finds(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  [|empathize|]: >-\n    {text}\n");

    [Theory]
    [InlineData("I can imagine how upsetting that was.")]
    [InlineData("That is maddening.")]
    [InlineData("I would be angry too.")]
    [InlineData("I know how frustrating it is to plan around a delivery that does not come.")]
    [InlineData("I'm sorry to hear that your trip was ruined.")]
    [InlineData("It is disappointing to choose something with care and then not be happy with it.")]
    [InlineData("I understand your frustration, and I would feel the same after three calls.")]
    public void Finds_nothing_in_empathy(string text) => RuleCheck.FindsNothing(Rule,
        $"macro: late\ntitle: Late\nlocale: en-US\nreply:\n  empathize: >-\n    {text}\n");

    [Fact]
    public void Finds_the_phrase_that_fits_every_reply() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          empathize: "[|I understand your frustration.|]"
        """, "fits every reply");

    [Fact]
    public void Every_fix_makes_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: AER\nreply:\n  empathize: Please see our policy.\n", atLeast: 1);

    [Fact]
    public void A_phrase_that_fits_every_reply_is_replaced_and_the_finding_go_away() => FixCheck.EveryFixMends(Rule, "macro: late\ntitle: Late\nlocale: en-US\nframework: AER\nreply:\n  empathize: I understand your frustration.\n", atLeast: 1);
}
