using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class SectionMismatchRuleTests
{
    private const string Rule = "section-mismatch";

    private static string WithPromise(string basedOn, string promised) => $"""
        macro: x
        locale: en-US
        framework: NOTE
        reply:
          facts: It is late.
        ---
        macro: x
        locale: de-DE
        {basedOn}
        framework: NOTE
        reply:
          facts: Es ist zu spät.
          {promised}: Wir erstatten alles.
        """;

    [Fact]
    public void Finds_a_section_whose_source_is_gone() =>
        RuleCheck.Finds(Rule, WithPromise("based-on: { locale: en-US, sections: { promised: 00000000 } }", "[|promised|]"), "en-US has no section \"promised\" any more");

    [Fact]
    public void A_region_may_add_a_section() => RuleCheck.FindsNothing(Rule, WithPromise("based-on: { locale: en-US }", "promised"));

    [Fact]
    public void Finds_an_alternative_that_is_lost() =>
        RuleCheck.Finds(Rule, Pair.Of("[{ when: carrier_contact, text: A }, B]", "C").Replace("  facts: C", "  [|facts|]: C", StringComparison.Ordinal), "another text for when carrier_contact is known");

    [Theory]
    [InlineData("[{ when: [etd, name], text: A }, B]", "[{ when: [name, etd], text: C }, D]")]
    [InlineData("A", "B")]
    [InlineData("A", "[{ when: name, text: B }, C]")]
    [InlineData("[{ when: name, text: \"Hi {{ name }}\" }, Hi]", "\"Hallo {{ name | default: 'zusammen' }}\"")]
    public void Finds_nothing_where_every_text_of_the_source_has_one(string english, string german) => RuleCheck.FindsNothing(Rule, Pair.Of(english, german));

    [Fact]
    public void A_variant_in_the_same_language_may_leave_sections_out() => RuleCheck.FindsNothing(Rule, """
        macro: x
        locale: en-US
        framework: NOTE
        reply:
          facts: It is late.
          promised: A new one.
        ---
        macro: x
        locale: en-GB
        reply:
          facts: It is late, I'm afraid.
        """);
}
