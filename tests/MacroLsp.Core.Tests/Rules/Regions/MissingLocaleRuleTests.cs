using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class MissingLocaleRuleTests
{
    private const string Rule = "missing-locale";

    [Fact]
    public void Finds_locales_without_a_variant() => RuleCheck.Finds(Rule, """
        -- macrolsp.yaml --
        locales: { de-DE: {}, fr-FR: {}, en-GB: {} }
        -- a.macro.yaml --
        macro: [|x|]
        locale: en-US
        """, "There is no variant for de-DE and fr-FR");

    [Theory]
    [InlineData("locales: { de-DE: { macros: [other/**] } }")]
    [InlineData("locales: { de-DE: { macros: [] } }")]
    [InlineData("locales: { en-GB: {} }")]
    [InlineData("source-locale: de-DE\nlocales: { en-US: {} }")]
    public void Finds_nothing_where_none_is_wanted(string config) =>
        RuleCheck.FindsNothing(Rule, $"-- macrolsp.yaml --\n{config}\n-- a.macro.yaml --\nmacro: x\nlocale: en-US\n");

    [Fact]
    public void Finds_it_where_the_file_is_wanted() => RuleCheck.Finds(Rule, """
        -- macrolsp.yaml --
        locales: { de-DE: { macros: [shipping/**] } }
        -- shipping/a.macro.yaml --
        macro: [|x|]
        locale: en-US
        """);

    [Fact]
    public void A_variant_in_the_same_language_will_do() => RuleCheck.FindsNothing(Rule, """
        -- macrolsp.yaml --
        locales: { de-DE: {}, de-CH: {} }
        -- a.macro.yaml --
        macro: x
        locale: en-US
        -- a.de-DE.macro.yaml --
        macro: x
        locale: de-DE
        """);
}
