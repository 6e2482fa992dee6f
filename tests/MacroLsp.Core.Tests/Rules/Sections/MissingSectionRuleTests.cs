using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Sections;

public sealed class MissingSectionRuleTests
{
    private const string Rule = "missing-section";

    [Fact]
    public void Finds_each_required_section_that_is_missing() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        [|[|reply|]|]:
          acknowledge: Your package has not arrived yet.
        """, "and AER requires it");

    [Fact]
    public void Finds_the_sections_of_a_reply_that_holds_nothing() => RuleCheck.Finds(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        [|reply|]:
        """, "\"hold\" is missing");

    [Fact]
    public void A_variant_inherits_sections_from_its_source() => RuleCheck.FindsNothing(Rule, """
        -- a.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: Your package has not arrived yet.
          empathize: I know that this is frustrating.
          reassure: I write to you tomorrow.
        -- b.macro.yaml --
        macro: late
        locale: en-GB
        reply:
          acknowledge: Your parcel has not arrived yet.
        """);

    [Fact]
    public void A_misspelled_section_is_left_to_unknown_section() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        [|reply|]:
          aknowledge: Your package has not arrived yet.
          empathize: I know that this is frustrating.
        """, "\"reassure\"");

    [Fact]
    public void An_unsectioned_reply_has_no_sections_to_miss() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply: Your package has not arrived yet.
        """);

    [Fact]
    public void A_framework_that_does_not_exist_asks_for_nothing() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        framework: NOPE
        reply:
          acknowledge: Your package has not arrived yet.
        """);

    [Theory]
    [InlineData("en-US", "angry", "chat", "where-is-my-order", "delivery")]
    [InlineData("de-DE", "disappointed", "email", "refund-status", "refund")]
    public void The_fixes_write_the_phrases_that_fit(string locale, string mood, string channel, string intent, string topic)
    {
        var fixture = Fixture.Parse($"""
            macro: a
            title: A
            locale: {locale}
            channel: {channel}
            moods: [{mood}]
            intent: {intent}
            reply:
              acknowledge: A.
              reassure: B.
            """);
        var finding = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Single(f => f.Rule == Rule);
        finding.Fixes.Count(f => f.IsPreferred).ShouldBe(1);
        var written = finding.Fixes.Select(f => MacroFile.Parse(TextEdit.Apply(fixture.Document.Source.Text, f.Edits)).Macros[0].Reply).ToList();
        written.Select(r => r.Find("empathize")?.Alternatives[0].Text?.Value)
            .ShouldBe(PhraseBank.For(locale).Choose("empathize", [mood], channel, topic, 3).Select(p => p.Text));
        foreach (var reply in written) reply.Sections.Select(s => s.Id).ShouldBe(["acknowledge", "empathize", "reassure"]);
    }
}
