using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Text;

public sealed class LeftoverTextRuleTests
{
    private const string Rule = "leftover-text";

    [Theory]
    [InlineData("Done. [|TODO|] add the hours")]
    [InlineData("🙂 [|TODO|]: hours, [|TBD|], [|TBC|], [|FIXME|].")]
    [InlineData("Order [|XXX|]-1 and [|XXXXXX|].")]
    [InlineData("It costs [|???|] and [|????|] more.")]
    [InlineData("[|Lorem ipsum|] dolor sit amet.")]
    [InlineData("[|asdf|] and [|asdfgh|].")]
    [InlineData("See [|[insert link]|] and [|<insert date>|] and [|[Datum einfügen]|] and [|[日付を挿入]|].")]
    [InlineData("[|Insert name here|] and [|INSERT ORDER NUMBER HERE|].")]
    public void Finds_what_was_left(string text) => RuleCheck.Finds(Rule, Hold.Block(text));

    [Theory]
    [InlineData("Insert the battery here, then insert the card.")]
    [InlineData("Press [Enter], choose [Add-ons] and read [insert](https://example.com) <b>now</b>.")]
    [InlineData("What?? Really? Size XXL, the method todo, mastodon, Xxx, TBDs and SXXXX.")]
    [InlineData("A {{ name | default: \"TODO\" }} in a default.")]
    public void What_is_meant_for_the_customer_is_left_alone(string text) => RuleCheck.FindsNothing(Rule, Hold.Block(text));

    [Fact]
    public void Todo_is_a_word_in_Spanish()
    {
        RuleCheck.FindsNothing(Rule, Hold.In("es-MX", "HEMOS REVISADO TODO EL PEDIDO."));
        RuleCheck.Finds(Rule, Hold.In("es-MX", "Listo. [|TODO|]: horario"));
    }

    [Fact]
    public void Finds_it_in_the_title_and_across_a_fold()
    {
        RuleCheck.Finds(Rule, "macro: hold\ntitle: Hold [|TBD|]\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n");
        RuleCheck.Finds(Rule, Hold.Block("One. [|Lorem\nipsum|] dolor."));
        RuleCheck.Finds(Rule, Hold.Written("\"One\\u2026 [|T\\x4FDO|]\""));
    }

    [Theory]
    [InlineData("I'm on it. TODO add the hours", "I'm on it.")]
    [InlineData("I'm on it. TODO: add the hours. Bye.", "I'm on it. Bye.")]
    [InlineData("I'm on it. Lorem ipsum dolor.", "I'm on it.")]
    public void The_fix_removes_a_reminder_with_its_sentence(string before, string after) => RuleCheck.Fixes(Rule, Hold.Block(before), Hold.Block(after));

    [Fact]
    public void The_fix_keeps_the_folding_of_what_is_left() => RuleCheck.Fixes(Rule,
        Hold.Block("I'm on it.\nTODO add the\nhours. Bye."), Hold.Block("I'm on it. Bye."));

    [Fact]
    public void A_gap_in_a_sentence_is_left_to_the_author()
    {
        RuleCheck.HasNoFix(Rule, Hold.Block("It costs XXX today."));
        RuleCheck.HasNoFix(Rule, Hold.Block("TODO write this"));
    }
}
