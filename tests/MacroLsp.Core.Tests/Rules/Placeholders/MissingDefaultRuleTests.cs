using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Placeholders;

public sealed class MissingDefaultRuleTests
{
    private const string Rule = "missing-default";

    [Fact]
    public void Finds_what_may_be_empty_and_shows_the_gap() =>
        RuleCheck.Finds(Rule, Hold.Block("You can reach the carrier at [|{{ carrier_contact }}|] until six."), "would read \"reach the carrier at  until six.\"");

    [Fact]
    public void Finds_it_across_a_fold_and_in_quotes()
    {
        RuleCheck.Finds(Rule, Hold.Block("🙂 Hi [|{{\nname }}|]."));
        RuleCheck.Finds(Rule, Hold.Written("\"\\u263A Hi [|{{ name }}|].\""));
        RuleCheck.Finds(Rule, Hold.Written("\r\n    - when: carrier\r\n      text: Hi [|{{ name }}|], {{ carrier }}.\r\n    - text: Hi."));
    }

    [Fact]
    public void A_default_or_a_condition_is_enough() => RuleCheck.FindsNothing(Rule,
        Hold.Written("\n    - when: [name, carrier]\n      text: Hi {{ name }}, {{ carrier }} has it.\n    - text: >-\n        Hi {{ name | default: \"there\" }} {{ agent_name }}."));

    [Fact]
    public void A_title_is_sent_to_nobody() => RuleCheck.FindsNothing(Rule,
        "macro: hold\ntitle: Hold for {{ name }}\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n");

    [Fact]
    public void The_project_says_what_may_be_empty() => RuleCheck.Finds(Rule,
        "-- macrolsp.yaml --\nplaceholders:\n  name: { type: text, sample: Maria, description: The name., missing-default: false }\n"
        + "  colour: { type: text, sample: red, description: A colour., missing-default: true }\n"
        + "-- a.macro.yaml --\n" + Hold.Block("Hi {{ name }}, it is [|{{ colour }}|]."));

    [Fact]
    public void The_fix_adds_the_default_of_the_configuration() => RuleCheck.Fixes(Rule,
        Hold.Block("Hi {{ name }}."), Hold.Block("Hi {{ name | default: \"there\" }}."), "Add default: \"there\"");

    [Fact]
    public void The_fix_goes_behind_other_filters() => RuleCheck.Fixes(Rule,
        "-- macrolsp.yaml --\nplaceholders:\n  due: { type: date, sample: 2026-12-01, description: A day., missing-default: true, default: soon }\n-- a.macro.yaml --\n"
            + Hold.Block("By$0 {{due|date: long}}.").Replace("By$0 {{due", "By {{$0due", StringComparison.Ordinal),
        "-- a.macro.yaml --\n" + Hold.Block("By {{due|date: long | default: \"soon\"}}."));

    [Fact]
    public void The_fix_turns_a_plain_text_into_a_block() => RuleCheck.Fixes(Rule,
        Hold.Written("Hi {{ name }}."), Hold.Block("Hi {{ name | default: \"there\" }}."));

    [Fact]
    public void In_another_language_the_default_comes_from_macros_in_it() => RuleCheck.Fixes(Rule, """
        -- a.macro.yaml --
        macro: a
        title: A
        locale: de-AT
        framework: HOLD
        reply:
          hold: >-
            {{ carrier | default: "der Bote" }} und {{ carrier | default: "der Bote" }}.
        -- b.macro.yaml --
        macro: hold
        title: Hold
        locale: de-DE
        framework: HOLD
        reply:
          hold: >-
            Ich frage {{ $0carrier }}.
        """, """
        -- b.macro.yaml --
        macro: hold
        title: Hold
        locale: de-DE
        framework: HOLD
        reply:
          hold: >-
            Ich frage {{ carrier | default: "der Bote" }}.
        """);

    [Fact]
    public void In_a_language_without_any_there_is_no_fix() => RuleCheck.HasNoFix(Rule,
        "macro: hold\ntitle: Hold\nlocale: fi-FI\nframework: HOLD\nreply:\n  hold: Hei {{ name }}.\n");
}
