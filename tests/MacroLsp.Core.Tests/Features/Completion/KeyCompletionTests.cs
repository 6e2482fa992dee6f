using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.Completion;

public sealed class KeyCompletionTests
{
    [Fact]
    public void Missing_keys_the_required_ones_first() => CompletionCheck.Offers("""
        macro: late
        title: Late
        channel: chat
        $0
        """, "locale", "reply", "framework", "moods", "intent", "tags", "owner", "review-by", "valid", "next", "based-on", "notes");

    [Fact]
    public void A_half_typed_key_between_others() => CompletionCheck.Accepts("""
        macro: late
        own$0
        title: Late
        """, "owner", """
        macro: late
        owner: 
        title: Late
        """);

    [Fact]
    public void A_key_that_has_its_colon_already_keeps_its_value() => CompletionCheck.Accepts("""
        macro: late
        own$0: shipping-team
        """, "owner", """
        macro: late
        owner: shipping-team
        """);

    [Fact]
    public void Keys_of_the_second_document() => CompletionCheck.OffersFirst("""
        macro: late
        title: Late
        ---
        macro: lost
        $0
        """, "title", "locale", "reply");

    [Fact]
    public void Id_comes_from_the_name_of_the_file() => CompletionCheck.Accepts("""
        -- shipping/late-delivery.de-DE.macro.yaml --
        ma$0
        """, "macro", """
        -- shipping/late-delivery.de-DE.macro.yaml --
        macro: late-delivery
        """);

    [Fact]
    public void Empty_file_offers_a_whole_macro()
    {
        var item = CompletionCheck.Find("-- hold.macro.yaml --\n$0", "New macro");
        item.Text.ShouldStartWith("macro: hold\ntitle: What agents see in the list\nlocale: en-US\n");
        item.Text.ShouldContain("\nreply:\n  acknowledge: >-\n    ");
        RuleCheck.FindsNothing("missing-section", item.Text);
    }

    [Fact]
    public void Reply_brings_the_required_sections()
    {
        var text = CompletionCheck.Find("macro: x\ntitle: X\nlocale: en-US\nframework: HEARD\nre$0", "reply").Text;
        foreach (var section in new[] { "hear", "empathize", "apologize", "resolve" }) text.ShouldContain($"\n  {section}: >-\n    ");
    }

    [Fact]
    public void Keys_of_an_alternative() => CompletionCheck.Offers("""
        macro: late
        reply:
          reassure:
            - when: etd
              $0
        """, "text");

    [Theory]
    [InlineData("- $0")]
    [InlineData("- w$0")]
    public void Keys_behind_a_dash(string line) => CompletionCheck.Offers($"""
        macro: late
        reply:
          reassure:
            {line}
        """, "when", "text");

    [Fact]
    public void Text_of_an_alternative_is_a_block() => CompletionCheck.Accepts("""
        macro: late
        reply:
          reassure:
            - te$0
        """, "text", """
        macro: late
        reply:
          reassure:
            - text: >-
                
        """);

    [Theory]
    [InlineData("valid: { $0 }", new[] { "from", "until" })]
    [InlineData("valid:\n  $0", new[] { "from", "until" })]
    [InlineData("valid: { from: 2026-11-20, $0 }", new[] { "until" })]
    [InlineData("based-on:\n  locale: en-US\n  $0", new[] { "sections", "reviewed" })]
    public void Keys_of_mappings(string text, string[] labels) => CompletionCheck.Offers("macro: x\n" + text, labels);

    [Fact]
    public void Nothing_in_front_of_other_text() => CompletionCheck.OffersNothing("""
        macro: late
        reply:
        $0  acknowledge: Your package is late.
        """);
}
