using MacroLsp.Core.Rules;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules;

public sealed class ConfigNamesTests
{
    [Theory]
    [InlineData("styles: [[|Suport|]]", "There is no style pack \"Suport\", neither built in nor in the folder \"styles\". Did you mean \"Support\"?")]
    [InlineData("styles: [[|Support.ShouldHav|]]", "There is no rule \"Support.ShouldHav\". Did you mean \"Support.ShouldHave\"?")]
    [InlineData("styles-path: house\nstyles: [[|Zebra|]]", "There is no style pack \"Zebra\", neither built in nor in the folder \"house\".")]
    [InlineData("locales: { de-DE: { styles: [[|d3|]] } }", "There is no style pack \"d3\", neither built in nor in the folder \"styles\".")]
    [InlineData("channels: { sms: { styles: [[|Conotation|]] } }", "There is no style pack \"Conotation\", neither built in nor in the folder \"styles\". Did you mean \"Connotation\"?")]
    [InlineData("overrides: [{ files: [a], rules: { [|Support.ShouldHav|]: off } }]", "There is no rule or style pack \"Support.ShouldHav\". Did you mean \"Support.ShouldHave\"?")]
    [InlineData("rules: { [|Suport|]: off }", "There is no rule or style pack \"Suport\". Did you mean \"Support\"?")]
    public void A_name_that_leads_nowhere_is_found_with_what_was_meant(string config, string message)
    {
        var fixture = Fixture.Parse($"-- macrolsp.yaml --\n{config}\n");
        var file = fixture.Snapshot.Place.File.ShouldNotBeNull();
        var finding = ConfigAnalyzer.Analyze(file, fixture.Snapshot).ShouldHaveSingleItem();
        finding.Message.ShouldBe(message);
        finding.Span.ShouldBe(fixture.MarksIn("macrolsp.yaml").ShouldHaveSingleItem());
        finding.IsFixable.ShouldBe(message.Contains("Did you mean", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("styles: [Support, de, Support.ShouldHave, House, House.Never, Vale]")]
    [InlineData("rules: { Support: off, Support.ShouldHave: error, House.Never: off, Glossary: off, Glossary.Case: error, de-DE: off, Elsewhere.Rule: off, missing-section: off }")]
    public void What_is_there_is_left_alone(string config)
    {
        var fixture = Fixture.Parse($"-- styles/House/Never.yml --\nextends: existence\nmessage: no\ntokens: [a]\n-- macrolsp.yaml --\n{config}\n");
        ConfigAnalyzer.Analyze(fixture.Snapshot.Place.File.ShouldNotBeNull(), fixture.Snapshot).ShouldBeEmpty();
    }
}
