using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Text;

public sealed class HardCodedContactRuleTests
{
    private const string Rule = "hard-coded-contact";

    [Theory]
    [InlineData("Write to [|depot@northway-express.example|].")]
    [InlineData("🙂 Write to [|first.last+x@mail.example.co.uk|], or <[|a@b.de|]>.")]
    [InlineData("Call [|+1 202 555 0143|] or [|+49 (30) 901820-0|] or [|+442079460018|].")]
    [InlineData("At [|(202) 555-0143|], [|202-555-0143|], [|202.555.0143|] and [|1-800-555-0143|].")]
    [InlineData("From London [|020 7946 0018|], from Berlin [|030/9018200|], from Paris [|01 23 45 67 89|], from Tokyo [|03-1234-5678|].")]
    [InlineData("Freephone [|0800 123 4567|] or [|0049 30 901820|].")]
    [InlineData("Please call us on [|912 345 678|].")]
    [InlineData("For your order, call [|08001234567|].")]
    public void Finds_addresses_and_numbers(string text) => RuleCheck.Finds(Rule, Hold.Block(text), "wrong as soon as it changes");

    [Theory]
    [InlineData("Order 202-555-0143, tracking 1Z999AA10123456784 and invoice 2026-000123.")]
    [InlineData("It costs 1,234,567.89 USD, €1 234 567, $12345678 or 10.000.000 points.")]
    [InlineData("From 09:00 to 17:30 on 2026-12-01, 01.12.2026, 12/01/2026 or 12-01-2026 10:30.")]
    [InlineData("Version 1.12.26.1000, 192.168.100.200, article 08001234567, IBAN 12 3456 7890 1234.")]
    [InlineData("Mention @northway, mail@ and user@localhost and a@b, 3 @ 4.")]
    [InlineData("See https://example.com/0800/1234567 and https://example.com/?id=0301234567 and #0301234567.")]
    [InlineData("A 10 12 14 16 18 list, 100000000 people and 5551234.")]
    [InlineData("Your ticket is 0123 4567 8901 and the order is 0301 234567.")]
    public void Other_numbers_are_left_alone(string text) => RuleCheck.FindsNothing(Rule, Hold.Block(text));

    [Fact]
    public void Finds_them_in_any_style_of_scalar()
    {
        RuleCheck.Finds(Rule, Hold.Block("Call [|+1 202\n555 0143|] today."));
        RuleCheck.Finds(Rule, Hold.Written("'It''s [|a@b.example|].'"));
        RuleCheck.Finds(Rule, Hold.Written("\"\\u263A [|a\\x40b.example|]\""));
        RuleCheck.Finds(Rule, Hold.Written("\r\n    - when: name\r\n      text: Ask [|a@b.example|].\r\n    - text: Ask."));
    }

    [Fact]
    public void A_title_is_read_by_agents() => RuleCheck.FindsNothing(Rule,
        "macro: hold\ntitle: Mail to a@b.example\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n");

    [Fact]
    public void Beside_the_carrier_the_fix_is_its_contact()
    {
        const string ours = "{{ carrier_contact | default: \"the number on your shipping confirmation\" }}";
        RuleCheck.Fixes(Rule, Hold.Block("You can reach the carrier at +1 202 555 0143."), Hold.Block($"You can reach the carrier at {ours}."), $"Write {ours} instead");
        RuleCheck.Finds(Rule, Hold.In("de-DE", "Den Zusteller erreichen Sie unter [|030/9018200|]."), "Write {{ carrier_contact }} instead");
    }

    [Fact]
    public void The_contact_of_the_project_is_offered() => RuleCheck.Fixes(Rule,
        "-- macrolsp.yaml --\nplaceholders:\n  shop_contact: { type: contact, sample: a@b.example, description: Us. }\n-- a.macro.yaml --\n" + Hold.Block("Write to us at $0a@b.example."),
        "-- a.macro.yaml --\n" + Hold.Block("Write to us at {{ shop_contact }}."), "Write {{ shop_contact }} instead");
}
