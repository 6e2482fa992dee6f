using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class HoverTests
{
    [Fact]
    public void Placeholder() => HoverCheck.Says("macro: x\nreply: >-\n  Due on [|{{ e$0td }}|].", "**etd** · date", "estimated time of delivery", "`2026-12-01`", "Comes with MacroLsp");

    [Fact]
    public void Placeholder_of_one_s_own() => HoverCheck.Says("""
        -- macrolsp.yaml --
        placeholders:
          refund_date:
            type: date
            description: The day of the refund.
            sample: 2026-12-09
        -- a.macro.yaml --
        macro: x
        title: Refund on [|{{ refund_date$0 | date: long }}|]
        """, "The day of the refund.", "Declared in `macrolsp.yaml`.");

    [Fact]
    public void Placeholder_that_nothing_declares() => HoverCheck.Says("macro: x\nreply: >-\n  [|{{ et$0x }}|]", "not declared", "`etd`");

    [Fact]
    public void Placeholder_that_may_be_empty() =>
        HoverCheck.Says("macro: x\nreply:\n  reassure:\n    - when: [|carrier_con$0tact|]\n      text: x", "may be empty", "· contact");

    [Fact]
    public void Filter() => HoverCheck.Says("macro: x\nreply: >-\n  Due on {{ etd | [|da$0te|]: long }}.", "**date** · filter", "`weekday`");

    [Fact]
    public void Argument_of_a_filter() => HoverCheck.Says("macro: x\nreply: >-\n  Due on {{ etd | date: [|lo$0ng|] }}.", "December 1, 2026");

    [Fact]
    public void Filter_that_does_not_exist() => HoverCheck.Says("macro: x\nreply: >-\n  {{ etd | [|capi$0tal|] }}.", "not a filter", "`default`");

    [Fact]
    public void Key() => HoverCheck.Says("macro: x\n[|chan$0nel|]: chat", "Where the reply is sent");

    [Fact]
    public void Section() => HoverCheck.Says("macro: x\nreply:\n  [|emp$0athize|]: It is late.", "section of AER · required", "**empathize**");

    [Fact]
    public void Section_that_the_framework_does_not_have() => HoverCheck.Says("macro: x\nreply:\n  [|$0poem|]: It is late.", "AER has no section", "`greeting`");

    [Fact]
    public void Section_with_what_stands_in_the_source() => HoverCheck.Says("""
        -- a.macro.yaml --
        macro: late
        locale: en-US
        reply:
          acknowledge: Your package is late.
        -- b.macro.yaml --
        macro: late
        locale: en-GB
        reply:
          [|acknowledge$0|]: Your parcel is late.
        """, "In `en-US`", "> Your package is late.", "Other locales of this macro: `en-US`");

    [Fact]
    public void Macro_behind_next() => HoverCheck.Says("""
        -- a.macro.yaml --
        macro: farewell
        title: Say goodbye
        locale: en-US
        -- b.macro.yaml --
        macro: late
        next: [hold, [|fare$0well|]]
        """, "Say goodbye", "`en-US`", "1 macro names it");

    [Theory]
    [InlineData("channel: [|ch$0at|]", "Live chat")]
    [InlineData("framework: [|HE$0ARD|]", "`apologize`")]
    [InlineData("moods: [[|ang$0ry|]]", "do not take it personally")]
    [InlineData("locale: [|de-$0DE|]", "German (Germany)")]
    public void Values(string line, string says) => HoverCheck.Says("macro: x\n" + line, says);

    [Fact]
    public void Rule_in_a_suppression() =>
        HoverCheck.Says("# macrolsp-disable-file [|missing-$0section|] -- why\nmacro: x", "`missing-section` · error", "## Why");

    [Theory]
    [InlineData("macro: x\nreply: >-\n  Your pack$0age is late.")]
    [InlineData("macro: x\n$0\nreply: x")]
    [InlineData("# a re$0mark\nmacro: x")]
    [InlineData("$0")]
    public void Nothing_to_say(string text) => HoverCheck.SaysNothing(text);

    [Fact]
    public void Markdown_of_the_workspace_stays_text() => HoverCheck.Says("""
        -- a.macro.yaml --
        macro: farewell
        title: "[click](command:evil) <b>"
        -- b.macro.yaml --
        macro: late
        next: [[|fare$0well|]]
        """, """\[click\](command:evil) \<b\>""");
}
