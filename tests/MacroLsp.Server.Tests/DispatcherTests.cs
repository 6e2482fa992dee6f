using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Client;
using MacroLsp.Server.Dispatch;
using MacroLsp.Server.Files;
using MacroLsp.Server.State;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

/// <summary>The promises of the dispatcher, with handlers that wait until the test lets them go.</summary>
public sealed class DispatcherTests : IDisposable
{
    private const string A = "file:///workspace/a.macro.yaml";

    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly ConcurrentQueue<LogMessageParams> _log = new();
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MainLoop _loop = new(static () => { }, static _ => { });
    private readonly BackgroundLane _background = new(static _ => { });
    private readonly Dispatcher _dispatcher;
    private readonly Connection _client;
    private int _answered;

    public DispatcherTests()
    {
        var connection = new Connection(_toServer.Reader.AsStream(), _toClient.Writer.AsStream());
        var proxy = new ClientProxy(connection);
        var state = new StateHolder();
        var session = new Session();
        session.Initialized();
        var locator = new ProjectLocator(new InMemoryFiles());
        var reader = new ProjectReader(new InMemoryFiles(), title => WorkProgress.Start(proxy, ClientProfile.None, "t", title));
        var projects = new Projects(state, locator, reader, _loop, _background, static _ => { }, CancellationToken.None);
        _dispatcher = new Dispatcher(connection, proxy, session, state, projects, _loop, _background);
        _dispatcher.Routes.OnLoop(LspMethods.CancelRequest, p => _dispatcher.Pending.CancelByClient(p.Id));
        _dispatcher.Routes.OnLoop(LspMethods.DidChange, static _ => { }, changes: p => p.TextDocument.Uri, isEdit: true);
        _client = new Connection(_toClient.Reader.AsStream(), _toServer.Writer.AsStream());
        Start(_loop.Run);
        Start(() => connection.Run(_dispatcher, static () => false));
        Start(() => _client.Run(new LogReceiver(_log), static () => false));
    }

    public void Dispose()
    {
        _release.TrySetResult();
        _toServer.Writer.Complete();
        _toClient.Writer.Complete();
        _loop.Stop();
        _background.Stop();
    }

    [Fact]
    public async Task A_cancelled_request_is_answered_at_once_and_the_handler_is_told()
    {
        var toldToStop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _dispatcher.Routes.OnReadAsync<TextDocumentPositionParams, Hover?>(
            LspMethods.Hover,
            async (_, _, cancellation) =>
            {
                using var registration = cancellation.Register(toldToStop.SetResult);
                _started.SetResult();
                await _release.Task;
                return new Hover(new MarkupContent(MarkupKind.PlainText, "too late"));
            },
            Lane.Interactive,
            Staleness.Document);
        using var cancel = new CancellationTokenSource();
        var request = _client.RequestAsync(LspMethods.Hover, Place(A), cancel.Token);
        await _started.Task;

        await cancel.CancelAsync();

        (await ErrorOf(request)).ShouldBe(ErrorCode.RequestCancelled);
        await toldToStop.Task;
    }

    [Theory]
    [InlineData(Staleness.Document, A, true)]
    [InlineData(Staleness.Document, "file:///workspace/b.macro.yaml", false)]
    [InlineData(Staleness.Workspace, "file:///workspace/b.macro.yaml", true)]
    [InlineData(Staleness.Never, A, false)]
    internal async Task An_edit_ends_the_answers_that_it_makes_worthless(Staleness staleness, string edited, bool isEnded)
    {
        RegisterWaitingHover(staleness);
        var request = _client.RequestAsync(LspMethods.Hover, Place(A));
        await _started.Task;

        Edit(edited);
        if (!isEnded)
        {
            await Roundtrip();
            _release.SetResult();
            (await request).ShouldNotBeNull();
            return;
        }

        (await ErrorOf(request)).ShouldBe(ErrorCode.ContentModified);
    }

