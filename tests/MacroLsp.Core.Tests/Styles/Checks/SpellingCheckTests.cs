using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Checks.Spelling;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class SpellingCheckTests
{
    private const string Affixes = """
        SET UTF-8
        TRY esianrtolcdugmphbyfvkwz
        ICONV 1
        ICONV ’ '
        REP 1
        REP f ph
        FORBIDDENWORD !
        PFX U Y 1
        PFX U 0 un .
        SFX D Y 3
        SFX D 0 d e
        SFX D y ied [^aeiou]y
        SFX D 0 ed [^ey]
        SFX S Y 2
        SFX S 0 s [^sy]
        SFX S y ies y
        """;

    private const string Words = "9\nship/DS\nhappy/U\nreply/DS\nphone/S\nthe\nis\nParis\ndon't\nshiped/!\n";

    private static readonly StyleContext Context = StyleContext.Empty with
    {
        Dictionaries = ImmutableDictionary<string, SpellingLexicon>.Empty.Add("en", SpellingLexicon.Read(Affixes, Words)),
    };

    private static readonly StyleDefinition Spelling = Rule.Of(CheckKind.Spelling) with { Dictionaries = Rule.Texts("en") };

    [Fact]
    public void A_word_that_is_not_in_the_dictionary_is_found_where_it_stands_each_time() =>
        StyleCase.Finds(Spelling, Context, "The (shp) is happy, shp!", "5 shp: 'shp'", "20 shp: 'shp'");

    [Theory]
    [InlineData("ship ships replied replies unhappy Happy SHIP happy phones Paris don't don’t")]
    [InlineData("MacroLsp API naïve well-known 12 ____ '")]
    public void These_are_right_or_left_alone(string text) => StyleCase.Finds(Spelling, Context, text);

    [Theory]
    [InlineData("replyed")]
    [InlineData("unship")]
    [InlineData("happys")]
    [InlineData("shiped")]
    public void These_are_wrong(string word) => StyleCase.Finds(Spelling, Context, word, $"0 {word}: '{word}'");

    [Fact]
    public void Filters_lists_and_the_vocabulary_leave_words_alone()
    {
        StyleCase.Finds(Spelling with { Filters = Rule.Texts("^x") }, Context, "xyz yz", "4 yz: 'yz'");
        StyleCase.Finds(Spelling with { Filters = Rule.Texts("^x"), CustomFilters = true }, Context, "xyz MacroLsp", "4 MacroLsp: 'MacroLsp'");
        StyleCase.Finds(Spelling with { Ignore = Rule.Texts("names.txt") }, Context with { WordLists = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("names.txt", ["Kivra"]) }, "kivra");
        StyleCase.Finds(Spelling, Context with { Accepted = ["kivra", "mea culpa"] }, "Kivra mea culpa mea", "16 mea: 'mea'");
    }

    [Fact]
    public void Spellings_are_suggested_in_the_case_of_the_word() =>
        StyleSet.Create([Spelling with { Action = Rule.Action("suggest", "spellings") }], Context)
            .Check([StyleCase.Block("Hapy fone")], CancellationToken.None).Select(a => a.Replacements[0]).ShouldBe(["Happy", "phone"]);

    [Fact]
    public void A_dictionary_that_is_not_there_is_a_problem_at_its_name()
    {
        StyleCase.Finds(Spelling, "shp");
        var problem = StyleSet.Create([Spelling], StyleContext.Empty).Problems(CancellationToken.None).ShouldHaveSingleItem();
        (problem.Level, problem.Span.Start).ShouldBe((RuleLevel.Error, 100));
    }

    [Fact]
    public void Compounds_are_right_when_their_parts_are()
    {
        var german = SpellingLexicon.Read("COMPOUNDFLAG x\nCOMPOUNDMIN 3\n", "2\nPaket/x\nDienst/x\n");
        german.Has("Paketdienst").ShouldBeTrue();
        german.Has("Paketdinst").ShouldBeFalse();
    }

    [Theory]
    [InlineData("num", "1001,22", "22")]
    [InlineData("long", "AaBb", "Bb")]
    public void Flags_come_in_three_forms(string form, string flags, string suffix) =>
        SpellingLexicon.Read($"FLAG {form}\nSFX {suffix} Y 1\nSFX {suffix} 0 s .\n", $"1\nlamp/{flags} po:noun\n").Has("lamps").ShouldBeTrue();
}
