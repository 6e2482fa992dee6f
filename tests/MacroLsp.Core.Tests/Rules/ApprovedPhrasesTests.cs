using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules;

/// <summary>What fixes and completion write gives no finding of its own, in any language.</summary>
public sealed class ApprovedPhrasesTests
{
    public static TheoryData<string> Locales => [.. BuiltInData.PhraseLocales];

    [Theory]
    [MemberData(nameof(Locales))]
    public void No_structure_rule_finds_anything_in_an_approved_phrase(string locale) =>
        FindingsOf(locale, "").Where(f => AllRules.Find(f.Rule) is not null).Select(Show).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Locales))]
    public void No_tone_rule_finds_anything_in_an_approved_phrase(string locale) =>
        FindingsOf(locale, "").Where(f => AllRules.Find(f.Rule) is null).Select(Show).ShouldBeEmpty();

    /// <summary>The phrases address customers formally where a language has two forms, so they also suit who asks for that.</summary>
    [Theory]
    [MemberData(nameof(Locales))]
    public void No_tone_rule_of_formal_address_finds_anything_in_an_approved_phrase(string locale) =>
        FindingsOf(locale, $"-- macrolsp.yaml --\nlocales: {{ {locale}: {{ formality: formal }} }}\n")
            .Where(f => AllRules.Find(f.Rule) is null).Select(Show).ShouldBeEmpty();

    [Fact]
    public void A_phrase_with_a_fault_would_be_found() =>
        FindingsIn("", "en-US", "Please calm down.").Select(f => f.Rule).ShouldContain("Support.CalmDown");

    private static List<Finding> FindingsOf(string locale, string config)
    {
        var phrases = SpeechActs.Ids.SelectMany(act => PhraseBank.For(locale).Of(act)).ToList();
        phrases.ShouldNotBeEmpty();
        return [.. phrases.SelectMany(phrase => FindingsIn(config, locale, phrase.Text))];
    }

    /// <summary>A reply that is this text alone: no section is there for something else.</summary>
    private static IEnumerable<Finding> FindingsIn(string config, string locale, string text)
    {
        var fixture = Fixture.Parse($"{config}-- hold.macro.yaml --\nmacro: hold\ntitle: Hold\nlocale: {locale}\nreply: >-\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        var document = fixture.Snapshot.Find("hold.macro.yaml").ShouldNotBeNull();
        return Analyzer.Analyze(fixture.Snapshot, document, RuleCheck.Today);
    }

    private static string Show(Finding finding) => $"{finding.Rule}: {finding.Message}";
}
