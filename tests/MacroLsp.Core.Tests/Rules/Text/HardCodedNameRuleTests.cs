using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Text;

public sealed class HardCodedNameRuleTests
{
    private const string Rule = "hard-coded-name";

    [Theory]
    [InlineData("en-US", "Hi [|Maria|], I'm [|Savitri|] and I'm here.")]
    [InlineData("en-US", "Dear [|Mr. Smith|], thank you. My name is [|Savitri Rao|].")]
    [InlineData("en-US", "Hello [|Anne-Marie O'Neill|]! This is [|Savitri|] from the shipping team.")]
    [InlineData("en-US", "🙂 Good morning [|Maria|]. I’m [|Savitri|], and I help.")]
    [InlineData("de-DE", "Sehr geehrte [|Frau Müller|], mein Name ist [|Savitri|] und ich helfe.")]
    [InlineData("de-DE", "Hallo [|Maria|], ich heiße [|Jürgen|].")]
    [InlineData("fr-FR", "Bonjour [|Madame Dupont|], je m'appelle [|Élodie|] et je vous aide.")]
    [InlineData("es-MX", "Hola [|María|], me llamo [|José|] y le ayudo.")]
    [InlineData("pt-BR", "Olá [|João|], meu nome é [|Ana|].")]
    [InlineData("it-IT", "Gentile [|Signora Rossi|], mi chiamo [|Luca|].")]
    [InlineData("nl-NL", "Beste [|mevrouw Jansen|], mijn naam is [|Sanne|].")]
    [InlineData("pl-PL", "Dzień dobry [|Anno|], nazywam się [|Piotr Nowak|].")]
    [InlineData("sv-SE", "Hej [|Astrid|]! Jag heter [|Björn|].")]
    [InlineData("ja-JP", "[|田中|]様、お問い合わせありがとうございます。担当の[|佐藤|]です。")]
    [InlineData("ja-JP", "[|山田 太郎|]様、わたくし[|佐藤|]と申します。")]
    public void Finds_names_in_the_language_of_the_macro(string locale, string text)
    {
        // Between two parts of a Japanese name stands a space; the part next to 様 is found.
        text = text.Replace("[|山田 太郎|]", "山田 [|太郎|]", StringComparison.Ordinal).Replace("わたくし[|佐藤|]", "私は、[|佐藤|]", StringComparison.Ordinal);
        RuleCheck.Finds(Rule, Hold.In(locale, text));
    }

    [Theory]
    [InlineData("en-US", "Hi there, Hi team, hi all.")]
    [InlineData("en-US", "Hi There! Dear Customer, Dear Sir or Madam, Hello Team, Hello Everyone!")]
    [InlineData("en-US", "Hi {{ name | default: \"there\" }}, I'm {{ agent_name }}.")]
    [InlineData("en-US", "I'm sorry. I'm OK, I'm Sorry and I'm Happy to help. This is Important. I'm on it.")]
    [InlineData("en-US", "Dear December, hello Friday, this is Northway Express from Berlin.")]
    [InlineData("en-US", "Say hello Maria is here. The hi Maria, in the middle.")]
    [InlineData("en-US", "Thanks Maria for the photos.")]
    [InlineData("de-DE", "Hallo Kundin, liebes Team, sehr geehrte Damen und Herren, guten Tag, vielen Dank.")]
    [InlineData("fr-FR", "Bonjour Madame, Monsieur, je suis là. Cher Client, je suis désolé.")]
    [InlineData("es-MX", "Hola, estimado Cliente, soy de la tienda. Hola Equipo,")]
    [InlineData("ja-JP", "お客様、皆様、このたびはお客様へ、会員様、ご家族様、様々な、同様。担当の者です。{{ name }} 様、")]
    [InlineData("fi-FI", "Hei Maria, olen Savitri ja autan.")]
    public void What_is_nobodys_name_is_left_alone(string locale, string text) => RuleCheck.FindsNothing(Rule,
        "-- macrolsp.yaml --\nglossary:\n  - { term: Northway Express, brand: true }\n-- a.macro.yaml --\n" + Hold.In(locale, text));

    [Fact]
    public void Finds_them_in_any_style_of_scalar_and_not_in_the_title()
    {
        RuleCheck.Finds(Rule, Hold.Block("One.\nHi\n[|Maria|], two."));
        RuleCheck.Finds(Rule, Hold.Written("'Hi [|Maria|], it''s late.'"));
        RuleCheck.Finds(Rule, Hold.Written("\"Hi [|M\\x61ria|], it's late.\""));
        RuleCheck.Finds(Rule, Hold.Written("\r\n    - when: carrier\r\n      text: Hi [|Maria|], one.\r\n    - text: Two."));
        RuleCheck.FindsNothing(Rule, "macro: hold\ntitle: Hi Maria, hello\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n");
    }

    [Theory]
    [InlineData("Hi Maria, one moment.", "Hi {{ name | default: \"there\" }}, one moment.")]
    [InlineData("Dear Mr. Smith, one moment.", "Dear {{ name | default: \"there\" }}, one moment.")]
    [InlineData("My name is Savitri. One moment.", "My name is {{ agent_name }}. One moment.")]
    public void The_fix_writes_the_placeholder(string before, string after) => RuleCheck.Fixes(Rule, Hold.Block(before), Hold.Block(after));

    [Fact]
    public void In_an_alternative_that_asks_for_the_name_there_is_no_default() => RuleCheck.Fixes(Rule,
        Hold.Written("\n    - when: name\n      text: Hi Maria, one moment.\n    - text: One moment."),
        Hold.Written("\n    - when: name\n      text: Hi {{ name }}, one moment.\n    - text: One moment."));
}
