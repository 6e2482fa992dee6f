using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class LinkMismatchRuleTests
{
    private const string Rule = "link-mismatch";

    [Fact]
    public void Finds_a_link_that_is_lost_at_the_section() => RuleCheck.Finds(Rule,
        Pair.Of("Open https://example.com/help, please.", "Öffnen Sie die Hilfe.").Replace("  facts: Öff", "  [|facts|]: Öff", StringComparison.Ordinal), "https://example.com/help of en-US is missing");

    [Fact]
    public void Finds_a_link_that_leads_elsewhere() => RuleCheck.Finds(Rule,
        Pair.Of("Open https://example.com/help.", "Öffnen Sie [|https://example.com/hilfe|].").Replace("  facts: Öff", "  [|facts|]: Öff", StringComparison.Ordinal));

    [Theory]
    [InlineData("Open https://example.com/en/help.", "Öffnen Sie https://example.com/de/help.")]
    [InlineData("Open https://example.com/en-us/help!", "Öffnen Sie https://www.example.de/help/.")]
    [InlineData("Open https://en.example.com/help?lang=en", "Öffnen Sie https://de.example.com/help?lang=de")]
    [InlineData("Write to help@example.com.", "Schreiben Sie an help@example.com.")]
    [InlineData("Open {{ tracking_url }}.", "Öffnen Sie {{ tracking_url }}.")]
    public void Finds_nothing_where_they_lead_to_the_same_page(string english, string german) => RuleCheck.FindsNothing(Rule, Pair.Of(english, german));
}
