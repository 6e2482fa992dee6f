using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Server.State;
using Shouldly;
using Xunit;
using Range = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests;

public class ContentChangesTests
{
    private static readonly Gen<string> Texts =
        Gen.Elements("a", "é", "日", "😀", "\n", "\r\n", "\r", " ", "{{", "\t", "\ufeff", "\u05d0", "👩‍👧").ArrayOf().Select(string.Concat);

    [Fact]
    public void Any_number_of_changes_gives_the_text_that_the_client_has()
    {
        var edits = Texts.Zip(Gen.Choose(0, 1000).Zip(Gen.Choose(0, 1000))).ArrayOf();
        var encodings = Gen.Elements(PositionEncoding.Utf16, PositionEncoding.Utf8, PositionEncoding.Utf32);

        Prop.ForAll(Texts.Zip(edits).ToArbitrary(), encodings.ToArbitrary(), (start, encoding) =>
        {
            var (text, changes) = (start.Item1, new List<TextDocumentContentChangeEvent>());
            foreach (var (newText, (from, length)) in start.Item2)
            {
                // The client's side, written without the code under test.
                var boundaries = Boundaries(text);
                var first = boundaries[from % boundaries.Count];
                var last = boundaries[Math.Min(boundaries.Count - 1, from % boundaries.Count + length % 5)];
                changes.Add(new TextDocumentContentChangeEvent(newText, new Range(PositionOf(text, first, encoding), PositionOf(text, last, encoding))));
                text = text[..first] + newText + text[last..];
            }

            ContentChanges.Apply(new SourceText(start.Item1), changes, encoding).Text.ShouldBe(text);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ranges_outside_of_the_text_are_moved_into_it_and_never_throw()
    {
        var number = Gen.OneOf(Gen.Choose(0, 6), Gen.Elements(int.MaxValue));
        var position = number.Zip(number).Select(p => new Position(p.Item1, p.Item2));
        var range = position.Zip(position).Select(p => new Range(p.Item1, p.Item2));

        Prop.ForAll(Texts.ToArbitrary(), range.ToArbitrary(), (text, anywhere) =>
        {
            var changed = ContentChanges.Apply(new SourceText(text), [new TextDocumentContentChangeEvent("<>", anywhere)], PositionEncoding.Utf16).Text;
            var at = changed.IndexOf("<>", StringComparison.Ordinal);
            text.ShouldStartWith(changed[..at]);
            text.ShouldEndWith(changed[(at + 2)..]);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0, 99, "ab|\r\ncd")]
    [InlineData(9, 0, "ab\r\ncd|")]
    [InlineData(1, 99, "ab\r\ncd|")]
    public void A_position_past_the_end_is_the_end_of_the_line_or_of_the_text(int line, int character, string expected) =>
        ContentChanges.Apply(
            new SourceText("ab\r\ncd"),
            [new TextDocumentContentChangeEvent("|", new Range(new Position(line, character), new Position(line, character)))],
            PositionEncoding.Utf16).Text.ShouldBe(expected);

    [Fact]
    public void Half_an_emoji_can_be_deleted_where_the_client_counts_its_halves()
    {
        var half = new TextDocumentContentChangeEvent("", new Range(new Position(0, 2), new Position(0, 3)));

        ContentChanges.Apply(new SourceText("a😀b"), [half], PositionEncoding.Utf16).Text.ShouldBe("a\ud83db");
    }

    [Fact]
    public void A_change_without_a_range_is_the_whole_text() =>
        ContentChanges.Apply(
            new SourceText("old"),
            [new TextDocumentContentChangeEvent("new"), new TextDocumentContentChangeEvent("er", new Range(new Position(0, 3), new Position(0, 3)))],
            PositionEncoding.Utf16).Text.ShouldBe("newer");

    /// <summary>The offsets at which a client may edit: not inside a surrogate pair, not inside CRLF.</summary>
    private static List<int> Boundaries(string text)
    {
        var boundaries = new List<int>();
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i > 0 && i < text.Length
                && (char.IsSurrogatePair(text[i - 1], text[i]) || (text[i - 1] == '\r' && text[i] == '\n'));
            if (!isInside)
                boundaries.Add(i);
        }

        return boundaries;
    }

    private static Position PositionOf(string text, int offset, PositionEncoding encoding)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                (line, start) = (line + 1, i + 1);
        }

        var before = text[start..offset];
        return new Position(line, encoding switch
        {
            PositionEncoding.Utf8 => Encoding.UTF8.GetByteCount(before),
            PositionEncoding.Utf32 => before.EnumerateRunes().Count(),
            _ => before.Length,
        });
    }
}
