using MacroLsp.Core.Styles;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class OccurrenceCheckTests
{
    private static StyleDefinition Count(string token, int max = 0, int min = 0, string message = "%d times") =>
        Rule.Of(CheckKind.Occurrence, message) with { Token = Rule.Text(token), Max = max, Min = min };

    [Fact]
    public void Too_many_are_shown_at_the_first()
    {
        StyleCase.Finds(Count("!", max: 1), "Hi! there! you!", "2 !: 3 times");
        StyleCase.Finds(Count("!", max: 3), "Hi! there! you!");
    }

    [Fact]
    public void The_count_is_a_number() => StyleCase.Finds(Count("!", max: 1, message: "%d or %s"), "!!", "0 !: 2 or ");

    [Fact]
    public void A_count_asked_for_as_text_is_shown_as_Go_shows_it() => StyleCase.Finds(Count("!", max: 1, message: "%s"), "!!", "0 !: %!s(int=2)");

    [Fact]
    public void Too_few_are_shown_at_the_first_and_none_at_the_start()
    {
        StyleCase.Finds(Count("so", min: 2), "and so", "4 so: 1 times");
        StyleCase.Finds(Count("so", min: 1), "and", "0 : 0 times");
    }

    [Fact]
    public void The_token_has_no_boundaries_and_no_line_anchors() => StyleCase.Finds(Count("^a|an", max: 1), "a banana\na", "0 a: 3 times");

    [Fact]
    public void Each_block_counts_for_itself() => StyleCase.Finds(Count("a", max: 1), ["a", "a a"], "1: 0 a: 2 times");

    [Fact]
    public void What_stands_for_code_is_counted_and_not_shown()
    {
        StyleCase.Finds(Count(@"\S+", max: 2), "**** a b", "5 a: 3 times");
        StyleCase.Finds(Count(@"\*+", max: 1), "** **");
    }

    [Fact]
    public void Exceptions_and_vocabulary_do_not_count() =>
        StyleCase.Finds(Count("a", max: 1) with { Exceptions = Rule.Texts("a") }, "a a", "0 a: 2 times");
}
