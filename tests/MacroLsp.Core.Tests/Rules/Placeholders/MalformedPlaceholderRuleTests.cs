using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Placeholders;

public sealed class MalformedPlaceholderRuleTests
{
    private const string Rule = "malformed-placeholder";

    [Theory]
    [InlineData("[|{{ agent_name|] and I'm here", "never closed")]
    [InlineData("[|{{ agent_name }|] and", "never closed")]
    [InlineData("agent_name [|}}|] and", "close nothing")]
    [InlineData("[|{{ }}|] and", "no name")]
    [InlineData("{{ [|Agent Name|] }} and", "no name for a placeholder")]
    [InlineData("{{ [|agent-name|] }} and", "order_number")]
    [InlineData("{{ name [|||] }} and", "No filter")]
    [InlineData("{{ name | default: [|\"there|] }} and", "never closed")]
    [InlineData("{{ name | default: [|“there”|] }} and", "curly")]
    [InlineData("{{ name | default [|\"there\"|] }} and", "does not belong here")]
    public void Finds_braces_that_cannot_be_read(string text, string message) =>
        RuleCheck.Finds(Rule, Hold.Block($"🙂 One {text} two."), message);

    [Fact]
    public void One_message_for_each_placeholder() => RuleCheck.Finds(Rule, Hold.Block("[|{{ Agent|] Name and | | {{ [|Agent Name|] | | | \"x\" }}."));

    [Fact]
    public void Finds_them_in_titles_and_in_every_style()
    {
        RuleCheck.Finds(Rule, "macro: hold\ntitle: Hold {{ [|Name|] }}\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n");
        RuleCheck.Finds(Rule, Hold.Written("'It''s {{ [|Name|] }}.'"));
        RuleCheck.Finds(Rule, Hold.Written("\"\\u263A {{ [|Na\\x6De|] }}.\""));
        RuleCheck.Finds(Rule, Hold.Written("|\r\n    One.\r\n    {{ [|Name|] }}."));
    }

    [Theory]
    [InlineData("{{ name }}, {{name}}, {{ name | default: \"a | b }} c\" }}, {{ etd | date: long }}")]
    [InlineData("{{ \"{{\" }} and {{ '}}' }} and { one } and }")]
    public void What_can_be_read_is_left_alone(string text) => RuleCheck.FindsNothing(Rule, Hold.Block(text));

    [Theory]
    [InlineData("{{ agent_name and", "{{ agent_name }} and", "Close the braces")]
    [InlineData("{{ agent_name } and", "{{ agent_name }} and", "Close the braces")]
    [InlineData("{{ name | default: \"there\" } and", "{{ name | default: \"there\" }} and", "Close the braces")]
    [InlineData("{{ name | default: \"there\"", "{{ name | default: \"there\" }}", "Close the braces")]
    [InlineData("agent_name }} and", "{{ agent_name }} and", "Write {{ agent_name }}")]
    [InlineData("{ agent_name }} and", "{{ agent_name }} and", "Write {{ agent_name }}")]
    [InlineData("{agent_name}} and", "{{ agent_name }} and", "Write {{ agent_name }}")]
    [InlineData("one }} and", "one and", "Remove the braces")]
    [InlineData("one {{ }}and", "one and", "Remove the braces")]
    [InlineData("{{ Agent-Name }} and", "{{ agent_name }} and", "Change to \"agent_name\"")]
    [InlineData("{{ agentName }} and", "{{ agent_name }} and", "Change to \"agent_name\"")]
    [InlineData("{{ First Name | default: \"x\" }} and", "{{ name | default: \"x\" }} and", "Change to \"name\"")]
    [InlineData("{{ Name }} and", "{{ name | default: \"there\" }} and", "Change to \"name\"")]
    [InlineData("{{ name default: \"there\" }} and", "{{ name | default: \"there\" }} and", "Write a bar before the filter")]
    [InlineData("{{ agent_name | }} and", "{{ agent_name }} and", "Remove the bar")]
    [InlineData("{{ name | default: \"there }} and", "{{ name | default: \"there\" }} and", "Close the quotation mark")]
    [InlineData("{{ name | default: \"there” }} and", "{{ name | default: \"there\" }} and", "Close the quotation mark")]
    [InlineData("{{ name | default: “there” }} and", "{{ name | default: \"there\" }} and", "Write \"there\"")]
    [InlineData("{{ name | default: „there“ }} and", "{{ name | default: \"there\" }} and", "Write \"there\"")]
    [InlineData("{{ name | default \"there\" }} and", "{{ name | default: \"there\" }} and", "Write a colon before it")]
    [InlineData("{{ etd | date long }} and", "{{ etd | date: long }} and", "Write a colon before it")]
    [InlineData("{{ etd | relative now }} and", "{{ etd | relative }} and", "Remove it")]
    public void The_fix_mends_what_can_be_known(string before, string after, string title) =>
        RuleCheck.Fixes(Rule, Hold.Block($"🙂 One {before} two."), Hold.Block($"🙂 One {after} two."), title);

    [Fact]
    public void A_name_that_resembles_none_is_left_to_the_author() => RuleCheck.HasNoFix(Rule, Hold.Block("One {{ Favourite Colour }} two."));

    [Fact]
    public void Braces_that_were_just_opened_are_left_to_the_author() => RuleCheck.HasNoFix(Rule, Hold.Block("One {{"));
}
