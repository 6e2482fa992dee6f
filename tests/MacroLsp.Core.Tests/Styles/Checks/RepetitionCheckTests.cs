using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class RepetitionCheckTests
{
    private static readonly StyleDefinition Words = Rule.Of(CheckKind.Repetition, "'%s' is repeated!") with { Tokens = Rule.Texts(@"[^\s.!?]+") };

    [Fact]
    public void The_same_twice_in_a_row_is_shown_from_the_first_to_the_second() =>
        StyleCase.Finds(Words, "This is is it", "5 is is: 'is' is repeated!");

    [Fact]
    public void Case_counts_unless_it_is_ignored()
    {
        StyleCase.Finds(Words, "The the end");
        StyleCase.Finds(Words with { IgnoreCase = true }, "The the end", "0 The the: 'the' is repeated!");
    }

    [Fact]
    public void What_stands_between_two_matches_does_not_matter() =>
        StyleCase.Finds(Rule.Of(CheckKind.Repetition) with { Tokens = Rule.Texts("so", "very") }, "so good, so bad, very", "0 so good, so: 'so'");

    [Fact]
    public void The_end_of_a_sentence_between_them_is_no_repetition() =>
        StyleCase.Finds(Words, "I forgot that. that is fine. It took that Dr. Dr. Smith knows.", "42 Dr. Dr: 'Dr' is repeated!");

    [Fact]
    public void Alpha_counts_letters_only()
    {
        StyleCase.Finds(Words, "12 12 x", "0 12 12: '12' is repeated!");
        StyleCase.Finds(Words with { Alpha = true }, "12 12 no no", "6 no no: 'no' is repeated!");
    }

    [Fact]
    public void More_than_max_repetitions_are_asked_for_and_then_it_counts_anew() =>
        StyleCase.Finds(Words with { Max = 1 }, "a a b b a a a a", "4 b b: 'b' is repeated!", "10 a a: 'a' is repeated!");

    [Fact]
    public void Exceptions_are_looked_for_in_the_whole() =>
        StyleCase.Finds(Words with { Exceptions = Rule.Texts("had had", "bye") }, "He had had enough. bye bye ho ho", "27 ho ho: 'ho' is repeated!");

    [Fact]
    public void An_edit_gives_one_of_the_two() =>
        StyleCase.Fixes(Words with { Action = Rule.Edit(["truncate", " "]) }, "is is", ["is"]);
}
