using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Text;

public sealed class HardCodedDateRuleTests
{
    private const string Rule = "hard-coded-date";

    [Theory]
    [InlineData("en-US", "On [|2026-12-01|], [|12/01/2026|], [|12/1/26|], [|1.12.2026|] or [|1-12-2026|].")]
    [InlineData("en-US", "🙂 On [|December 1|], [|Dec 3|], [|Dec. 3rd|], [|December the 1st|] or [|December 1, 2026|].")]
    [InlineData("en-GB", "On [|1 December 2026|], [|1st December|], [|the|] [|3rd of Dec|].")]
    [InlineData("en-US", "On [|Tuesday, December 1, 2026|], [|Friday the 3rd|] or [|Fri|].")]
    [InlineData("de-DE", "Am [|1. Dezember 2026|], [|1. Mai|], [|Dienstag, 1. Dezember|], [|1.12.2026|] oder [|01.12.26|].")]
    [InlineData("de-AT", "Am [|7. Jänner|].")]
    [InlineData("fr-FR", "Le [|1er décembre 2026|], le [|mardi 3 mars|], le [|12 janv.|].")]
    [InlineData("es-MX", "El [|1 de diciembre de 2026|], el [|martes, 1 de diciembre|], el [|1 dic 2026|].")]
    [InlineData("pt-BR", "Em [|1º de dezembro|] ou [|1 de dez. de 2026|].")]
    [InlineData("it-IT", "Il [|1 dicembre|] o [|martedì 3 marzo 2026|].")]
    [InlineData("nl-NL", "Op [|1 december 2026|].")]
    [InlineData("pl-PL", "Do [|1 grudnia|].")]
    [InlineData("sv-SE", "Den [|1 december|].")]
    [InlineData("ja-JP", "お届けは[|2026年12月1日|]または[|12月3日|]です。")]
    [InlineData("fi-FI", "Julkaisu [|2026-12-01|].")]
    public void Finds_days_in_the_language_of_the_macro(string locale, string text) =>
        RuleCheck.Finds(Rule, Hold.In(locale, text.Replace("[|the|]", "the", StringComparison.Ordinal).Replace("[|Fri|]", "Fri", StringComparison.Ordinal)));

    [Theory]
    [InlineData("en-US", "You may 3 times, march 4 miles, the 3rd time, 1 of 3 and 10 decimals.")]
    [InlineData("en-US", "Open 24/7 from 9:00 to 17:30, 1/2 price, 50/50, 12.5.1 and 1.12.26 and version 10.12.2026.1.")]
    [InlineData("en-US", "Order 2026-12-01-77, #12/01/2026, A-12/01/2026 and 2026-000123, 13/13/2026, 2026-13-01.")]
    [InlineData("en-US", "In December 2026, on Friday, in 2026 and within 3 days.")]
    [InlineData("it-IT", "Ne ho 3 set e 2 mar.")]
    [InlineData("es-MX", "Hay 3 mar y 2 de marca.")]
    [InlineData("de-DE", "Ich habe 3 mai und 1. mal.")]
    [InlineData("ja-JP", "3月から12か月、1日以内。")]
    public void Other_numbers_are_left_alone(string locale, string text) => RuleCheck.FindsNothing(Rule, Hold.In(locale, text));

    [Fact]
    public void Finds_them_in_any_style_of_scalar_and_not_in_the_title()
    {
        RuleCheck.Finds(Rule, Hold.Block("It was due on [|December\n1|]."));
        RuleCheck.Finds(Rule, Hold.Written("\"\\u263A [|Decembe\\x72 1|]\""));
        RuleCheck.Finds(Rule, Hold.Written("\r\n    - when: name\r\n      text: On [|Dec 1|].\r\n    - text: Soon."));
        RuleCheck.FindsNothing(Rule, "macro: hold\ntitle: Delay of December 1\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n");
    }

    [Theory]
    [InlineData("Your package was due on December 1.", "Your package was due on {{ etd | date: long }}.")]
    [InlineData("It arrives Dec 1.", "It arrives {{ etd | date: medium }}.")]
    [InlineData("The delivery is on 12/01/2026.", "The delivery is on {{ etd | date: short }}.")]
    [InlineData("Expected: Tuesday, December 1.", "Expected: {{ etd | date: full }}.")]
    [InlineData("Your package is late, and I write to you by December 4.", "Your package is late, and I write to you by {{ next_update | date: long }}.")]
    [InlineData("By December 4 I'll get back to you.", "By {{ next_update | date: long }} I'll get back to you.")]
    public void The_fix_is_the_placeholder_that_the_words_speak_of(string before, string after) =>
        RuleCheck.Fixes(Rule, Hold.Block(before), Hold.Block(after));

    [Fact]
    public void Without_such_words_every_date_is_offered()
    {
        RuleCheck.Finds(Rule, Hold.Block("Come on [|December 1|]."), "Use a placeholder for it.");
        RuleCheck.Fixes(Rule, Hold.Block("Come on December 1."), Hold.Block("Come on {{ next_update | date: long }}."), "Write {{ next_update | date: long }} instead");
    }

    [Fact]
    public void In_a_plain_text_the_fix_turns_it_into_a_block() => RuleCheck.Fixes(Rule,
        Hold.Written("It was due on December 1. # said"), Hold.Written("\"It was due on {{ etd | date: long }}.\" # said"));
}
