using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class InheritedToneRuleTests
{
    private const string Rule = "inherited-tone";

    private static string Swiss(string german, string swissReply) => $"""
        -- a.de.macro.yaml --
        macro: x
        locale: de
        framework: NOTE
        reply:
          facts: {german}
        -- a.de-CH.macro.yaml --
        macro: x
        locale: de-CH
        framework: NOTE
        reply: {swissReply}
        """;

    [Fact]
    public void Finds_inherited_text_that_breaks_the_tone_of_the_region() =>
        RuleCheck.Finds(Rule, Swiss("Die Straße ist gesperrt.", "{}").Replace("locale: de-CH", "locale: [|de-CH|]", StringComparison.Ordinal), "In \"facts\", which comes from de: ");

    [Fact]
    public void Finds_nothing_in_text_of_its_own_or_where_nothing_is_wrong()
    {
        RuleCheck.FindsNothing(Rule, Swiss("Die Straße ist gesperrt.", "{ facts: Die Strasse ist gesperrt. }"));
        RuleCheck.FindsNothing(Rule, Swiss("Der Weg ist gesperrt.", "{}"));
    }

    [Fact]
    public void The_rule_can_be_silenced_under_its_own_name() => RuleCheck.FindsNothing(Rule,
        Swiss("Die Straße ist gesperrt.", "{}").Replace("locale: de-CH", "# macrolsp-disable-next-line inherited-tone -- agreed with Zurich\nlocale: de-CH", StringComparison.Ordinal));
}
