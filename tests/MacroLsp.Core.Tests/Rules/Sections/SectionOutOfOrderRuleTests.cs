using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Sections;

public sealed class SectionOutOfOrderRuleTests
{
    private const string Rule = "section-out-of-order";

    [Fact]
    public void Finds_the_fewest_sections_that_have_to_move() => RuleCheck.Finds(Rule, """
        macro: a
        title: A
        locale: en-US
        reply:
          [|closing|]: Bye.
          greeting: Hi.
          acknowledge: It is late.
          empathize: That is annoying.
          reassure: I write to you.
        """, "\"closing\" belongs after \"reassure\" in AER");

    [Fact]
    public void Says_what_it_belongs_before() => RuleCheck.Finds(Rule, """
        macro: a
        title: A
        locale: en-US
        reply:
          acknowledge: It is late.
          empathize: That is annoying.
          reassure: I write to you.
          [|greeting|]: Hi.
        """, "\"greeting\" belongs before \"acknowledge\" in AER");

    [Fact]
    public void Unknown_sections_have_no_place() => RuleCheck.FindsNothing(Rule, """
        macro: a
        title: A
        locale: en-US
        reply:
          poem: Roses are red.
          acknowledge: It is late.
          song: La.
          empathize: That is annoying.
          reassure: I write to you.
        """);

    [Fact]
    public void A_section_that_stands_twice_is_placed_by_the_first() => RuleCheck.FindsNothing(Rule, """
        macro: a
        title: A
        locale: en-US
        reply:
          acknowledge: It is late.
          empathize: That is annoying.
          acknowledge: It is still late.
          reassure: I write to you.
        """);

    [Fact]
    public void The_fix_moves_a_section_with_its_comments_and_touches_nothing_else() => RuleCheck.Fixes(Rule, """
        macro: a
        title: A
        locale: en-US
        reply:
          # The end.
          closing:   "Bye."   # short
          # What happened.
          acknowledge: >-
              It is
              late.

          empathize: 'That''s annoying.'
          reassure: |
            I write to you.
        owner: me
        """, """
        macro: a
        title: A
        locale: en-US
        reply:
          # What happened.
          acknowledge: >-
              It is
              late.

          empathize: 'That''s annoying.'
          reassure: |
            I write to you.
          # The end.
          closing:   "Bye."   # short
        owner: me
        """, "Put the sections in the order of AER");

    [Fact]
    public void The_fix_moves_several_sections_at_once() => RuleCheck.Fixes(Rule, """
        macro: a
        title: A
        locale: en-US
        reply:
          reassure: I write to you.
          empathize: That is annoying.
          acknowledge: It is late.
          greeting: Hi.
          closing: Bye.
        """, """
        macro: a
        title: A
        locale: en-US
        reply:
          greeting: Hi.
          acknowledge: It is late.
          empathize: That is annoying.
          reassure: I write to you.
          closing: Bye.
        """);

    [Fact]
    public void The_fix_works_at_the_end_of_a_file_with_carriage_returns() => RuleCheck.Fixes(Rule,
        "macro: a\r\ntitle: A\r\nlocale: en-US\r\nframework: HOLD\r\nreply:\r\n  hold: One moment 🙏.\r\n  greeting: >-\r\n    Hi 👋.",
        "macro: a\r\ntitle: A\r\nlocale: en-US\r\nframework: HOLD\r\nreply:\r\n  greeting: >-\r\n    Hi 👋.\r\n  hold: One moment 🙏.");

    [Fact]
    public void An_unknown_section_follows_the_section_above_it() => RuleCheck.Fixes(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          hold: One moment.
          poem: Roses are red.
          greeting: Hi.
        """, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          greeting: Hi.
          hold: One moment.
          poem: Roses are red.
        """);

    [Fact]
    public void A_reply_in_braces_is_not_rewritten() => RuleCheck.HasNoFix(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply: { hold: One moment., greeting: Hi. }
        """);
}
