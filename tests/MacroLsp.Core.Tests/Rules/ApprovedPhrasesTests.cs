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
    public void No_structure_rule_finds_anything_in_an_approved_phrase(string locale)
    {
        var phrases = SpeechActs.Ids.SelectMany(act => PhraseBank.For(locale).Of(act)).ToList();
        phrases.ShouldNotBeEmpty();
        foreach (var phrase in phrases)
        {
            var fixture = Fixture.Parse(Unsectioned(locale, phrase.Text));
            Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Where(f => AllRules.Find(f.Rule) is not null).Select(f => $"{f.Rule}: {f.Message}").ShouldBeEmpty(phrase.Text);
        }
    }

    /// <summary>A reply that is this text alone: no section is there for something else.</summary>
    private static string Unsectioned(string locale, string text) =>
        $"macro: hold\ntitle: Hold\nlocale: {locale}\nreply: >-\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n";
}
