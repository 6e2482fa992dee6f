using MacroLsp.Core.Features.Completion;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.Completion;

/// <summary>An open list takes the next Enter, so none opens unasked where Enter is what an author types next.</summary>
public sealed class UnaskedCompletionTests
{
    private const string Head = "macro: late\nlocale: en-US\nchannel: chat\n";

    [Theory]
    [InlineData("reply:$0", ':')]
    [InlineData("reply:\n  greeting:$0", ':')]
    [InlineData("reply:\n  greeting:$0\n  closing: >-\n    Bye.\n", ':')]
    [InlineData("next:$0", ':')]
    [InlineData("reply:\n  reassure:\n    - when: carrier_contact\n      text:$0", ':')]
    [InlineData("reply:\n  reassure: >-$0", '-')]
    [InlineData("reply:\n  reassure: >-$0\n", '-')]
    [InlineData("reply:\n  reassure: |-$0\n    I will write to you.\n", '-')]
    [InlineData("reply:\n  reassure:\n    - when: carrier_contact\n      text: >-$0", '-')]
    [InlineData("reply:\n  reassure: >-\n    I will write to you. $0", ' ')]
    [InlineData("reply:\n  reassure: >-\n    I will write to you.\n    Soon! $0\n", ' ')]
    [InlineData("reply:\n  reassure: >-\n    I will write to you.\n---$0", '-')]
    public void Nothing_opens_where_a_line_ends(string text, char typed)
    {
        var fixture = Fixture.Parse(Head + text);
        Completions.At(fixture.Snapshot, fixture.Document, fixture.Cursor, RuleCheck.Today, typed).Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("channel: $0", ' ', "email")]
    [InlineData("reply:\n  greeting: >-\n    Hi {{ etd | date:$0", ':', "weekday")]
    [InlineData("next: [$0", '[', "late")]
    [InlineData("next:\n  - $0", ' ', "late")]
    public void A_value_is_offered_where_one_is_expected(string text, char typed, string label)
    {
        var fixture = Fixture.Parse("-- other.macro.yaml --\nmacro: late\n-- a.macro.yaml --\n" + text);
        Completions.At(fixture.Snapshot, fixture.Document, fixture.Cursor, RuleCheck.Today, typed).Items.ShouldContain(i => i.Label == label);
    }

    [Theory]
    [InlineData("reply:\n  reassure: $0", ' ')]
    [InlineData("reply:\n  reassure: >-\n    $0", ' ')]
    [InlineData("reply:\n  reassure: >-\n    I will write to you. $0", null)]
    public void A_phrase_is_offered_where_a_text_starts_or_somebody_asks(string text, char? typed)
    {
        var fixture = Fixture.Parse(Head + text);
        Completions.At(fixture.Snapshot, fixture.Document, fixture.Cursor, RuleCheck.Today, typed).Items.ShouldContain(i => i.Kind == CompletionKind.Phrase);
    }

    [Theory]
    [InlineData("placeholders:$0")]
    [InlineData("default-framework:$0")]
    public void In_the_configuration_a_key_is_followed_by_a_line_break_as_well(string config)
    {
        var fixture = Fixture.Parse($"-- macrolsp.yaml --\n{config}\n-- a.macro.yaml --\nmacro: a\n");
        fixture.CursorPath.ShouldBe(fixture.Snapshot.Place.Path);
        ConfigCompletions.At(fixture.Snapshot, fixture.Cursor, ':').Items.ShouldBeEmpty();
    }
}
