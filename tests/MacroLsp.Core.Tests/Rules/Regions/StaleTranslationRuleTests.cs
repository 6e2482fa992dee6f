using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class StaleTranslationRuleTests
{
    private const string Rule = "stale-translation";
    private const string Now = "Within 30 days.";

    private static string Fingerprint(string text) =>
        SectionFingerprint.Of(Fixture.Parse($"macro: x\nreply:\n  facts: {text}\n").Document.File.Macros[0].Reply.Sections[0]);

    private static string BasedOn(string fingerprint) => $"based-on: {{ locale: en-US, sections: {{ facts: {fingerprint} }} }}";

    [Fact]
    public void Finds_a_section_whose_source_has_changed() => RuleCheck.Finds(Rule,
        Pair.Of(Now, "Binnen 14 Tagen.", head: BasedOn(Fingerprint("Within 14 days."))).Replace("  facts: Bin", "  [|facts|]: Bin", StringComparison.Ordinal),
        "was made from an earlier text in en-US");

    [Fact]
    public void Finds_nothing_where_it_is_up_to_date_or_unknown()
    {
        RuleCheck.FindsNothing(Rule, Pair.Of(Now, "Binnen 30 Tagen.", head: BasedOn(Fingerprint(Now))));
        RuleCheck.FindsNothing(Rule, Pair.Of(Now, "Binnen 30 Tagen."));
        RuleCheck.FindsNothing(Rule, Pair.Of(Now, "Binnen 30 Tagen.", head: "based-on: { locale: en-US }"));
    }

    [Theory]
    [InlineData("flow", "based-on: { locale: en-US, sections: { facts: 00000000 } }", "based-on: { locale: en-US, sections: { facts: @ } }")]
    [InlineData("block", "based-on:\n  locale: en-US\n  sections:\n    facts: 00000000 # by hand", "based-on:\n  locale: en-US\n  sections:\n    facts: @ # by hand")]
    public void The_fix_writes_the_fingerprint_of_today(string form, string before, string after) => RuleCheck.Fixes(Rule,
        Pair.Of(Now, $"Binnen 30 Tagen ({form}).", head: before), Pair.Of(Now, $"Binnen 30 Tagen ({form}).", head: after.Replace("@", Fingerprint(Now), StringComparison.Ordinal)),
        "Mark \"facts\" as up to date with en-US");

    [Fact]
    public void The_message_says_which_words_have_changed_when_somebody_remembers()
    {
        var parsed = Fixture.Parse(Pair.Of(Now, "Binnen 14 Tagen.", head: BasedOn(Fingerprint("Within 14 days."))));
        var remembered = parsed.Snapshot.With(new Remembered(parsed.Document.Source.Text.Replace("30", "60", StringComparison.Ordinal), parsed.Document.Source.Text.Replace("30", "14", StringComparison.Ordinal)));
        var finding = Analyzer.Analyze(remembered, parsed.Document, RuleCheck.Today).Single(f => f.Rule == Rule);
        finding.Message.ShouldContain("What changed: \"14\" → \"30\".");
        finding.Related.ShouldHaveSingleItem().Path.ShouldBe(Fixture.DefaultPath);
    }

    [Theory]
    [InlineData(">-\n    Within\n    30 days.")]
    [InlineData("|\n    Within 30 days.\n")]
    [InlineData("'Within 30 days.'")]
    [InlineData("\"Within 30 da\\x79s.\"")]
    public void Changes_of_form_are_none(string written)
    {
        var section = Fixture.Parse($"macro: x\nreply:\n  facts: {written}\n").Document.File.Macros[0].Reply.Sections[0];
        SectionFingerprint.Of(section).ShouldBe(Fingerprint(Now));
    }

    [Fact]
    public void Spaces_in_placeholders_are_form_and_filters_are_not()
    {
        Fingerprint("\"{{etd|date:long}}\"").ShouldBe(Fingerprint("\"{{ etd | date: long }}\""));
        Fingerprint("\"{{ etd | date: short }}\"").ShouldNotBe(Fingerprint("\"{{ etd | date: long }}\""));
        Fingerprint("\"Cafe\\u0301\"").ShouldBe(Fingerprint("\"Café\""));
    }

    [Fact]
    public void A_condition_is_part_of_the_section() =>
        Fingerprint("[{ when: etd, text: A }, B]").ShouldNotBe(Fingerprint("[{ when: name, text: A }, B]"));

    private sealed class Remembered(params string[] versions) : IEarlierVersions
    {
        public IEnumerable<SourceText> Of(string path) => versions.Select(v => new SourceText(v));
    }
}
