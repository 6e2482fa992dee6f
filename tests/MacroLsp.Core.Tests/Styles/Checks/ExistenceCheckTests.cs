using MacroLsp.Core.Styles.Checks;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class ExistenceCheckTests
{
    [Fact]
    public void Finds_tokens_as_whole_words() =>
        StyleCase.Finds(Rule.Existence("appointment", "very"), "An appointment, very soon; everyday appointments.", "3 appointment: 'appointment'", "16 very: 'very'");

    [Fact]
    public void Case_counts_unless_the_rule_ignores_it()
    {
        StyleCase.Finds(Rule.Existence("very"), "Very VERY very", "10 very: 'very'");
        StyleCase.Finds(Rule.Existence("very") with { IgnoreCase = true }, "Very VERY very", "0 Very: 'Very'", "5 VERY: 'VERY'", "10 very: 'very'");
    }

    [Fact]
    public void Boundaries_stand_around_all_tokens_together() =>
        // The one token that ends with a sign is not followed by a boundary here.
        StyleCase.Finds(Rule.Existence("etc.", "e.g."), "cats, etc. and etc.x e.g.", "15 etc.: 'etc.'");

    [Fact]
    public void Nonword_asks_for_no_boundary() =>
        StyleCase.Finds(Rule.Existence("an", @"\!{2}") with { NonWord = true }, "banana!!", "1 an: 'an'", "3 an: 'an'", "6 !!: '!!'");

    [Fact]
    public void The_first_token_that_fits_wins_not_the_longest() =>
        StyleCase.Finds(Rule.Existence("in", "in order to"), "in order to win", "0 in: 'in'");

    [Fact]
    public void Blank_tokens_are_left_out() => StyleCase.Finds(Rule.Existence("", " ", "so"), "so  what", "0 so: 'so'");

    [Fact]
    public void Line_anchors_work_in_tokens() =>
        StyleCase.Finds(Rule.Existence("^Hi", "you$"), "Hi you\nHi you, Hi", "0 Hi: 'Hi'", "3 you: 'you'", "7 Hi: 'Hi'");

    [Fact]
    public void A_flag_in_one_token_acts_on_those_behind_it() =>
        StyleCase.Finds(Rule.Existence("one", "(?i)two", "three"), "One TWO THREE one", "4 TWO: 'TWO'", "8 THREE: 'THREE'", "14 one: 'one'");

    [Fact]
    public void A_bracket_may_open_in_one_token_and_close_in_the_next() =>
        StyleCase.Finds(Rule.Existence("(?:hello", "hi) there"), "hi there, hello, hi", "0 hi there: 'hi there'");

    [Fact]
    public void Parts_of_raw_are_joined_without_a_separator_before_the_tokens() =>
        StyleCase.Finds(
            Rule.Existence("end") with { Raw = Rule.Texts(@"(?:the ", @"very |a )") }, "the very end, an end, a end", "0 the very end: 'the very end'", "22 a end: 'a end'");

    [Fact]
    public void Raw_stands_behind_the_tokens_with_append() =>
        StyleCase.Finds(Rule.Existence("end") with { Raw = Rule.Texts(@"\s*!") , Append = true }, "end! end", "0 end!: 'end!'");

    [Fact]
    public void Raw_alone_has_no_line_anchors_and_no_boundaries() =>
        StyleCase.Finds(Rule.Existence() with { Raw = Rule.Texts(@"^\w+|e$") }, "one\ntwo line", "0 one: 'one'", "11 e: 'e'");

    [Fact]
    public void The_end_is_the_very_end_without_the_flag() =>
        StyleCase.Finds(Rule.Existence() with { Raw = Rule.Texts("e$") }, "line\n");

    [Fact]
    public void Case_is_ignored_in_raw_too() =>
        StyleCase.Finds(Rule.Existence("b") with { Raw = Rule.Texts("a ?"), IgnoreCase = true }, "A B", "0 A B: 'A B'");

    [Fact]
    public void A_match_that_contains_an_exception_is_left_alone() =>
        StyleCase.Finds(
            Rule.Existence(@"\w+-ing", @"\w+ing") with { Exceptions = Rule.Texts("king", "(?i)sing") },
            "king King Singing king-ing King-ing SING-ing ring-ing", "5 King: 'King'", "10 Singing: 'Singing'", "27 King-ing: 'King-ing'", "45 ring-ing: 'ring-ing'");

    [Fact]
    public void Exceptions_are_whole_words_in_the_match() =>
        StyleCase.Finds(Rule.Existence(@"\w+ \w+") with { Exceptions = Rule.Texts("so") }, "so what some thing", "8 some thing: 'some thing'");

    [Fact]
    public void A_match_inside_of_an_accepted_phrase_is_left_alone() =>
        StyleCase.Finds(Rule.Existence("mea") with { Exceptions = Rule.Texts("mea culpa") }, "Mea Culpa, mea culpa, mea", "22 mea: 'mea'");

    [Fact]
    public void The_vocabulary_counts_as_exceptions_for_words_only()
    {
        var context = StyleContext.Empty with { Accepted = ["plugh"] };
        StyleCase.Finds(Rule.Existence("plugh|xyzzy"), context, "plugh xyzzy", "6 xyzzy: 'xyzzy'");
        StyleCase.Finds(Rule.Existence("plugh") with { Vocab = false }, context, "plugh", "0 plugh: 'plugh'");
        StyleCase.Finds(Rule.Existence("\"[^\"]+\",") with { NonWord = true }, context, "\"plugh\",", "0 \"plugh\",: '\"plugh\",'");
        StyleCase.Finds(Rule.Existence("\"[^\"]+\",") with { NonWord = true, Exceptions = Rule.Texts("plugh") }, context, "\"plugh\",");
    }

    [Fact]
    public void A_word_template_of_the_project_takes_the_place_of_the_boundaries() =>
        StyleCase.Finds(Rule.Existence("very"), StyleContext.Empty with { WordTemplate = "(?<!-)(?:%s)(?!-)" }, "every very -very", "1 very: 'very'", "6 very: 'very'");

    [Fact]
    public void A_backslash_reference_counts_the_groups_of_all_tokens() =>
        StyleCase.Finds(Rule.Existence(@"(\w+) \1"), "the the end", "0 the the: 'the the'");

    [Fact]
    public void Word_boundaries_know_all_scripts() =>
        StyleCase.Finds(Rule.Existence("schön", "très"), "unschön schön, très; très\u0301", "8 schön: 'schön'", "15 très: 'très'");
}
