using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Tone;

public sealed class ReplyBlocksTests
{
    private const string Macro = """
        macro: late-delivery
        title: Late delivery
        locale: en-GB
        channel: email
        reply:
          acknowledge: It has not arrived.
          reassure:
            - when: carrier_contact
              text: You can reach them.
            - text: I write to you.
          steps: |
            Please do this:
            1. Open the box.
            2. Look at {{ order_number }}.
            - Done
          closing: Bye.
        """;

    [Fact]
    public void Each_text_is_a_block_and_the_reply_is_read_with_each_alternative() => Show(Macro).ShouldBe(
    [
        "title|Late delivery",
        "text section acknowledge|It has not arrived.",
        "text section reassure|You can reach them.",
        "text section reassure|I write to you.",
        "text section steps|Please do this:/1. Open the box./2. Look at {{ order_number }}./- Done/",
        "text section closing|Bye.",
        "reply summary|It has not arrived.//You can reach them.//Please do this:/1. Open the box./2. Look at {{ order_number }}./- Done///Bye.",
        "reply summary|It has not arrived.//I write to you.//Please do this:/1. Open the box./2. Look at {{ order_number }}./- Done///Bye.",
    ]);

    [Fact]
    public void A_block_says_for_whom_it_is()
    {
        var fixture = Fixture.Parse($"-- macrolsp.yaml --\nlocales: {{ en-GB: {{ formality: informal }} }}\n-- a.macro.yaml --\n{Macro}");
        var blocks = Blocks(fixture.Snapshot, "a.macro.yaml");
        foreach (var block in blocks)
            block.Block.Scope.TakeLast(9).ShouldBe(["yml", "channel", "email", "locale", "en-GB", "en-001", "en", "formality", "informal"]);
    }

    [Fact]
    public void Without_a_locale_and_a_channel_the_defaults_hold()
    {
        var fixture = Fixture.Parse("macro: a\nreply: Hello.\n");
        Blocks(fixture.Snapshot, Fixture.DefaultPath)[0].Block.Scope.ShouldBe(["text", "section", "yml", "channel", "chat", "locale", "en-US", "en"]);
    }

    [Fact]
    public void What_is_inherited_is_read_for_the_locale_that_sends_it()
    {
        var fixture = Fixture.Parse("""
            -- a.macro.yaml --
            macro: a
            locale: en-US
            channel: sms
            reply: { acknowledge: One., closing: Two. }
            -- a.en-GB.macro.yaml --
            macro: a
            locale: en-GB
            reply: { closing: Three. }
            """);
        var blocks = Blocks(fixture.Snapshot, "a.en-GB.macro.yaml");
        blocks.Select(b => b.Block.Text).ShouldBe(["One.", "Three.", "One.\n\nThree."]);
        blocks.ShouldAllBe(b => b.Block.Scope.Contains("en-GB") && b.Block.Scope.Contains("sms"));
        var inherited = blocks[0].PlaceOf(new TextSpan(0, 3));
        inherited.Text.IsInherited.ShouldBeTrue();
        inherited.Text.Source.Document.Path.ShouldBe("a.macro.yaml");
        blocks[2].PlaceOf(new TextSpan(6, 5)).Text.IsInherited.ShouldBeFalse();
    }

    [Fact]
    public void A_text_that_an_alias_repeats_is_looked_at_once() => Show("macro: a\nreply:\n  greeting: &x Hello.\n  closing: *x\n").ShouldBe(
        ["text section greeting|Hello.", "reply summary|Hello."]);

    [Fact]
    public void A_macro_without_texts_has_no_blocks()
    {
        Show("macro: a\nreply:\n").ShouldBeEmpty();
        Show("macro: a\nreply:\n  greeting:\n").ShouldBeEmpty();
        Show("macro: a\nreply: ''\n").ShouldBeEmpty();
    }

    [Fact]
    public void Steps_and_points_are_pieces_of_their_text()
    {
        var block = Blocks(Fixture.Parse(Macro).Snapshot, Fixture.DefaultPath).Single(b => b.Block.Scope.Contains("steps")).Block;
        var scope = new ReplyScope(Core.Configuration.ProjectConfig.Default, "en-GB", "email");
        var pieces = BlockPieces.Of(block, scope, lists: true, sentences: true, paragraphs: true);
        pieces[0].ShouldBe(block);
        foreach (var piece in pieces.Skip(1))
        {
            var part = piece.Part.ShouldNotBeNull();
            part.Block.ShouldBe(0);
            block.Text.AsSpan(part.Start).StartsWith(piece.Text, StringComparison.Ordinal).ShouldBeTrue();
            piece.Masked.ShouldAllBe(m => block.Masked.Contains(new TextSpan(m.Start + part.Start, m.Length)));
        }

        pieces.Where(p => p.Scope[0] == "list").Select(p => p.Text.Length).ShouldBe(["Open the box.".Length, "Look at {{ order_number }}.".Length, "Done".Length]);
        pieces.Where(p => p.Scope[0] == "list").ShouldAllBe(p => p.Scope.Contains("section") && p.Scope.Contains("steps") && !p.Scope.Contains("text"));
    }

    [Fact]
    public void A_span_over_two_sections_stands_in_the_first()
    {
        var whole = Blocks(Fixture.Parse(Macro).Snapshot, Fixture.DefaultPath)[^1];
        var at = whole.Block.Text.IndexOf("arrived.", StringComparison.Ordinal);
        var place = whole.PlaceOf(new TextSpan(at, 14));
        place.Text.Section.ShouldBe("acknowledge");
        place.Text.Text.Value.Substring(place.Span.Start, place.Span.Length).ShouldBe("arrived.");
    }

    private static IEnumerable<string> Show(string macro)
    {
        var fixture = Fixture.Parse(macro);
        return Blocks(fixture.Snapshot, Fixture.DefaultPath).Select(b =>
        {
            var own = b.Block.Scope.TakeWhile(p => p != "yml");
            var text = b.Block.Text.ToCharArray();
            // The braces are put back in, so that the test can be read.
            foreach (var part in b.Parts) part.Text.Text.Value.AsSpan(0, part.Length).CopyTo(text.AsSpan(part.Start));
            return $"{string.Join(' ', own)}|{new string(text).Replace('\n', '/')}";
        });
    }

    /// <summary>The texts, then the whole reply on each of its ways.</summary>
    private static ImmutableArray<ReplyBlock> Blocks(WorkspaceSnapshot snapshot, string path)
    {
        var document = snapshot.Find(path).ShouldNotBeNull();
        var macro = document.File.Macros.ShouldHaveSingleItem();
        var reply = ResolvedReply.Of(snapshot, document, macro);
        var (locale, channel) = ToneAlert.AddressOf(snapshot.Config, reply, macro);
        var scope = new ReplyScope(snapshot.Config, locale, channel);
        var blocks = ReplyBlocks.Of(snapshot.Config, reply, macro, scope, IgnoredWords.None);
        return [.. blocks.Texts, .. blocks.Ways.Select(w => blocks.Whole(w, scope))];
    }
}