    [Fact]
    public async Task What_is_asked_after_an_edit_is_answered_from_the_text_after_it()
    {
        RegisterWaitingHover(Staleness.Document);
        _release.SetResult();

        Edit(A);

        (await _client.RequestAsync(LspMethods.Hover, Place(A))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_handler_that_throws_is_an_internal_error_with_a_log_entry_and_the_next_request_is_answered()
    {
        _dispatcher.Routes.OnRead<TextDocumentPositionParams, Hover?>(
            LspMethods.Hover, (_, p, _) => p.Position.Line == 0 ? throw new InvalidOperationException("broken") : null, Lane.Interactive, Staleness.Document);

        (await ErrorOf(_client.RequestAsync(LspMethods.Hover, Place(A)))).ShouldBe(ErrorCode.InternalError);

        (await _client.RequestAsync(LspMethods.Hover, new TextDocumentPositionParams(new TextDocumentIdentifier(A), new Position(1, 0)))).ShouldBeNull();
        var entry = _log.ShouldHaveSingleItem();
        entry.Type.ShouldBe(MessageType.Error);
        entry.Message.ShouldContain("broken");
    }

    [Fact]
    public async Task A_handler_may_answer_with_an_error_of_its_own_and_that_is_no_defect()
    {
        _dispatcher.Routes.OnRead<TextDocumentPositionParams, Hover?>(
            LspMethods.Hover, (_, _, _) => throw new ResponseErrorException(ErrorCode.RequestFailed, "This name is taken."), Lane.Interactive, Staleness.Document);

        (await ErrorOf(_client.RequestAsync(LspMethods.Hover, Place(A)))).ShouldBe(ErrorCode.RequestFailed);
        _log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_in_the_background_does_not_hold_up_someone_who_types()
    {
        _dispatcher.Routes.OnReadAsync<WorkspaceSymbolParams, IReadOnlyList<SymbolInformation>?>(
            LspMethods.WorkspaceSymbol,
            async (_, _, _) =>
            {
                _started.SetResult();
                await _release.Task;
                return null;
            },
            Lane.Background,
            Staleness.Never);
        _dispatcher.Routes.OnRead<TextDocumentPositionParams, Hover?>(LspMethods.Hover, static (_, _, _) => null, Lane.Interactive, Staleness.Document);
        var slow = _client.RequestAsync(LspMethods.WorkspaceSymbol, new WorkspaceSymbolParams(""));
        await _started.Task;

        await _client.RequestAsync(LspMethods.Hover, Place(A));

        slow.IsCompleted.ShouldBeFalse();
        _release.SetResult();
        await slow;
    }

    [Fact]
    public async Task In_a_storm_of_cancellations_and_edits_every_request_gets_one_answer()
    {
        _dispatcher.Routes.OnRead<TextDocumentPositionParams, Hover?>(
            LspMethods.Hover,
            (_, p, cancellation) =>
            {
                // Long enough to be overtaken by some of the cancellations, and by no clock.
                for (var i = 0; i < p.Position.Line; i++)
                    cancellation.ThrowIfCancellationRequested();
                Interlocked.Increment(ref _answered);
                return null;
            },
            Lane.Interactive,
            Staleness.Document);
        var outcomes = new List<Task<string>>();
        for (var i = 0; i < 2_000; i++)
        {
            using var cancel = new CancellationTokenSource();
            var request = _client.RequestAsync(LspMethods.Hover, new TextDocumentPositionParams(new TextDocumentIdentifier(A), new Position(i * 7 % 5_000, 0)), cancel.Token);
            outcomes.Add(OutcomeOf(request));
            if (i % 3 == 0)
                await cancel.CancelAsync();
            if (i % 50 == 0)
                Edit(A);
        }

        var all = await Task.WhenAll(outcomes);

        all.Except(["result", nameof(ErrorCode.RequestCancelled), nameof(ErrorCode.ContentModified)], StringComparer.Ordinal).ShouldBeEmpty();
        all.Count(outcome => outcome == "result").ShouldBeLessThanOrEqualTo(_answered);
        _client.Unanswered.ShouldBeEmpty();
        _log.ShouldBeEmpty();
    }

    private static async Task<string> OutcomeOf(Task<Hover?> request)
    {
        try
        {
            await request;
            return "result";
        }
        catch (ResponseErrorException e)
        {
            return e.Error.Code.ToString();
        }
    }

    private static async Task<ErrorCode> ErrorOf<T>(Task<T> request) => (await Should.ThrowAsync<ResponseErrorException>(request)).Error.Code;

    private static TextDocumentPositionParams Place(string uri) => new(new TextDocumentIdentifier(uri), new Position(0, 0));

    private static void Start(Action run) => new Thread(() => run()) { IsBackground = true }.Start();

    private void RegisterWaitingHover(Staleness staleness) => _dispatcher.Routes.OnReadAsync<TextDocumentPositionParams, Hover?>(
        LspMethods.Hover,
        async (_, _, _) =>
        {
            _started.TrySetResult();
            await _release.Task;
            return new Hover(new MarkupContent(MarkupKind.PlainText, "x"));
        },
        Lane.Interactive,
        staleness);

    private void Edit(string uri) =>
        _client.Notify(LspMethods.DidChange, new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, 2), []));

    /// <summary>Everything that was sent before has been received when this completes.</summary>
    private async Task Roundtrip() => await ErrorOf(_client.RequestAsync(LspMethods.DiagnosticRefresh, NoParams.Instance));

    private sealed class LogReceiver(ConcurrentQueue<LogMessageParams> log) : IMessageReceiver
    {
        public void OnRequest(IntegerOrString id, string method, ReadOnlySpan<byte> parameters) => throw new NotSupportedException(method);

        public void OnNotification(string method, ReadOnlySpan<byte> parameters) =>
            log.Enqueue(JsonSerializer.Deserialize(parameters, Protocol.Json.LspJson.Default.LogMessageParams).ShouldNotBeNull());

        public void OnProblem(string problem) => log.Enqueue(new LogMessageParams(MessageType.Error, problem));
    }
}
