using MacroLsp.Core.Rules;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules;

/// <summary>A broken file can hold any number of sections; what asks for one of them must not look at all of them.</summary>
public sealed class ManySectionsTests
{
    [Fact]
    public void Twenty_thousand_unknown_sections_are_twenty_thousand_findings()
    {
        const int Count = 20_000;
        var fixture = Fixture.Parse("macro: big\ntitle: Big\nlocale: en-US\nreply:\n"
            + string.Concat(Enumerable.Range(0, Count).Select(i => $"  s{i}: >-\n    Hello there.\n")));
        var findings = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today);
        findings.Count(f => f.Rule == "unknown-section").ShouldBe(Count);
    }
}
