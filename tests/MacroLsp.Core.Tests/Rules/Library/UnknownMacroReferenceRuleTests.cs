using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Library;

public sealed class UnknownMacroReferenceRuleTests
{
    private const string Rule = "unknown-macro-reference";

    [Fact]
    public void Finds_an_id_that_no_macro_has() => RuleCheck.Finds(Rule, """
        -- a.macro.yaml --
        macro: late
        next: [[|carier-contact|], farewell]
        -- b.macro.yaml --
        macro: carrier-contact
        next:
          - "[|farewell|]"
          - [|goodbye|]
        -- c.macro.yaml --
        macro: farewell
        """.Replace("\"[|farewell|]\"", "\"farewell\"", StringComparison.Ordinal));

    [Fact]
    public void Finds_a_macro_that_names_itself() => RuleCheck.Finds(Rule, "macro: late\nnext: [|late|]\n", "names itself");

    [Fact]
    public void Asks_for_the_one_that_was_meant() =>
        RuleCheck.Finds(Rule, "macro: late\nnext: [ [|farewel|] ]\n---\nmacro: farewell\n", "Did you mean \"farewell\"?");

    [Fact]
    public void A_macro_in_another_locale_is_a_macro() => RuleCheck.FindsNothing(Rule, """
        -- a.macro.yaml --
        macro: late
        locale: en-US
        next: farewell
        -- b.macro.yaml --
        macro: farewell
        locale: en-GB
        """);

    [Theory]
    [InlineData("[farewel]", "[farewell]")]
    [InlineData("farewel # the end", "farewell # the end")]
    [InlineData("['farewel', farewell]", "[farewell, farewell]")]
    public void The_fix_writes_the_one_that_was_meant(string list, string better) =>
        RuleCheck.Fixes(Rule, $"macro: late\nnext: {list}\n---\nmacro: farewell\n", $"macro: late\nnext: {better}\n---\nmacro: farewell\n");

    [Theory]
    [InlineData("macro: late\nnext: [gone, farewell]\n", "macro: late\nnext: [farewell]\n")]
    [InlineData("macro: late\nnext: [farewell, gone]\n", "macro: late\nnext: [farewell]\n")]
    [InlineData("macro: late\nnext: [gone]\ntags: [a]\n", "macro: late\ntags: [a]\n")]
    [InlineData("macro: late\nnext: gone\ntags: [a]\n", "macro: late\ntags: [a]\n")]
    [InlineData("macro: late\r\nnext:\r\n  - gone # why\r\n  - farewell\r\n", "macro: late\r\nnext:\r\n  - farewell\r\n")]
    [InlineData("macro: late\nnext: [late, farewell]\n", "macro: late\nnext: [farewell]\n")]
    public void The_fix_takes_it_out_of_the_list(string before, string after) =>
        RuleCheck.Fixes(Rule, before + "---\nmacro: farewell\n", after + "---\nmacro: farewell\n", "Remove it from the list");
}
