using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Sections;

public sealed class EmptySectionRuleTests
{
    private const string Rule = "empty-section";

    [Theory]
    [InlineData("")]
    [InlineData(" \"\"")]
    [InlineData(" ''")]
    [InlineData(" \"  \"")]
    [InlineData(" >-")]
    [InlineData(" []")]
    [InlineData(" # soon")]
    [InlineData("\n    - when: name\n")]
    [InlineData("\n    - text: \"\"\n")]
    public void Finds_a_section_without_a_text(string value) => RuleCheck.Finds(Rule,
        $"macro: a\ntitle: A\nlocale: en-US\nreply:\n  acknowledge: It is late.\n  [|empathize|]:{value}\n  reassure: I write.\n");

    [Theory]
    [InlineData("")]
    [InlineData(" \"\"")]
    [InlineData(" >-")]
    [InlineData(" []")]
    [InlineData(" # soon")]
    [InlineData("\n    - text: \"\"")]
    public void The_fix_writes_a_phrase_that_fits(string value)
    {
        var before = $"macro: a\ntitle: A\nlocale: en-US\nreply:\n  acknowledge: It is late.\n  empathize:{value}\n  reassure: I write.\n";
        var fixture = Fixture.Parse(before);
        var fix = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Single(f => f.Rule == Rule).Fixes[0];
        fix.IsPreferred.ShouldBeTrue();
        var after = MacroFile.Parse(TextEdit.Apply(before, fix.Edits));
        after.Yaml.Problems.ShouldBeEmpty();
        after.Macros[0].Reply.Find("empathize")?.Alternatives[0].Text?.Value
            .ShouldBe(PhraseBank.For("en-US").Choose("empathize", [], null, "general", 1)[0].Text);
        after.Macros[0].Reply.Find("reassure")?.Alternatives[0].Text?.Value.ShouldBe("I write.");
    }

    [Fact]
    public void In_a_variant_the_best_fix_inherits() => RuleCheck.Fixes(Rule, """
        -- a.macro.yaml --
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          hold: One moment.
        -- b.macro.yaml --
        macro: hold
        locale: en-GB
        framework: HOLD
        reply:
          greeting: Hello.
          # Still to write.
          hold$0: ""
        """, """
        -- b.macro.yaml --
        macro: hold
        locale: en-GB
        framework: HOLD
        reply:
          greeting: Hello.
        """, "Remove it, so that the text from en-US is sent");

    [Fact]
    public void An_optional_section_can_be_removed() => RuleCheck.Fixes(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          greeting: >-
          hold: One moment.
        """, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          hold: One moment.
        """, "Remove the section");

    [Fact]
    public void Finds_a_required_section_that_is_sent_under_conditions_only() => RuleCheck.Finds(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          greeting:
            - when: name
              text: Hi {{ name }}.
          [|hold|]:
            - when: [name, order_number]
              text: One moment.
            - when: carrier
              text: One moment.
        """, "when name, order_number, carrier is empty");

    [Fact]
    public void A_list_that_ends_with_a_text_for_all_is_whole() => RuleCheck.FindsNothing(Rule, """
        macro: hold
        title: Hold
        locale: en-US
        framework: HOLD
        reply:
          hold:
            - when: name
              text: One moment, {{ name }}.
            - text: One moment.
        """);

    [Fact]
    public void The_fix_adds_a_text_that_needs_none_of_the_placeholders()
    {
        const string before = "macro: a\ntitle: A\nlocale: en-US\nframework: HOLD\nreply:\n  hold:\n    - when: order_number\n      text: One moment.\n  closing: Bye.\n";
        var fixture = Fixture.Parse(before);
        var fix = Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Single(f => f.Rule == Rule).Fixes[0];
        var hold = MacroFile.Parse(TextEdit.Apply(before, fix.Edits)).Macros[0].Reply.Find("hold");
        hold.ShouldNotBeNull();
        hold.Alternatives.Length.ShouldBe(2);
        hold.Alternatives[1].When.ShouldBeEmpty();
        hold.Alternatives[1].Text?.Template.Placeholders.ShouldNotContain(p => p.Name == "order_number");
    }
}
