using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol.Rpc;

/// <summary>
/// Receives what the other side sends. All members are called from the thread that runs
/// <see cref="Connection.Run"/>, in the order of arrival; the parameters are valid only during the call.
/// </summary>
public interface IMessageReceiver
{
    void OnRequest(IntegerOrString id, string method, ReadOnlySpan<byte> parameters);

    void OnNotification(string method, ReadOnlySpan<byte> parameters);

    /// <summary>Something on the wire was not a message; it was answered or skipped, and is worth a line in the log.</summary>
    void OnProblem(string problem);
}

/// <summary>
/// One end of a JSON-RPC 2.0 conversation over two byte streams; client and server use the same class.
/// Reading belongs to the thread that calls <see cref="Run"/>; every other member may be called from any thread.
/// </summary>
public sealed class Connection(Stream input, Stream output, int maximumBodyLength = FrameReader.DefaultMaximumBodyLength)
{
    private readonly MessageWriter _writer = new(output);
    private readonly ConcurrentDictionary<long, PendingRequest> _pending = new();
    private long _lastId;
    private volatile bool _closed;

    /// <summary>The ids of our requests that the other side has not answered.</summary>
    public IReadOnlyCollection<long> Unanswered => [.. _pending.Keys];

    /// <summary>Reads and delivers messages until the stream ends, fails, or <paramref name="isFinished"/> says so.</summary>
    public void Run(IMessageReceiver receiver, Func<bool> isFinished)
    {
        var reader = new FrameReader(input, maximumBodyLength);
        try
        {
            while (!isFinished() && reader.TryRead(out var frame))
            {
                if (frame.Problem is { } problem)
                    Reject(receiver, null, new ResponseError(ErrorCode.ParseError, problem));
                else
                    Deliver(receiver, frame.Body);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            receiver.OnProblem($"The connection was lost: {e.Message}");
        }
        finally
        {
            Close();
        }
    }

    /// <summary>Drops every message that would be written from now on.</summary>
    public void StopWriting() => _writer.Stop();

    public void Notify<TParams>(NotificationMethod<TParams> method, TParams parameters)
        where TParams : notnull =>
        _writer.WriteNotification(method.Name, parameters, method.Params);

    public void Respond<TResult>(IntegerOrString id, TResult result, JsonTypeInfo<TResult> type) =>
        _writer.WriteResponse(id, result, type);

    public void RespondError(IntegerOrString? id, ResponseError error) => _writer.WriteError(id, error);

    /// <summary>
    /// Sends a request and completes with its result. Cancelling asks the other side to stop; the task then ends
    /// with whatever the other side answers.
    /// </summary>
    /// <exception cref="ResponseErrorException">The other side answered with an error.</exception>
    /// <exception cref="OperationCanceledException">The connection ended before an answer.</exception>
    public Task<TResult?> RequestAsync<TParams, TResult>(
        RequestMethod<TParams, TResult> method, TParams parameters, CancellationToken cancellationToken = default)
        where TParams : notnull
    {
        var id = Interlocked.Increment(ref _lastId);
        var pending = new PendingRequest<TResult>(method.Result);
        _pending[id] = pending;
        if (_closed)
            Close();
        _writer.WriteRequest(id, method.Name, parameters, method.Params);
        if (cancellationToken.CanBeCanceled)
        {
            var registration = cancellationToken.Register(() => Notify(LspMethods.CancelRequest, new CancelParams(id)));
            return pending.CompleteAsync(registration);
        }

        return pending.Task;
    }

    private void Deliver(IMessageReceiver receiver, ReadOnlySpan<byte> body)
    {
        var envelope = Envelope.Parse(body);
        switch (envelope)
        {
            case { Kind: EnvelopeKind.Request, Id: { } id, Method: { } method }:
                receiver.OnRequest(id, method, envelope.Payload);
                break;
            case { Kind: EnvelopeKind.Notification, Method: { } method }:
                receiver.OnNotification(method, envelope.Payload);
                break;
            case { Kind: EnvelopeKind.Response }:
                Complete(receiver, envelope);
                break;
            default:
                Reject(receiver, envelope.Id, envelope.Error ?? new ResponseError(ErrorCode.InvalidRequest, "The message is not understood."));
                break;
        }
    }

    private void Reject(IMessageReceiver receiver, IntegerOrString? id, ResponseError error)
    {
        receiver.OnProblem(error.Message);
        _writer.WriteError(id, error);
    }

    private void Complete(IMessageReceiver receiver, Envelope response)
    {
        if (response.Id is not { String: null, Integer: var id } || !_pending.TryRemove(id, out var pending))
        {
            receiver.OnProblem(response.IsErrorResponse
                ? $"The other side reported an error: {ReadError(response.Payload).Message}"
                : $"A response arrived for the id {response.Id}, which was never asked or is already answered.");
            return;
        }

        try
        {
            if (response.IsErrorResponse)
                pending.Fail(ReadError(response.Payload));
            else
                pending.Complete(response.Payload);
        }
        catch (JsonException e)
        {
            receiver.OnProblem($"The response {id} cannot be read: {e.Message}");
            pending.Fail(new ResponseError(ErrorCode.ParseError, e.Message));
        }
    }

    private static ResponseError ReadError(ReadOnlySpan<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, LspJson.Default.ResponseError)
                ?? new ResponseError(ErrorCode.UnknownErrorCode, "No reason was given.");
        }
        catch (JsonException e)
        {
            return new ResponseError(ErrorCode.UnknownErrorCode, $"The reason cannot be read: {e.Message}");
        }
    }

    private void Close()
    {
        _closed = true;
        foreach (var id in _pending.Keys)
        {
            if (_pending.TryRemove(id, out var pending))
                pending.Cancel();
        }
    }

    private abstract class PendingRequest
    {
        public abstract void Complete(ReadOnlySpan<byte> result);

        public abstract void Fail(ResponseError error);

        public abstract void Cancel();
    }

    private sealed class PendingRequest<TResult>(JsonTypeInfo<TResult> type) : PendingRequest
    {
        // Continuations must not run on the reading thread: they could wait for a message that only it can read.
        private readonly TaskCompletionSource<TResult?> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TResult?> Task => _completion.Task;

        public async Task<TResult?> CompleteAsync(CancellationTokenRegistration registration)
        {
            await using (registration)
                return await _completion.Task;
        }

        public override void Complete(ReadOnlySpan<byte> result) =>
            _completion.TrySetResult(result is [(byte)'n', ..] ? default : JsonSerializer.Deserialize(result, type));

        public override void Fail(ResponseError error) => _completion.TrySetException(new ResponseErrorException(error));

        public override void Cancel() => _completion.TrySetCanceled();
    }
}
