using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Keys;

public sealed class InvalidLocaleRuleTests
{
    private const string Rule = "invalid-locale";

    [Theory]
    [InlineData("en_US")]
    [InlineData("english")]
    [InlineData("en-US-")]
    [InlineData("english (US)")]
    [InlineData("xx-US")]
    [InlineData("en-QQ")]
    [InlineData("'de_DE'")]
    public void Finds_what_is_no_locale(string locale) => RuleCheck.Finds(Rule, $"macro: late\nlocale: [|{locale}|]\nreply: Late.\n");

    [Theory]
    [InlineData("en-US")]
    [InlineData("en")]
    [InlineData("es-419")]
    [InlineData("zh-Hant-TW")]
    [InlineData("\"ja-JP\"")]
    public void A_language_tag_is_fine(string locale) => RuleCheck.FindsNothing(Rule, $"macro: late\nlocale: {locale}\nreply: Late.\n");

    [Fact]
    public void Finds_the_locale_that_a_translation_names_as_its_source() =>
        RuleCheck.Finds(Rule, "macro: late\nlocale: de-DE\nbased-on: { locale: [|en_US|] }\n");

    [Fact]
    public void Finds_a_locale_that_the_project_does_not_write_in() => RuleCheck.Finds(Rule, """
        -- macrolsp.yaml --
        source-locale: en-US
        locales:
          en-US: {}
          de-DE: {}
        -- a.macro.yaml --
        macro: late
        locale: [|de-AT|]
        reply: Late.
        """, "Did you mean \"de-DE\"?");

    [Theory]
    [InlineData("en_US", "en-US")]
    [InlineData("de_at", "de-AT")]
    [InlineData("'en_US'", "en-US")]
    public void The_fix_writes_a_hyphen(string locale, string better) =>
        RuleCheck.Fixes(Rule, $"macro: late\ntitle: Late\nlocale: {locale}\nreply: Late.\n", $"macro: late\ntitle: Late\nlocale: {better}\nreply: Late.\n");

    [Fact]
    public void The_fix_takes_the_one_locale_of_that_language() => RuleCheck.Fixes(Rule, """
        -- macrolsp.yaml --
        source-locale: en-US
        locales:
          en-US: {}
          de-DE: {}
        -- a.macro.yaml --
        macro: late
        title: Late
        locale: de$0
        reply: Late.
        """, """
        -- macrolsp.yaml --
        source-locale: en-US
        locales:
          en-US: {}
          de-DE: {}
        -- a.macro.yaml --
        macro: late
        title: Late
        locale: de-DE$0
        reply: Late.
        """);

    [Fact]
    public void The_source_locale_needs_no_place_in_the_list() => RuleCheck.FindsNothing(Rule, """
        -- macrolsp.yaml --
        source-locale: en-US
        locales:
          de-DE: {}
        -- a.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        reply: Late.
        """);

    [Fact]
    public void What_resembles_no_locale_has_no_fix() => RuleCheck.HasNoFix(Rule, "macro: late\nlocale: everywhere in the world\n");
}
