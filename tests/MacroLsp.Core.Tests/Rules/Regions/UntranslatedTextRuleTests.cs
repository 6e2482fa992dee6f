using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class UntranslatedTextRuleTests
{
    private const string Rule = "untranslated-text";

    [Fact]
    public void Finds_a_section_that_would_be_sent_in_the_sources_language() => RuleCheck.Finds(Rule, """
        macro: x
        locale: en-US
        framework: NOTE
        reply:
          facts: It is late.
          promised: A new one.
        ---
        macro: x
        locale: de-DE
        [|reply|]:
          facts: Es ist zu spät.
        """, "\"promised\" is not translated: customers would read it in en-US");

    [Fact]
    public void Finds_a_text_that_is_the_sources() =>
        RuleCheck.Finds(Rule, Pair.Of("Your package is late today.", "[|Your package is late today.|]"), "word for word");

    [Theory]
    [InlineData("Status: OK", "Status: OK", "de-DE")]
    [InlineData("{{ tracking_url }}", "{{ tracking_url }}", "de-DE")]
    [InlineData("Your package is late today.", "Your package is late today.", "en-GB")]
    public void Finds_nothing_in_few_words_and_in_the_same_language(string english, string other, string locale) =>
        RuleCheck.FindsNothing(Rule, Pair.Of($"\"{english}\"", $"\"{other}\"", locale));

    [Fact]
    public void A_locale_that_inherits_from_its_own_language_is_translated() => RuleCheck.FindsNothing(Rule, """
        macro: x
        locale: en-US
        framework: NOTE
        reply:
          facts: It is late.
        ---
        macro: x
        locale: de
        framework: NOTE
        reply:
          facts: Es ist zu spät.
        ---
        macro: x
        locale: de-AT
        reply: {}
        """);

    [Fact]
    public void The_fix_copies_the_text_as_a_draft() => RuleCheck.Fixes(Rule, """
        macro: x
        locale: en-US
        framework: NOTE
        reply:
          facts: It is late.
          promised: New one.
        ---
        macro: x
        locale: de-DE
        reply:
          facts: Es ist zu spät.
        """, """
        macro: x
        locale: en-US
        framework: NOTE
        reply:
          facts: It is late.
          promised: New one.
        ---
        macro: x
        locale: de-DE
        reply:
          facts: Es ist zu spät.
          promised: >-
            New one.
        """);
}
