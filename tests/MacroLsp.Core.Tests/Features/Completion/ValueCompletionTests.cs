using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.Completion;

public sealed class ValueCompletionTests
{
    [Theory]
    [InlineData("channel: $0", new[] { "chat", "email", "phone", "sms", "social" })]
    [InlineData("channel: em$0", new[] { "chat", "email", "phone", "sms", "social" })]
    [InlineData("moods: [$0]", new[] { "angry", "disappointed", "confused", "talkative", "threatening", "bargaining" })]
    [InlineData("moods: [angry, $0]", new[] { "disappointed", "confused", "talkative", "threatening", "bargaining" })]
    [InlineData("moods: [angry, $0", new[] { "disappointed", "confused", "talkative", "threatening", "bargaining" })]
    [InlineData("moods:\n  - angry\n  - $0", new[] { "disappointed", "confused", "talkative", "threatening", "bargaining" })]
    [InlineData("review-by: $0", new[] { "2027-02-21", "2027-05-21", "2027-11-21" })]
    [InlineData("valid: { from: $0 }", new[] { "2026-11-21", "2026-12-21", "2027-02-21" })]
    public void What_a_key_takes(string text, string[] labels) => CompletionCheck.Offers("macro: x\n" + text, labels);

    [Theory]
    [InlineData("channel:$0", "chat", "channel: chat")]
    [InlineData("channel: ch$0", "chat", "channel: chat")]
    [InlineData("moods: [angry,$0]", "confused", "moods: [angry, confused]")]
    [InlineData("moods: [an$0]", "angry", "moods: [angry]")]
    public void Accepting_a_value(string before, string label, string after) =>
        CompletionCheck.Accepts("macro: x\n" + before, label, "macro: x\n" + after);

    [Fact]
    public void Default_framework_first() => CompletionCheck.OffersFirst("macro: x\nframework: $0", "AER", "DEESCALATE");

    private const string Workspace = """
        -- macrolsp.yaml --
        source-locale: en-US
        locales:
          en-US: {}
          de-DE: {}
        -- a.macro.yaml --
        macro: carrier-contact
        title: How to reach the carrier
        locale: en-US
        tags: [shipping, delay]
        owner: shipping-team
        reply: Call them.
        -- b.macro.yaml --
        macro: anything-else
        locale: en-US
        tags: [shipping]
        reply: Anything else?
        -- c.macro.yaml --
        macro: late
        locale: en-US

        """;

    [Fact]
    public void Configured_locales_first() => CompletionCheck.OffersFirst(Workspace + "based-on: { locale: $0 }", "en-US", "de-DE", "en-GB");

    [Fact]
    public void A_locale_that_the_macro_has_already_comes_last() =>
        CompletionCheck.Find(Workspace + "reply: Hi.\n---\nmacro: late\nlocale: $0", "en-US").ShouldSatisfyAllConditions(
            item => item.LabelDescription.ShouldBe("exists already"),
            item => CompletionCheck.Labels(Workspace + "reply: Hi.\n---\nmacro: late\nlocale: $0")[^1].ShouldBe("en-US"));

    [Fact]
    public void Tags_of_the_workspace_most_used_first() => CompletionCheck.Offers(Workspace + "tags: [$0]", "shipping", "delay");

    [Fact]
    public void Owners_of_the_workspace() => CompletionCheck.Offers(Workspace + "owner: $0", "shipping-team");

    [Fact]
    public void Macros_behind_next_without_itself_and_those_named_already() =>
        CompletionCheck.Offers(Workspace + "next: [carrier-contact, $0]", "anything-else");

    [Fact]
    public void Macros_show_their_titles() =>
        CompletionCheck.Find(Workspace + "next:\n  - $0", "carrier-contact").LabelDescription.ShouldBe("How to reach the carrier");

    [Fact]
    public void Thousands_of_macros_are_not_sent_at_once()
    {
        var files = string.Concat(Enumerable.Range(0, 300).Select(i => $"-- m{i}.macro.yaml --\nmacro: delay-{i:D3}\n"));
        var all = CompletionCheck.At(Fixture.Parse(files + "-- z.macro.yaml --\nmacro: z\nnext: [$0]"));
        all.Items.Length.ShouldBe(200);
        all.IsIncomplete.ShouldBeTrue();
        var few = CompletionCheck.At(Fixture.Parse(files + "-- z.macro.yaml --\nmacro: z\nnext: [delay-12$0]"));
        few.Items.Select(i => i.Label).ShouldBe(Enumerable.Range(120, 10).Select(i => $"delay-{i}"));
        few.IsIncomplete.ShouldBeFalse();
    }
}
