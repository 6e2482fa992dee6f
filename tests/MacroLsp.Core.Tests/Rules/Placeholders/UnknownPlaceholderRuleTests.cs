using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Placeholders;

public sealed class UnknownPlaceholderRuleTests
{
    private const string Rule = "unknown-placeholder";

    [Fact]
    public void Finds_a_name_in_any_style_of_scalar()
    {
        RuleCheck.Finds(Rule, Hold.Block("One 🙂\nmoment, {{ [|colour|] }}."), "define it in macrolsp.yaml");
        RuleCheck.Finds(Rule, Hold.Written("'It''s {{ [|colour|] | default: \"red\" }}.'"));
        RuleCheck.Finds(Rule, Hold.Written("\"\\u263A {{ [|colour|] }}.\""));
        RuleCheck.Finds(Rule, Hold.Written("|\r\n    One.\r\n    {{ [|colour|] }}."));
    }

    [Fact]
    public void Finds_a_name_in_the_title() => RuleCheck.Finds(Rule,
        "macro: hold\ntitle: Hold {{ [|colour|] }}\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n");

    [Fact]
    public void Finds_a_name_behind_when() => RuleCheck.Finds(Rule,
        Hold.Written("\n    - when: [name, [|colour|]]\n      text: One.\n    - when: [|\"size\"|]\n      text: Two.\n    - text: Three."), "never sent");

    [Fact]
    public void A_placeholder_of_the_project_is_known() => RuleCheck.FindsNothing(Rule,
        "-- macrolsp.yaml --\nplaceholders:\n  colour: { type: text, sample: red, description: A colour. }\n-- a.macro.yaml --\n" + Hold.Block("It is {{ colour }}."));

    [Fact]
    public void A_half_typed_one_is_another_finding() => RuleCheck.FindsNothing(Rule, Hold.Block("It is {{ col and {{ Colour }}."));

    [Theory]
    [InlineData("{{ ordernumber }}", "{{ order_number }}")]
    [InlineData("{{order_nubmer}}", "{{ order_number }}")]
    [InlineData("{{ first_name }}", "{{ name | default: \"there\" }}")]
    [InlineData("{{ nmae | default: \"friend\" }}", "{{ name | default: \"friend\" }}")]
    [InlineData("{{ eta | date: long }}", "{{ etd | date: long }}")]
    public void The_fix_writes_what_was_meant(string before, string after) =>
        RuleCheck.Fixes(Rule, Hold.Block($"I am back in 3 minutes with {before}."), Hold.Block($"I am back in 3 minutes with {after}."));

    [Fact]
    public void The_fix_corrects_a_name_behind_when() => RuleCheck.Fixes(Rule,
        Hold.Written("\n    - when: \"ordernumber\"\n      text: One.\n    - text: Two."),
        Hold.Written("\n    - when: \"order_number\"\n      text: One.\n    - text: Two."));

    [Fact]
    public void A_name_like_no_other_has_no_fix() => RuleCheck.HasNoFix(Rule, Hold.Block("It is {{ favourite_colour }}."));
}
