using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Protocol.Rpc;
using Shouldly;
using Xunit;

namespace MacroLsp.Protocol.Tests;

public class FrameReaderTests
{
    [Theory]
    [InlineData("Content-Length: 2\r\n\r\n{}", "{}")]
    [InlineData("content-length:2\r\n\r\n{}", "{}")]
    [InlineData("CONTENT-LENGTH :  2 \r\n\r\n{}", "{}")]
    [InlineData("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", "{}")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: 2\r\n\r\n{}", "{}")]
    [InlineData("Content-Length: 2\n\n{}", "{}")]
    [InlineData("\r\nContent-Length: 2\r\n\r\n{}\r\nContent-Length: 3\r\n\r\n[1]", "{}|[1]")]
    [InlineData("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", "|{}")]
    [InlineData("Content-Length: 4\r\n\r\n\"ü\"", "\"ü\"")]
    public void Bodies_are_cut_out_whatever_the_style_of_the_headers(string wire, string expected) =>
        string.Join('|', ReadAll(Encoding.UTF8.GetBytes(wire))).ShouldBe(expected);

    [Theory]
    [InlineData("hello\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("{\"a\":1}Content-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: two\r\n\r\n{\"lost\":1}\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: -2\r\n\r\n{\"lost\":1}\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n{\"lost\":1}\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length\r\n\r\n{\"lost\":1}\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Type: x\r\n\r\n{\"lost\":1}Content-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 1\r\nnonsense\r\n\r\n{\"lost\":1}\nCONTENT-LENGTH: 2\r\n\r\n{}")]
    public void A_broken_header_costs_one_report_and_the_next_message_is_read(string wire) =>
        ReadAll(Encoding.UTF8.GetBytes(wire)).ShouldBe(["<problem>", "{}"]);

    [Fact]
    public void A_line_without_end_does_not_fill_the_memory_and_the_next_message_is_read()
    {
        var noise = new string('x', 5_000_000);

        ReadAll(Encoding.UTF8.GetBytes(noise + "Content-Length: 2\r\n\r\n{}")).ShouldBe(["<problem>", "{}"]);
    }

    [Fact]
    public void An_oversized_message_is_reported_and_skipped()
    {
        var wire = Encoding.UTF8.GetBytes($"Content-Length: 200\r\n\r\n{new string('x', 200)}Content-Length: 2\r\n\r\n{{}}");

        ReadAll(wire, maximumBodyLength: 100).ShouldBe(["<problem>", "{}"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Len")]
    [InlineData("Content-Length: 20\r\n")]
    [InlineData("Content-Length: 20\r\n\r\n{\"cut off")]
    public void A_stream_that_ends_early_just_ends(string wire) =>
        ReadAll(Encoding.UTF8.GetBytes(wire)).ShouldBeEmpty();

    [Fact]
    public void The_same_bodies_are_read_however_the_bytes_arrive()
    {
        var bodies = Gen.Choose(0, 30_000).Select(length => new string('é', length)).ArrayOf(4).ToArbitrary();
        var chunks = Gen.Choose(50, 9_000).ToArbitrary();

        Prop.ForAll(bodies, chunks, (texts, chunk) =>
        {
            var wire = texts.SelectMany(Framed).ToArray();
            ReadAll(new ChunkedStream(wire, chunk)).ShouldBe(texts);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_before_a_message_neither_throw_nor_hide_the_message_after_next()
    {
        var noise = Gen.OneOf(
            Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
            Gen.Elements("Content-Length: ", "\r\n", "\n", "5", ":", "{}", "\"", "content-length", " ", "Content-Length: 3\r\n\r\n")
                .ArrayOf().Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts)))).ToArbitrary();

        Prop.ForAll(noise, bytes =>
        {
            // Noise may by chance announce a length and so swallow what follows; it cannot swallow this much.
            var wire = bytes.Concat(Enumerable.Repeat((byte)'\n', 100_000)).Concat(Framed("{}")).Concat(Framed("[]")).ToArray();
            ReadAll(wire, maximumBodyLength: 50_000)[^1].ShouldBe("[]");
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] Framed(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return [.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes];
    }

    private static List<string> ReadAll(byte[] wire, int maximumBodyLength = FrameReader.DefaultMaximumBodyLength) =>
        ReadAll(new MemoryStream(wire), maximumBodyLength);

    private static List<string> ReadAll(Stream wire, int maximumBodyLength = FrameReader.DefaultMaximumBodyLength)
    {
        var reader = new FrameReader(wire, maximumBodyLength);
        var found = new List<string>();
        while (reader.TryRead(out var frame))
            found.Add(frame.Problem is null ? Encoding.UTF8.GetString(frame.Body) : "<problem>");
        return found;
    }

    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
