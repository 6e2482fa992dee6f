using MacroLsp.Core.Features;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

/// <summary>What editors show around the text without being asked: lenses, hints, links, signatures.</summary>
public sealed class RemarksTests
{
    private const string Workspace = """
        -- a.macro.yaml --
        macro: late
        locale: en-US
        next: [farewell]
        reply:
          acknowledge: Late.
          closing: Bye.
        -- b.macro.yaml --
        macro: late
        locale: de-DE
        reply:
          acknowledge: Fällig am {{ etd | date: long }}, {{ etd | relative }}, {{ unknown }}.
        -- c.macro.yaml --
        macro: farewell
        locale: en-US
        next: [late, late]
        """;

    [Fact]
    public void Lenses_count_uses_and_locales()
    {
        var fixture = Fixture.Parse(Workspace);
        var lenses = CodeLens.Of(fixture.Snapshot, fixture.Document);
        lenses.Select(l => l.Title).ShouldBe(["Preview", "Used by 1", "2 locales"]);
        lenses.ShouldAllBe(l => fixture.CursorSource.Slice(l.Span) == "late");
        lenses.Select(l => CodeLens.Resolve(fixture.Snapshot, fixture.Document, l).Places.Select(p => p.Path)).ShouldBe(
            [[], ["c.macro.yaml", "c.macro.yaml"], ["a.macro.yaml", "b.macro.yaml"]]);
    }

    [Fact]
    public void Lenses_of_a_macro_without_an_id() =>
        CodeLens.Of(Fixture.Parse("title: x").Snapshot, Fixture.Parse("title: x").Document).Select(l => l.Title).ShouldBe(["Preview"]);

    [Fact]
    public void Hints_show_samples_in_the_locale_and_what_is_inherited()
    {
        var snapshot = Fixture.Parse(Workspace).Snapshot;
        var document = snapshot.Find("b.macro.yaml") ?? throw new InvalidOperationException();
        var hints = InlayHint.In(snapshot, document, new TextSpan(0, document.Source.Length), RuleCheck.Today);
        hints.Select(h => $"{document.Source.Text[(h.Offset - 2)..h.Offset]} {h.Text}").ShouldBe(["y: closing from en-US", "}} 1. Dezember 2026", "}} in 10 Tagen"]);
        InlayHint.In(snapshot, document, new TextSpan(0, 5), RuleCheck.Today).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("reply: See [|https://shop.example.com/a?b=c|].", "https://shop.example.com/a?b=c")]
    [InlineData("reply: \"([|http://example.com|])\"", "http://example.com/")]
    [InlineData("# see [|https://example.com/x|], please", "https://example.com/x")]
    public void Links(string text, string target)
    {
        var fixture = Fixture.Parse("macro: x\n" + text);
        var link = DocumentLink.Of(fixture.Document).ShouldHaveSingleItem();
        link.Span.ShouldBe(fixture.MarksIn(fixture.CursorPath)[0]);
        link.Target.AbsoluteUri.ShouldBe(target);
    }

    [Theory]
    [InlineData("reply: https://track.example.com/{{ order_number }}")]
    [InlineData("reply: https:// and http")]
    [InlineData("reply: xhttps://example.com")]
    public void No_links(string text) => DocumentLink.Of(Fixture.Parse("macro: x\n" + text).Document).ShouldBeEmpty();

    [Theory]
    [InlineData("{{ etd | date: $0 }}", "date: long|medium|short|full|weekday")]
    [InlineData("{{ etd | date: lo$0 }}", "date: long|medium|short|full|weekday")]
    [InlineData("{{ name | default: $0", "default: \"text\"")]
    [InlineData("{{ name | default: \"th$0", "default: \"text\"")]
    public void Signature_of_a_filter(string text, string label)
    {
        var fixture = Fixture.Parse($"macro: x\nreply:\n  greeting: >-\n    Hi {text}");
        var help = SignatureHelp.At(fixture.Document, fixture.Cursor).ShouldNotBeNull();
        help.Label.ShouldBe(label);
        help.Label.ShouldEndWith(help.Argument);
    }

    [Theory]
    [InlineData("{{ etd | da$0te }}")]
    [InlineData("{{ e$0td }}")]
    [InlineData("{{ etd | relative: $0 }}")]
    [InlineData("Hi: $0")]
    public void No_signature(string text)
    {
        var fixture = Fixture.Parse($"macro: x\nreply:\n  greeting: >-\n    {text}");
        SignatureHelp.At(fixture.Document, fixture.Cursor).ShouldBeNull();
    }
}
