using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using MacroLsp.Protocol.Rpc;
using Shouldly;
using Xunit;

namespace MacroLsp.Protocol.Tests;

public sealed class ConnectionTests : IDisposable
{
    private readonly Pipe _toUs = new();
    private readonly Pipe _toThem = new();
    private readonly Receiver _receiver = new();
    private readonly FrameReader _theirs;
    private readonly Connection _connection;
    private readonly Thread _thread;

    public ConnectionTests()
    {
        _connection = new Connection(_toUs.Reader.AsStream(), _toThem.Writer.AsStream());
        _theirs = new FrameReader(_toThem.Reader.AsStream());
        _thread = new Thread(() => _connection.Run(_receiver, () => false)) { IsBackground = true };
        _thread.Start();
    }

    public void Dispose() => End();

    [Fact]
    public async Task Answers_find_their_questions_in_any_order()
    {
        var first = _connection.RequestAsync(LspMethods.ShowDocument, new ShowDocumentParams("file:///a"));
        var second = _connection.RequestAsync(LspMethods.ShowDocument, new ShowDocumentParams("file:///b"));
        var (idA, idB) = (NextMessage().GetProperty("id").GetInt64(), NextMessage().GetProperty("id").GetInt64());

        Send($$$"""{"jsonrpc":"2.0","id":{{{idB}}},"result":{"success":true}}""");
        Send($$$"""{"jsonrpc":"2.0","id":{{{idA}}},"result":{"success":false}}""");

        (await second).ShouldBe(new ShowDocumentResult(true));
        (await first).ShouldBe(new ShowDocumentResult(false));
        _connection.Unanswered.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_error_answer_is_thrown_with_its_code()
    {
        var request = _connection.RequestAsync(LspMethods.DiagnosticRefresh, NoParams.Instance);

        Send("""{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"unknown"}}""");

        var thrown = await Should.ThrowAsync<ResponseErrorException>(request);
        thrown.Error.Code.ShouldBe(ErrorCode.MethodNotFound);
        thrown.Message.ShouldBe("unknown");
    }

    [Fact]
    public async Task A_null_answer_is_an_answer()
    {
        var request = _connection.RequestAsync(LspMethods.ShowMessageRequest, new ShowMessageRequestParams(MessageType.Info, "?"));

        Send("""{"jsonrpc":"2.0","id":1,"result":null}""");

        (await request).ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_of_the_wrong_shape_fails_only_its_request()
    {
        var request = _connection.RequestAsync(LspMethods.ShowDocument, new ShowDocumentParams("file:///a"));
        Send("""{"jsonrpc":"2.0","id":1,"result":{"success":"maybe"}}""");
        await Should.ThrowAsync<ResponseErrorException>(request);

        var next = _connection.RequestAsync(LspMethods.ShowDocument, new ShowDocumentParams("file:///a"));
        Send("""{"jsonrpc":"2.0","id":2,"result":{"success":true}}""");
        (await next).ShouldNotBeNull().Success.ShouldBeTrue();
    }

    [Fact]
    public void Cancelling_tells_the_other_side()
    {
        using var cancellation = new CancellationTokenSource();
        _ = _connection.RequestAsync(LspMethods.ShowDocument, new ShowDocumentParams("file:///a"), cancellation.Token);
        NextMessage();

        cancellation.Cancel();

        NextMessage().ToString().ShouldBe("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}""");
    }

    [Fact]
    public async Task The_end_of_the_stream_ends_what_waits()
    {
        var request = _connection.RequestAsync(LspMethods.DiagnosticRefresh, NoParams.Instance);

        End();

        await Should.ThrowAsync<OperationCanceledException>(request);
        await Should.ThrowAsync<OperationCanceledException>(_connection.RequestAsync(LspMethods.DiagnosticRefresh, NoParams.Instance));
    }

    [Fact]
    public void Requests_and_notifications_arrive_in_order()
    {
        Send("""{"jsonrpc":"2.0","id":"one","method":"a","params":{"x":1}}""");
        Send("""{"jsonrpc":"2.0","method":"b"}""");

        End();
        _receiver.Events.ShouldBe(["request one a {\"x\":1}", "notification b "]);
    }

    [Theory]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"m"}]""", "null", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":7}""", "7", -32600)]
    [InlineData("""{"broken""", "null", -32700)]
    public void What_is_no_message_is_answered_and_logged(string body, string id, int code)
    {
        Send(body);

        var answer = NextMessage();
        answer.GetProperty("id").GetRawText().ShouldBe(id);
        answer.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(code);
        End();
        _receiver.Events.ShouldHaveSingleItem().ShouldStartWith("problem");
    }

    [Fact]
    public void An_answer_that_nobody_asked_for_is_logged_and_not_answered()
    {
        Send("""{"jsonrpc":"2.0","id":5,"result":1}""");
        Send("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"what?"}}""");

        End();
        _receiver.Events.Count.ShouldBe(2);
        _receiver.Events.ShouldAllBe(e => e.StartsWith("problem"));
        _toThem.Writer.UnflushedBytes.ShouldBe(0);
    }

    private void Send(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        _toUs.Writer.Write(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"));
        _toUs.Writer.Write(bytes);
        _toUs.Writer.FlushAsync().AsTask().Wait();
    }

    private JsonElement NextMessage()
    {
        _theirs.TryRead(out var frame).ShouldBeTrue();
        return JsonDocument.Parse(frame.Body.ToArray()).RootElement;
    }

    private void End()
    {
        _toUs.Writer.Complete();
        _thread.Join();
    }

    private sealed class Receiver : IMessageReceiver
    {
        public List<string> Events { get; } = [];

        public void OnRequest(IntegerOrString id, string method, ReadOnlySpan<byte> parameters) =>
            Events.Add($"request {id} {method} {Encoding.UTF8.GetString(parameters)}");

        public void OnNotification(string method, ReadOnlySpan<byte> parameters) =>
            Events.Add($"notification {method} {Encoding.UTF8.GetString(parameters)}");

        public void OnProblem(string problem) => Events.Add($"problem {problem}");
    }
}
