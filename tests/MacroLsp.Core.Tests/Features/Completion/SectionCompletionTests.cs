using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.Completion;

public sealed class SectionCompletionTests
{
    [Fact]
    public void Required_sections_first_then_the_framework_s_order() => CompletionCheck.OffersFirst("""
        macro: late
        framework: AER
        reply:
          acknowledge: Your package is late.
          $0
        """, "empathize", "reassure", "greeting", "thank", "apologize");

    [Theory]
    [InlineData("reply:\n  $0")]
    [InlineData("reply:\n  emp$0")]
    [InlineData("reply:\n  acknowledge: >-\n    Late.\n  $0")]
    [InlineData("reply:\n  acknowledge: >-\n    Late.\n  $0\n  closing: Bye.")]
    [InlineData("reply:\n  acknowledge: >-\n    Late.\n  emp$0\n  closing: Bye.")]
    [InlineData("reply:\n  acknowledge: Late.\n  emp$0: >-\n    x")]
    [InlineData("reply:\n  $0\n  closing: Bye.\nowner: me")]
    public void Wherever_a_section_can_be_typed(string text) => CompletionCheck.Labels("macro: late\n" + text).ShouldContain("empathize");

    [Fact]
    public void Accepting_writes_a_block_with_a_phrase_that_fits()
    {
        var item = CompletionCheck.Find("macro: late-delivery\ntags: [shipping]\nreply:\n  emp$0", "empathize");
        item.Text.ShouldStartWith("empathize: >-\n    ");
        item.Text.Length.ShouldBeGreaterThan(40);
        var snippet = item.Snippet;
        snippet.ShouldNotBeNull();
        CompletionCheck.Expand(snippet).ShouldBe(item.Text);
    }

    [Fact]
    public void Sections_of_a_framework_of_one_s_own() => CompletionCheck.Offers("""
        -- macrolsp.yaml --
        frameworks:
          MINI:
            sections:
              - id: fact
                required: true
              - id: promise
        -- a.macro.yaml --
        macro: late
        framework: MINI
        reply:
          $0
        """, "fact", "promise");

    [Fact]
    public void Inherited_sections_come_last_and_say_so() => CompletionCheck.Find("""
        -- a.macro.yaml --
        macro: late
        locale: en-US
        reply:
          acknowledge: Your package is late.
        -- b.macro.yaml --
        macro: late
        locale: en-GB
        reply:
          $0
        """, "acknowledge").LabelDescription.ShouldBe("inherited from en-US");

    [Fact]
    public void Nothing_for_a_framework_that_does_not_exist() => CompletionCheck.OffersNothing("""
        macro: late
        framework: NONE
        reply:
          $0
        """);
}
