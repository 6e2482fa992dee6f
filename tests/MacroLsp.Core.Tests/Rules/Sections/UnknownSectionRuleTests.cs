using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Sections;

public sealed class UnknownSectionRuleTests
{
    private const string Rule = "unknown-section";

    [Fact]
    public void Finds_a_section_that_the_framework_does_not_have() => RuleCheck.Finds(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          hold: One moment.
          [|poem|]: Roses are red.
        """, "Still free are: greeting, acknowledge, question, closing.");

    [Fact]
    public void A_macro_without_a_framework_has_the_default_one() => RuleCheck.Finds(Rule, """
        -- macrolsp.yaml --
        default-framework: HOLD
        -- a.macro.yaml --
        macro: hold
        title: Hold
        locale: en-US
        reply:
          hold: One moment.
          [|reassure|]: I am on it.
        """);

    [Fact]
    public void The_sections_of_a_framework_of_the_project_are_known() => RuleCheck.FindsNothing(Rule, """
        -- macrolsp.yaml --
        frameworks:
          POEM:
            sections:
              - { id: poem, title: Poem }
        -- a.macro.yaml --
        macro: poem
        title: Poem
        locale: en-US
        framework: POEM
        reply:
          poem: Roses are red.
        """);

    [Fact]
    public void A_framework_that_does_not_exist_is_another_finding() => RuleCheck.FindsNothing(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: NOPE
        reply:
          poem: Roses are red.
        """);

    [Fact]
    public void The_fix_renames_to_what_was_meant() => RuleCheck.Fixes(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          greetings: >- # hello
            Hi.
          hold: One moment.
        """, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          greeting: >- # hello
            Hi.
          hold: One moment.
        """, "Change to \"greeting\"");

    [Fact]
    public void The_fix_leaves_the_quotes_of_a_key() => RuleCheck.Fixes(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply: { "greetng": Hi., hold: One moment. }
        """, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply: { "greeting": Hi., hold: One moment. }
        """);

    [Fact]
    public void A_section_that_is_there_is_not_suggested() => RuleCheck.HasNoFix(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          hold: One moment.
          holdd: Two moments.
        """);
}
