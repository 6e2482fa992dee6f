using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Json;
using MacroLsp.Protocol.Rpc;
using Shouldly;

namespace MacroLsp.Testing;

/// <summary>
/// A language client for tests: one server, in process or as a program. Disposing it ends the conversation in order and
/// fails the test when the server did not: a wrong exit code, an error in the log, a request of the server's that no
/// client knows, a request of ours that was never answered.
/// </summary>
public sealed partial class LspClient : IAsyncDisposable, IMessageReceiver
{
    // Only ever reached by a server that hangs; no test measures time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Connection _connection;
    private readonly ServerEnd _server;
    private readonly ConcurrentQueue<LogMessageParams> _log = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<ApplyWorkspaceEditParams> _appliedEdits = new();
    private readonly ConcurrentQueue<Registration> _registrations = new();
    private readonly ConcurrentQueue<ProgressParams> _progress = new();
    private readonly ConcurrentDictionary<string, int> _requestsOfServer = new(StringComparer.Ordinal);
    private readonly Publications _publications = new();
    private bool _isEnded;

    private LspClient(ServerEnd server)
    {
        _server = server;
        _connection = new Connection(server.Output, server.Input);
        new Thread(() => _connection.Run(this, static () => false)) { IsBackground = true, Name = "test client" }.Start();
    }

    /// <summary>What the server answered to initialize.</summary>
    public ServerCapabilities Capabilities { get; private set; } = new();

    public IReadOnlyCollection<LogMessageParams> Log => _log;

    /// <summary>The edits that the server asked us to apply.</summary>
    public IReadOnlyCollection<ApplyWorkspaceEditParams> AppliedEdits => _appliedEdits;

    public IReadOnlyCollection<Registration> Registrations => _registrations;

    public IReadOnlyCollection<ProgressParams> Progress => _progress;

    /// <summary>Whether an error in the log is what the test wants to see.</summary>
    public bool ExpectsErrors { get; set; }

    /// <summary>The editor's settings by section, which the server asks for; null when there are none.</summary>
    public JsonElement? Settings { get; set; }

    /// <summary>How often the server sent a request of this name.</summary>
    public int RequestsOfServer(string method) => _requestsOfServer.GetValueOrDefault(method);

    public async Task<TResult?> RequestAsync<TParams, TResult>(
        RequestMethod<TParams, TResult> method, TParams parameters, CancellationToken cancellation = default)
        where TParams : notnull =>
        await _connection.RequestAsync(method, parameters, cancellation).WaitAsync(Patience, CancellationToken.None);

    /// <summary>The error that a request ends with.</summary>
    public async Task<ResponseError> ErrorOfAsync<TParams, TResult>(RequestMethod<TParams, TResult> method, TParams parameters)
        where TParams : notnull =>
        (await Should.ThrowAsync<ResponseErrorException>(RequestAsync(method, parameters))).Error;

    public void Notify<TParams>(NotificationMethod<TParams> method, TParams parameters)
        where TParams : notnull => _connection.Notify(method, parameters);

    /// <summary>Waits for diagnostics that were sent unasked and that satisfy a condition.</summary>
    public Task<PublishDiagnosticsParams> PublishedAsync(string uri, Func<PublishDiagnosticsParams, bool> condition) =>
        _publications.WhenAsync(uri, condition).WaitAsync(Patience);

    public Task<PublishDiagnosticsParams> PublishedAsync(string uri, int version) => PublishedAsync(uri, sent => sent.Version == version);

    /// <summary>Everything that was sent unasked for a document, in order.</summary>
    public IReadOnlyList<PublishDiagnosticsParams> AllPublished(string uri) => _publications.Of(uri);

    /// <summary>Ends the stream without a word, as a client that crashed; returns the server's exit code.</summary>
    public async Task<int> KillAsync()
    {
        _isEnded = true;
        _server.CloseInput();
        return await _server.ExitCode.WaitAsync(Patience);
    }

    /// <summary>Sends "exit" without "shutdown" or after it; returns the server's exit code.</summary>
    public async Task<int> ExitAsync()
    {
        _isEnded = true;
        Notify(LspMethods.Exit, NoParams.Instance);
        return await _server.ExitCode.WaitAsync(Patience);
    }

