using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Dispatch;

/// <summary>Answers a request that changes nothing: a function of the state at receipt and the parameters.</summary>
internal delegate TResult Read<in TParams, out TResult>(ServerSnapshot snapshot, TParams parameters, CancellationToken cancellation);

/// <summary>Answers a request that talks to the client on the way.</summary>
internal delegate Task<TResult> ReadAsync<in TParams, TResult>(ServerSnapshot snapshot, TParams parameters, CancellationToken cancellation);

/// <summary>
/// Which method goes where. Filled once, before the first message, by explicit registrations; nothing is discovered.
/// </summary>
internal sealed class Routes
{
    private readonly Dictionary<string, RequestRoute> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NotificationRoute> _notifications = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Methods => [.. _requests.Keys, .. _notifications.Keys];

    public RequestRoute? FindRequest(string method) => _requests.GetValueOrDefault(method);

    public NotificationRoute? FindNotification(string method) => _notifications.GetValueOrDefault(method);

    /// <summary>A request that the main loop answers itself: the lifecycle.</summary>
    public void OnLoop<TParams, TResult>(RequestMethod<TParams, TResult> method, Func<TParams, TResult> handler)
        where TParams : notnull =>
        _requests.Add(method.Name, new LoopRequestRoute<TParams, TResult>(method, handler));

    /// <summary>A notification that changes the state.</summary>
    /// <param name="method">The method.</param>
    /// <param name="handler">Changes the state.</param>
    /// <param name="changes">The document whose text it changes: answers about the old text that are still due become worthless.</param>
    /// <param name="isEdit">Whether a burst of them settles together.</param>
    public void OnLoop<TParams>(NotificationMethod<TParams> method, Action<TParams> handler, Func<TParams, string>? changes = null, bool isEdit = false)
        where TParams : notnull =>
        _notifications.Add(method.Name, new NotificationRoute<TParams>(method, handler, changes, isEdit));

    public void OnRead<TParams, TResult>(
        RequestMethod<TParams, TResult> method, Read<TParams, TResult> handler, Lane lane, Staleness staleness, bool needsIndex = false)
        where TParams : notnull =>
        _requests.Add(method.Name, new ReadRoute<TParams, TResult>(
            method, (snapshot, parameters, cancellation) => Task.FromResult(handler(snapshot, parameters, cancellation)), lane, staleness, needsIndex));

    public void OnReadAsync<TParams, TResult>(
        RequestMethod<TParams, TResult> method, ReadAsync<TParams, TResult> handler, Lane lane, Staleness staleness, bool needsIndex = false)
        where TParams : notnull =>
        _requests.Add(method.Name, new ReadRoute<TParams, TResult>(method, handler, lane, staleness, needsIndex));

    /// <exception cref="JsonException">The parameters do not have the method's shape.</exception>
    internal static TParams Deserialize<TParams>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<TParams> type, ReadOnlySpan<byte> parameters)
        where TParams : notnull
    {
        if (typeof(TParams) == typeof(NoParams) && NoParams.Instance is TParams none)
            return none;
        if (parameters.IsEmpty)
            throw new JsonException("The request has no parameters.");
        return JsonSerializer.Deserialize(parameters, type) ?? throw new JsonException("The parameters are null.");
    }
}

internal abstract class RequestRoute
{
    /// <summary>Reads the parameters, which are valid only during the call, and returns the work for the main loop.</summary>
    /// <exception cref="JsonException">The parameters do not have the method's shape.</exception>
    public abstract Action Receive(Dispatcher dispatcher, IntegerOrString id, ReadOnlySpan<byte> parameters);
}

internal abstract class NotificationRoute(bool isEdit)
{
    public bool IsEdit { get; } = isEdit;

    /// <inheritdoc cref="RequestRoute.Receive"/>
    public abstract Action Receive(Dispatcher dispatcher, ReadOnlySpan<byte> parameters);
}

internal sealed class NotificationRoute<TParams>(
    NotificationMethod<TParams> method, Action<TParams> handler, Func<TParams, string>? changes, bool isEdit) : NotificationRoute(isEdit)
    where TParams : notnull
{
    public override Action Receive(Dispatcher dispatcher, ReadOnlySpan<byte> parameters)
    {
        var read = Routes.Deserialize(method.Params, parameters);

        // At receipt, and not when the loop gets to it: what is asked after the edit is not stale.
        if (changes is not null)
            dispatcher.Pending.EndStale(changes(read));
        return () => handler(read);
    }
}

internal sealed class LoopRequestRoute<TParams, TResult>(RequestMethod<TParams, TResult> method, Func<TParams, TResult> handler) : RequestRoute
    where TParams : notnull
{
    public override Action Receive(Dispatcher dispatcher, IntegerOrString id, ReadOnlySpan<byte> parameters)
    {
        var read = Routes.Deserialize(method.Params, parameters);
        var request = dispatcher.Pending.Add(id, method.Name, document: null, Staleness.Never);
        return () => dispatcher.Answer(request, method.Result, () => handler(read));
    }
}

internal sealed class ReadRoute<TParams, TResult>(
    RequestMethod<TParams, TResult> method, ReadAsync<TParams, TResult> handler, Lane lane, Staleness staleness, bool needsIndex) : RequestRoute
    where TParams : notnull
{
    public override Action Receive(Dispatcher dispatcher, IntegerOrString id, ReadOnlySpan<byte> parameters)
    {
        var read = Routes.Deserialize(method.Params, parameters);
        var document = (read as ITextDocumentParams)?.TextDocument.Uri;
        var request = dispatcher.Pending.Add(id, method.Name, document, staleness);
        void Start()
        {
            var snapshot = dispatcher.Snapshot;
            dispatcher.Run(lane, () => dispatcher.AnswerAsync(request, method.Result, () => handler(snapshot, read, request.Cancellation)));
        }

        return needsIndex ? () => dispatcher.WhenIndexed(document, Start) : Start;
    }
}
