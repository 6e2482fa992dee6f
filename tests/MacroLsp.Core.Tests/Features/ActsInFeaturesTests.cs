using MacroLsp.Core.Features;
using MacroLsp.Core.Features.Completion;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

/// <summary>What the sentences of a section do, shown where an author looks.</summary>
public sealed class ActsInFeaturesTests
{
    [Fact]
    public void Hover_says_what_each_sentence_does_and_by_which_words() => HoverCheck.Says("""
        macro: late
        title: Late
        locale: en-US
        reply:
          [|reas$0sure|]: I have asked the carrier. Boxes are made of paper.
        """, "I have asked the carrier. → **reassure** (`I have asked", "Boxes are made of paper. → nothing that is recognized");

    [Fact]
    public void Hover_says_nothing_of_sentences_in_a_language_without_cues()
    {
        var fixture = Fixture.Parse("macro: x\nlocale: tlh\nreply:\n  empat$0hize: Qapla!");
        Hover.At(fixture.Snapshot, fixture.Document, fixture.Cursor).ShouldNotBeNull().Markdown.ShouldNotContain("its sentences do");
    }

    [Fact]
    public void Phrases_for_the_act_that_is_missing_come_first()
    {
        // HEARD's section takes an acknowledgment, a question or thanks; the text acknowledges already.
        var fixture = Fixture.Parse("""
            macro: late
            title: Late
            locale: en-US
            framework: HEARD
            reply:
              hear: >-
                Your order has not arrived yet. $0
            """);
        var phrases = Completions.At(fixture.Snapshot, fixture.Document, fixture.Cursor, RuleCheck.Today).Items.Where(i => i.Kind == CompletionKind.Phrase)
            .OrderBy(i => i.SortText, StringComparer.Ordinal).ToList();
        phrases[0].Detail.ShouldBe("ask");
        phrases[^1].Detail.ShouldBe("acknowledge");
        phrases.Select(p => p.Detail).ShouldBe(phrases.OrderBy(p => p.Detail switch { "ask" => 0, "thank" => 1, _ => 2 }).Select(p => p.Detail));
    }

    [Fact]
    public void In_a_reply_without_sections_the_parts_that_are_missing_come_first()
    {
        var fixture = Fixture.Parse("macro: late\ntitle: Late\nlocale: en-US\nreply: >-\n  Your order has not arrived yet. $0\n");
        var first = Completions.At(fixture.Snapshot, fixture.Document, fixture.Cursor, RuleCheck.Today).Items.First(i => i.Kind == CompletionKind.Phrase);
        first.Detail.ShouldBe("empathize");
    }
}
