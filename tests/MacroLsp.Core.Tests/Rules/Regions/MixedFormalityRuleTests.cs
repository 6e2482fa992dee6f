using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class MixedFormalityRuleTests
{
    private const string Rule = "mixed-formality";

    private static string Two(string first, string second, string locale, string config = "") => $"""
        {(config.Length > 0 ? $"-- macrolsp.yaml --\n{config}\n" : "")}-- a.macro.yaml --
        macro: a
        locale: {locale}
        next: [[|b|]]
        reply: {first}
        -- b.macro.yaml --
        macro: b
        locale: {locale}
        reply: {second}
        """;

    [Theory]
    [InlineData("Ich helfe Ihnen.", "Ich helfe dir.", "de-DE")]
    [InlineData("Je vous aide.", "Je t'aide avec ton colis.", "fr-FR")]
    [InlineData("Ik help u.", "Ik help je.", "nl-NL")]
    public void Finds_a_macro_that_changes_the_form(string first, string second, string locale) =>
        RuleCheck.Finds(Rule, Two(first, second, locale), "\"b\", which follows it, is informal");

    [Theory]
    [InlineData("Ich helfe Ihnen.", "Ich schreibe Ihnen.", "de-DE", "")]
    [InlineData("Ich helfe Ihnen.", "Das Paket ist da.", "de-DE", "")]
    [InlineData("I help you.", "Thou art helped.", "en-US", "")]
    [InlineData("Ich helfe Ihnen.", "Ich helfe dir.", "de-DE", "locales: { de-DE: { formality: formal } }")]
    public void Finds_nothing_where_the_form_is_the_same_or_decided(string first, string second, string locale, string config) =>
        RuleCheck.FindsNothing(Rule, Two(first, second, locale, config).Replace("[|b|]", "b", StringComparison.Ordinal));
}
