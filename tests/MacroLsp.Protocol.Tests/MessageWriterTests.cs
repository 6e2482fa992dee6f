using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MacroLsp.Protocol.Json;
using MacroLsp.Protocol.Rpc;
using Shouldly;
using Xunit;

namespace MacroLsp.Protocol.Tests;

public sealed class MessageWriterTests : IDisposable
{
    private readonly RecordingStream _stream = new();
    private readonly MessageWriter _writer;

    public MessageWriterTests() => _writer = new MessageWriter(_stream);

    public void Dispose() => _stream.Dispose();

    [Fact]
    public void A_message_is_one_write_and_one_flush()
    {
        _writer.WriteNotification("m", new CancelParams("x"), LspJson.Default.CancelParams);

        _stream.Flushes.ShouldBe(1);
        _stream.Writes.ShouldBe(["Content-Length: 50\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":{\"id\":\"x\"}}"]);
    }

    [Fact]
    public void A_null_result_is_written()
    {
        _writer.WriteResponse(1, null, LspMethods.Hover.Result);
        _writer.WriteResponse("a", null, LspMethods.Shutdown.Result);
        _writer.WriteResponse(2, null, LspMethods.ExecuteCommand.Result);

        Bodies().ShouldBe(
        [
            """{"jsonrpc":"2.0","id":1,"result":null}""",
            """{"jsonrpc":"2.0","id":"a","result":null}""",
            """{"jsonrpc":"2.0","id":2,"result":null}""",
        ]);
    }

    [Fact]
    public void Missing_parameters_are_left_out()
    {
        _writer.WriteRequest(1, "shutdown", NoParams.Instance, LspMethods.Shutdown.Params);

        Bodies().ShouldBe(["""{"jsonrpc":"2.0","id":1,"method":"shutdown"}"""]);
    }

    [Fact]
    public void An_error_without_a_known_request_has_a_null_id()
    {
        _writer.WriteError(null, new ResponseError(ErrorCode.ParseError, "no"));

        Bodies().ShouldBe(["""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}}"""]);
    }

    [Theory]
    [InlineData("Grüße 😀 お待たせ")]
    [InlineData("\"quoted\" \\ \u0001 \u2028 <script>")]
    public void Text_of_any_script_comes_back_as_it_was(string text)
    {
        _writer.WriteNotification("m", new LogTraceParams(text), LspJson.Default.LogTraceParams);

        Parameters().GetProperty("message").GetString().ShouldBe(text);
    }

    [Fact]
    public void Half_a_surrogate_pair_still_makes_a_valid_message()
    {
        _writer.WriteNotification("m", new LogTraceParams("a\ud83db"), LspJson.Default.LogTraceParams);

        Parameters().GetProperty("message").GetString().ShouldBe("a\ufffdb");
    }

    [Fact]
    public void The_length_counts_bytes_for_messages_of_any_size()
    {
        foreach (var length in (int[])[0, 1, 5_000, 300_000, 3])
            _writer.WriteNotification("m", new LogTraceParams(new string('ü', length)), LspJson.Default.LogTraceParams);

        var reader = new FrameReader(_stream.Copy());
        foreach (var length in (int[])[0, 1, 5_000, 300_000, 3])
        {
            reader.TryRead(out var frame).ShouldBeTrue();
            Encoding.UTF8.GetString(frame.Body).Count(c => c == 'ü').ShouldBe(length);
        }

        reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public void A_value_that_cannot_be_written_leaves_no_trace()
    {
        var broken = JsonMetadataServices.CreateValueInfo<Range>(new JsonSerializerOptions(), new BrokenConverter());

        Should.Throw<InvalidOperationException>(() => _writer.WriteResponse(1, default, broken));
        _writer.WriteResponse(2, null, LspMethods.Hover.Result);

        Bodies().ShouldBe(["""{"jsonrpc":"2.0","id":2,"result":null}"""]);
    }

    [Fact]
    public void Messages_from_many_threads_do_not_mix()
    {
        Parallel.For(0, 500, i => _writer.WriteNotification("m", new LogTraceParams(new string('x', i)), LspJson.Default.LogTraceParams));

        Bodies().Select(body => body.Count(c => c == 'x')).Order().ShouldBe(Enumerable.Range(0, 500));
    }

    [Fact]
    public void A_closed_stream_is_remembered_and_not_thrown()
    {
        _stream.Dispose();

        _writer.WriteResponse(1, null, LspMethods.Hover.Result);

        _writer.Failure.ShouldBeOfType<ObjectDisposedException>();
    }

    private JsonElement Parameters() => JsonDocument.Parse(Bodies()[^1]).RootElement.GetProperty("params");

    private List<string> Bodies()
    {
        var reader = new FrameReader(_stream.Copy());
        var bodies = new List<string>();
        while (reader.TryRead(out var frame))
            bodies.Add(Encoding.UTF8.GetString(frame.Body));
        return bodies;
    }

    private sealed class BrokenConverter : System.Text.Json.Serialization.JsonConverter<Range>
    {
        public override Range Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => default;

        public override void Write(Utf8JsonWriter writer, Range value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            throw new InvalidOperationException();
        }
    }

    private sealed class RecordingStream : MemoryStream
    {
        public List<string> Writes { get; } = [];

        public int Flushes { get; private set; }

        public MemoryStream Copy() => new(ToArray());

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Writes.Add(Encoding.UTF8.GetString(buffer));
            base.Write(buffer);
        }

        public override void Flush() => Flushes++;
    }
}