    /// <summary>Waits for the server to end of its own accord; returns its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        _isEnded = true;
        return await _server.ExitCode.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_isEnded)
            {
                await RequestAsync(LspMethods.Shutdown, NoParams.Instance);
                (await ExitAsync()).ShouldBe(0, "the server's exit code");
            }
        }
        finally
        {
            await _server.DisposeAsync();
        }

        _complaints.ShouldBeEmpty();
        if (!ExpectsErrors)
            _log.Where(entry => entry.Type == MessageType.Error).Select(entry => entry.Message).ShouldBeEmpty();
    }

    void IMessageReceiver.OnRequest(IntegerOrString id, string method, ReadOnlySpan<byte> parameters)
    {
        _requestsOfServer.AddOrUpdate(method, 1, static (_, count) => count + 1);
        switch (method)
        {
            case "client/registerCapability":
                foreach (var registration in Read(parameters, LspJson.Default.RegistrationParams).Registrations)
                    _registrations.Enqueue(registration);
                AnswerNull(id);
                break;
            case "client/unregisterCapability" or "window/workDoneProgress/create" or "window/showMessageRequest"
                or "workspace/diagnostic/refresh" or "workspace/codeLens/refresh" or "workspace/inlayHint/refresh"
                or "workspace/semanticTokens/refresh":
                AnswerNull(id);
                break;
            case "workspace/applyEdit":
                _appliedEdits.Enqueue(Read(parameters, LspJson.Default.ApplyWorkspaceEditParams));
                _connection.Respond(id, new ApplyWorkspaceEditResult(Applied: true), LspJson.Default.ApplyWorkspaceEditResult);
                break;
            case "window/showDocument":
                _connection.Respond(id, new ShowDocumentResult(Success: true), LspJson.Default.ShowDocumentResult);
                break;
            case "workspace/configuration":
                var items = Read(parameters, LspJson.Default.ConfigurationParams).Items;
                _connection.Respond(id, [.. items.Select(item => Settings is { } given && given.TryGetProperty(item.Section ?? "", out var section) ? section : JsonElement.Parse("null"))], LspJson.Default.IReadOnlyListJsonElement);
                break;
            default:
                _complaints.Enqueue($"The server sent the request \"{method}\", which no client knows.");
                _connection.RespondError(id, new ResponseError(ErrorCode.MethodNotFound, method));
                break;
        }
    }

    void IMessageReceiver.OnNotification(string method, ReadOnlySpan<byte> parameters)
    {
        switch (method)
        {
            case "window/logMessage":
                _log.Enqueue(Read(parameters, LspJson.Default.LogMessageParams));
                break;
            case "textDocument/publishDiagnostics":
                _publications.Add(Read(parameters, LspJson.Default.PublishDiagnosticsParams));
                break;
            case "$/progress":
                _progress.Enqueue(Read(parameters, LspJson.Default.ProgressParams));
                break;
            case "window/showMessage" or "$/logTrace":
                break;
            default:
                _complaints.Enqueue($"The server sent the notification \"{method}\", which no client knows.");
                break;
        }
    }

    void IMessageReceiver.OnProblem(string problem)
    {
        if (!_isEnded && !ExpectsErrors)
            _complaints.Enqueue(problem);
    }

    private void AnswerNull(IntegerOrString id) => _connection.Respond(id, null, LspMethods.Shutdown.Result);

    private static T Read<T>(ReadOnlySpan<byte> parameters, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(parameters, type).ShouldNotBeNull();

    /// <summary>What was published, and who waits for more of it.</summary>
    private sealed class Publications
    {
        private readonly Lock _gate = new();
        private readonly List<PublishDiagnosticsParams> _all = [];
        private readonly List<(Func<PublishDiagnosticsParams, bool> Condition, TaskCompletionSource<PublishDiagnosticsParams> Waiter)> _waiters = [];

        public void Add(PublishDiagnosticsParams published)
        {
            lock (_gate)
            {
                _all.Add(published);
                foreach (var (condition, waiter) in _waiters)
                {
                    if (condition(published))
                        waiter.TrySetResult(published);
                }

                _waiters.RemoveAll(waiting => waiting.Waiter.Task.IsCompleted);
            }
        }

        public IReadOnlyList<PublishDiagnosticsParams> Of(string uri)
        {
            lock (_gate)
                return [.. _all.Where(published => published.Uri == uri)];
        }

        public Task<PublishDiagnosticsParams> WhenAsync(string uri, Func<PublishDiagnosticsParams, bool> condition)
        {
            lock (_gate)
            {
                if (_all.FindLast(published => published.Uri == uri && condition(published)) is { } known)
                    return Task.FromResult(known);
                var waiter = new TaskCompletionSource<PublishDiagnosticsParams>(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiters.Add((published => published.Uri == uri && condition(published), waiter));
                return waiter.Task;
            }
        }
    }
}
