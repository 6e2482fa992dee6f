using MacroLsp.Core.Rules;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Library;

public sealed class ExpiredMacroRuleTests
{
    private const string Rule = "expired-macro";

    [Fact]
    public void Finds_a_last_day_that_has_passed() => RuleCheck.Finds(Rule, """
        macro: [|sale|]
        valid:
          from: 2026-11-01
          until: 2026-11-20
        """, "2026-11-20");

    [Theory]
    [InlineData("{ until: 2026-11-21 }")]
    [InlineData("{ from: 2027-01-01 }")]
    [InlineData("{ from: 2027-01-01, until: 2027-02-01 }")]
    [InlineData("{ until: never }")]
    public void Today_and_days_to_come_are_fine(string valid) => RuleCheck.FindsNothing(Rule, $"macro: sale\nvalid: {valid}\n");

    [Fact]
    public void It_is_drawn_as_out_of_date_and_leads_to_the_day()
    {
        var fixture = Fixture.Parse("macro: sale\nvalid: { until: 2026-11-20 }\n");
        var finding = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Single(f => f.Rule == Rule);
        finding.Tag.ShouldBe(FindingTag.Deprecated);
        var place = finding.Related.ShouldHaveSingleItem();
        fixture.Document.Source.Slice(place.Span).ShouldBe("2026-11-20");
    }

    [Fact]
    public void The_fix_extends_it() =>
        RuleCheck.Fixes(Rule, "macro: sale\nvalid: { until: '2026-11-20' }\n", "macro: sale\nvalid: { until: '2026-12-21' }\n");
}
