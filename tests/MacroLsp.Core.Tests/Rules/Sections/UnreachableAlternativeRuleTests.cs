using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Sections;

public sealed class UnreachableAlternativeRuleTests
{
    private const string Rule = "unreachable-alternative";

    private static string Hold(string alternatives) =>
        $"macro: a\ntitle: A\nlocale: en-US\nframework: HOLD\nreply:\n  hold:\n{alternatives}";

    [Fact]
    public void Finds_what_stands_below_a_text_for_all() => RuleCheck.Finds(Rule, Hold("""
            - text: One.
            [|- when: name
              text: Two.|]
            [|- Three.|]
        """), "no \"when\"");

    [Fact]
    public void Finds_what_asks_for_more_than_a_text_above() => RuleCheck.Finds(Rule, Hold("""
            - when: name
              text: One.
            [|- when: [carrier, name]
              text: Two.|]
            - when: carrier
              text: Three.
            - text: Four.
        """), "fits whenever this one does");

    [Fact]
    public void From_special_to_general_all_can_be_sent() => RuleCheck.FindsNothing(Rule, Hold("""
            - when: [carrier, name]
              text: One.
            - when: name
              text: Two.
            - when: carrier
              text: Three.
            - text: Four.
        """));

    [Fact]
    public void The_fix_moves_it_up_with_its_comment() => RuleCheck.Fixes(Rule, Hold("""
            - when: carrier
              text: One.
            - text: Two. # always
            # With the name.
            - when: name
              text: >-
                Three.
        """), Hold("""
            - when: carrier
              text: One.
            # With the name.
            - when: name
              text: >-
                Three.
            - text: Two. # always
        """), "Move it up");

    [Fact]
    public void What_asks_for_the_same_can_only_go() => RuleCheck.Fixes(Rule, Hold("""
            - when: name
              text: One.
            - when: name
              text: Two.
            - text: Three.

        """), Hold("""
            - when: name
              text: One.
            - text: Three.

        """), "Remove it");

    [Fact]
    public void The_last_line_of_a_file_goes_with_the_line_break_before_it() => RuleCheck.Fixes(Rule, Hold("""
            - text: One.
            - text: Two.
        """), Hold("""
            - text: One.
        """), "Remove it");
}
