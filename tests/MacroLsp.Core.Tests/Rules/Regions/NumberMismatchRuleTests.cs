using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class NumberMismatchRuleTests
{
    private const string Rule = "number-mismatch";

    [Theory]
    [InlineData("Within 30 days.", "Binnen [|14|] Tagen.")]
    [InlineData("At 5% a year.", "Zu [|6|] % im Jahr.")]
    [InlineData("Up to 1,000 items.", "Bis zu [|10.000|] Artikel.")]
    [InlineData("Weighs 1.5 kg.", "Wiegt [|15|] kg.")]
    [InlineData("Within 14 or 30 days.", "Binnen 14 oder [|60|] Tagen.")]
    public void Finds_another_number(string english, string german) => RuleCheck.Finds(Rule, Pair.Of(english, german), "Check which number is right");

    [Fact]
    public void Finds_a_number_that_is_lost_at_the_section() =>
        RuleCheck.Finds(Rule, Pair.Of("Within 30 days.", "So bald Sie möchten.").Replace("  facts: So", "  [|facts|]: So", StringComparison.Ordinal), "30 of en-US is lost");

    [Theory]
    [InlineData("Up to 1,000.5 items.", "Bis zu 1.000,5 Artikel.", "de-DE")]
    [InlineData("Up to 1,000 items.", "Jusqu'à 1 000 articles.", "fr-FR")]
    [InlineData("Back in 2 minutes.", "In zwei Minuten zurück.", "de-DE")]
    [InlineData("Back in two minutes.", "In 2 Minuten zurück.", "de-DE")]
    [InlineData("Call before 5 PM.", "Bis 17 Uhr.", "de-DE")]
    [InlineData("Call before 5:30 PM.", "Avant 17 h 30.", "fr-FR")]
    [InlineData("It costs $20.", "Es kostet 18,50 €.", "de-DE")]
    [InlineData("On December 24.", "Am 24. Dezember.", "de-DE")]
    [InlineData("On 12/24/2026.", "Am 24.12.2026.", "de-DE")]
    [InlineData("See https://example.com/2024/a.", "Siehe https://example.com/2025/b.", "de-DE")]
    [InlineData("Order {{ order_number }} in 30 days.", "Bestellung {{ order_number }} in 30 Tagen.", "de-DE")]
    [InlineData("Within 30 days.", "３０日以内。", "ja-JP")]
    [InlineData("Nothing to count.", "Nichts zu zählen.", "de-DE")]
    public void Finds_nothing_where_the_number_is_the_same(string english, string other, string locale) =>
        RuleCheck.FindsNothing(Rule, Pair.Of(english, other, locale));

    [Fact]
    public void The_fix_writes_the_number_of_the_source() =>
        RuleCheck.Fixes(Rule, Pair.Of("Within 30 days.", "Binnen 14 Tagen."), Pair.Of("Within 30 days.", "Binnen 30 Tagen."), "Write 30");
}
