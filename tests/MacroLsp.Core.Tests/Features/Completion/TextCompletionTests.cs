using MacroLsp.Core.Configuration;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.Completion;

public sealed class TextCompletionTests
{
    private static string Phrase(string act) => PhraseBank.For("en-US").Of(act)[0].Text;

    private static string First(string fixture) => CompletionCheck.At(Fixture.Parse(fixture)).Items[0].Text;

    [Fact]
    public void Phrases_for_the_section_at_the_cursor()
    {
        var list = CompletionCheck.At(Fixture.Parse("macro: x\nlocale: en-US\nreply:\n  empathize: >-\n    $0"));
        list.Items.ShouldNotBeEmpty();
        list.Items.ShouldAllBe(i => i.LabelDescription == "empathize");
        list.IsIncomplete.ShouldBeTrue();
    }

    [Fact]
    public void Phrases_in_the_language_of_the_macro()
    {
        var german = PhraseBank.For("de-DE").Of("empathize").Select(p => p.Text).ToList();
        german.ShouldContain(First("macro: x\nlocale: de-DE\nreply:\n  empathize: \"$0\""));
    }

    [Fact]
    public void Typed_words_narrow_the_phrases_down()
    {
        var phrase = Phrase("empathize");
        var word = phrase.Split(' ')[0];
        var list = CompletionCheck.At(Fixture.Parse($"macro: x\nreply:\n  empathize: >-\n    {word}$0"));
        list.Items.ShouldNotBeEmpty();
        list.Items.ShouldAllBe(i => i.Text.Contains(word, StringComparison.OrdinalIgnoreCase) && i.FilterText == word);
        CompletionCheck.OffersNothing("macro: x\nreply:\n  empathize: >-\n    Xylophone$0");
    }

    [Fact]
    public void A_second_sentence_gets_phrases_too() =>
        CompletionCheck.Labels("macro: x\nreply:\n  empathize: >-\n    It is late. $0").ShouldNotBeEmpty();

    [Fact]
    public void An_empty_section_gets_a_block() =>
        First("macro: late-delivery\nreply:\n  empathize: $0").ShouldStartWith(">-\n    ");

    [Fact]
    public void A_phrase_with_a_colon_turns_plain_text_into_a_block()
    {
        var fixture = Fixture.Parse("macro: x\nreply:\n  greeting: H$0");
        var item = CompletionCheck.At(fixture).Items[0];
        item.Text.ShouldContain("default: ");
        item.AdditionalEdits.ShouldHaveSingleItem().NewText.ShouldBe(" >-\n    ");
    }

    [Fact]
    public void Nothing_on_the_header_of_a_block() => CompletionCheck.OffersNothing("macro: x\nreply:\n  empathize: >-$0\n    It is late.");

    [Fact]
    public void Nothing_in_notes() => CompletionCheck.OffersNothing("macro: x\nnotes: >-\n  $0");

    [Theory]
    [InlineData("# $0", new[] { "macrolsp-disable-next-line", "macrolsp-disable", "macrolsp-disable-file" })]
    [InlineData("#$0", new[] { "macrolsp-disable-next-line", "macrolsp-disable", "macrolsp-disable-file" })]
    [InlineData("# any other remark $0", new string[0])]
    [InlineData("# macrolsp-disable missing-section -- because $0", new string[0])]
    public void Suppressions_in_comments(string comment, string[] labels) => CompletionCheck.Offers(comment + "\nmacro: x", labels);

    [Fact]
    public void Rules_behind_a_suppression()
    {
        CompletionCheck.Labels("# macrolsp-disable-next-line $0\nmacro: x").ShouldContain("missing-section");
        CompletionCheck.Labels("# macrolsp-disable missing-section, $0\nmacro: x").ShouldNotContain("missing-section");
        CompletionCheck.Labels("# macrolsp-disable-next-line $0\nmacro: x\nlocale: de-AT").ShouldSatisfyAllConditions(
            labels => labels.ShouldContain("de.Blame"), labels => labels.ShouldContain("de-AT.Months"), labels => labels.ShouldNotContain("de-CH.Eszett"), labels => labels.ShouldNotContain("Support.CalmDown"));
        CompletionCheck.Labels("# macrolsp-disable Support.CalmDown, $0\nmacro: x\nlocale: en-US").ShouldSatisfyAllConditions(
            labels => labels.ShouldContain("Support.ShouldHave"), labels => labels.ShouldNotContain("Support.CalmDown"));
        CompletionCheck.Accepts("# macrolsp-disable Support.Ca$0\nmacro: x\nlocale: en-US", "Support.CalmDown", "# macrolsp-disable Support.CalmDown\nmacro: x\nlocale: en-US");
        CompletionCheck.Accepts("# macrolsp-disable mis$0\nmacro: x", "missing-section", "# macrolsp-disable missing-section\nmacro: x");
    }

    [Fact]
    public void A_reason_is_asked_for_where_it_is_required() => CompletionCheck.Accepts("""
        -- macrolsp.yaml --
        suppressions:
          require-reason: true
        -- a.macro.yaml --
        # macrolsp-disable mis$0
        macro: x
        """, "missing-section", """
        -- a.macro.yaml --
        # macrolsp-disable missing-section -- reason
        macro: x
        """);
}
