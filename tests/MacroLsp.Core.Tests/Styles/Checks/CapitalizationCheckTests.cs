using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class CapitalizationCheckTests
{
    private static StyleDefinition Case(string match) => Rule.Of(CheckKind.Capitalization, "%s -> %s") with { Match = Rule.Text(match), Threshold = 1 };

    private static void Becomes(StyleDefinition rule, string text, string expected) =>
        StyleCase.Finds(rule, text, $"0 {text}: {text} -> {expected}");

    [Theory]
    [InlineData("getting started with the editor", "Getting Started With the Editor")]
    [InlineData("of mice and men", "Of Mice and Men")]
    [InlineData("the one to look up to", "The One to Look Up To")]
    [InlineData("a step-by-step guide", "A Step-by-Step Guide")]
    [InlineData("one: a story", "One: A Story")]
    public void A_title_capitalizes_all_but_small_words_inside(string text, string expected) => Becomes(Case("$title"), text, expected);

    [Fact]
    public void Chicago_leaves_longer_prepositions_small_too() =>
        Becomes(Case("$title") with { TitleStyle = "Chicago" }, "getting started with the editor", "Getting Started with the Editor");

    [Fact]
    public void A_title_may_have_words_in_capitals() => StyleCase.Finds(Case("$title"), "The API of NASA");

    [Fact]
    public void The_threshold_is_the_part_of_the_words_that_must_be_right()
    {
        StyleCase.Finds(Case("$title") with { Threshold = 0.75 }, "One Two Three four");
        StyleCase.Finds(Case("$title") with { Threshold = 0.8 }, "One Two Three four", "0 One Two Three four: One Two Three four -> One Two Three Four");
        StyleCase.Finds(Case("$title") with { Threshold = 0 }, "One Two Three Four five");
    }

    [Fact]
    public void A_sentence_has_one_capital_and_the_words_of_the_rule()
    {
        Becomes(Case("$sentence"), "Getting Started With Vale", "Getting started with vale");
        StyleCase.Finds(Case("$sentence") with { Exceptions = Rule.Texts("Vale", "macOS") }, "macOS and Vale");
        StyleCase.Finds(Case("$sentence"), "1. An important thing");
        StyleCase.Finds(Case("$sentence"), "Top-level ideas");
    }

    [Fact]
    public void A_wrong_first_word_fails_a_sentence_at_once() =>
        StyleCase.Finds(Case("$sentence") with { Threshold = 0.5 }, "one two three four", "0 one two three four: one two three four -> One two three four");

    [Fact]
    public void A_capital_follows_an_indicator() =>
        StyleCase.Finds(
            Case("$sentence") with { Indicators = Rule.Texts(":") }, ["Part one: Getting started", "Part one: getting started"],
            "1: 0 Part one: getting started: Part one: getting started -> Part one: Getting started");

    [Fact]
    public void The_vocabulary_is_the_rules_own_words() =>
        StyleCase.Finds(Case("$sentence"), StyleContext.Empty with { Accepted = ["Axon Server"] }, "About Axon Server");

    [Fact]
    public void A_prefix_is_not_looked_at()
    {
        StyleCase.Finds(Case("$sentence") with { Prefix = Rule.Text(@"^[a-z]\.\s") }, "b. Next title text");
        StyleCase.Finds(Case("$title") with { Prefix = Rule.Text(@"^[a-z]\.\s") }, "b. Next Title Text");
    }

    [Fact]
    public void All_small_and_all_capital()
    {
        Becomes(Case("$lower"), "Small Letters", "small letters");
        Becomes(Case("$upper"), "Big", "BIG");
        StyleCase.Finds(Case("$lower"), "small", []);
        StyleCase.Finds(Case("$lower") with { Exceptions = Rule.Texts("API") }, "the API");
    }

    [Fact]
    public void A_pattern_must_match_somewhere()
    {
        StyleCase.Finds(Case("^[A-Z]") with { Message = Rule.Text("'%s'") }, ["Good", "bad"], "1: 0 bad: 'bad'");
        StyleCase.Finds(Case("^[A-Z]") with { Exceptions = Rule.Texts("iOS") }, "iOS");
    }

    [Fact]
    public void Replace_gives_what_was_expected_for_titles_and_sentences_only()
    {
        StyleCase.Fixes(Case("$title") with { Action = Rule.Action("replace") }, "the end", ["The End"]);
        StyleCase.Fixes(Case("$lower") with { Action = Rule.Action("replace") }, "The end", [[]]);
    }
}
