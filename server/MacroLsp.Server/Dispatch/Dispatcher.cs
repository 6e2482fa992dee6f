using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Client;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Dispatch;

/// <summary>
/// Takes messages off the wire, posts their work to the main loop in order of arrival, and sees to it that every
/// request is answered exactly once, whatever its handler does.
/// </summary>
internal sealed class Dispatcher(
    Connection connection, ClientProxy client, Session session, StateHolder state, Projects projects, MainLoop loop, BackgroundLane background)
    : IMessageReceiver
{
    public Routes Routes { get; } = new();

    public PendingRequests Pending { get; } = new((id, error) => connection.RespondError(id, error));

    public ServerSnapshot Snapshot => state.Current;

    public void OnRequest(IntegerOrString id, string method, ReadOnlySpan<byte> parameters)
    {
        if (Routes.FindRequest(method) is not { } route)
        {
            connection.RespondError(id, new ResponseError(ErrorCode.MethodNotFound, $"The method \"{method}\" is not supported."));
            return;
        }

        try
        {
            var work = route.Receive(this, id, parameters);
            loop.Post(() =>
            {
                if (session.Refuses(method) is { } error)
                    Refuse(id, error);
                else
                    work();
            });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
        {
            connection.RespondError(id, new ResponseError(ErrorCode.InvalidParams, $"The parameters of \"{method}\" cannot be read: {e.Message}"));
        }
    }

    public void OnNotification(string method, ReadOnlySpan<byte> parameters)
    {
        // What begins with "$/" may be ignored by whoever does not know it.
        if (Routes.FindNotification(method) is not { } route)
        {
            if (!method.StartsWith("$/", StringComparison.Ordinal))
                client.Log(Protocol.MessageType.Log, $"The notification \"{method}\" is not known and was ignored.");
            return;
        }

        try
        {
            var work = route.Receive(this, parameters);
            if (string.Equals(method, Protocol.LspMethods.CancelRequest.Name, StringComparison.Ordinal))
            {
                // A cancellation overtakes what waits for the loop; that is its point.
                work();
                return;
            }

            loop.Post(
                () =>
                {
                    if (session.Accepts(method))
                        work();
                },
                route.IsEdit);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
        {
            client.Log(Protocol.MessageType.Warning, $"The parameters of \"{method}\" cannot be read: {e.Message}");
        }
    }

    public void OnProblem(string problem) => client.Log(Protocol.MessageType.Warning, problem);

    public void Run(Lane lane, Func<Task> work)
    {
        if (lane == Lane.Background)
            background.Post(() => work().GetAwaiter().GetResult());
        else
            ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work(), work, preferLocal: false);
    }

    /// <summary>
    /// Runs work on the loop once the files of the document's project are known; without a document, of every project.
    /// </summary>
    public void WhenIndexed(string? document, Action work)
    {
        if (document is not null)
        {
            if (state.Current.Find(document) is { } open)
                projects.WhenIndexed(open.Project, work);
            else
                work();
            return;
        }

        projects.OpenFolders();
        var keys = state.Current.Projects.Keys.ToArray();
        var left = keys.Length;
        if (left == 0)
            work();
        foreach (var key in keys)
        {
            projects.WhenIndexed(key, () =>
            {
                if (--left == 0)
                    work();
            });
        }
    }

    public void Answer<TResult>(PendingRequest request, JsonTypeInfo<TResult> type, Func<TResult> handler) =>
        AnswerAsync(request, type, () => Task.FromResult(handler())).GetAwaiter().GetResult();

    public async Task AnswerAsync<TResult>(PendingRequest request, JsonTypeInfo<TResult> type, Func<Task<TResult>> handler)
    {
        if (request.IsAnswered)
            return;
        try
        {
            var result = await handler();
            if (request.TryTakeAnswer())
                connection.Respond(request.Id, result, type);
        }
        catch (OperationCanceledException)
        {
            if (request.TryTakeAnswer())
                connection.RespondError(request.Id, new ResponseError(ErrorCode.RequestCancelled, "The request was cancelled."));
        }
        catch (ResponseErrorException e)
        {
            if (request.TryTakeAnswer())
                connection.RespondError(request.Id, e.Error);
        }
        catch (Exception e)
        {
            // A defect of ours costs this answer only; the log has what is needed to find it.
            client.LogDefect($"answering \"{request.Method}\"", e);
            if (request.TryTakeAnswer())
                connection.RespondError(request.Id, new ResponseError(ErrorCode.InternalError, $"The server failed at \"{request.Method}\": {e.Message}"));
        }
    }

    private void Refuse(IntegerOrString id, ResponseError error)
    {
        if (Pending.Find(id) is { } request && request.TryTakeAnswer())
            connection.RespondError(id, error);
    }
}
