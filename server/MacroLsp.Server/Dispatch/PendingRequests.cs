using System.Diagnostics.CodeAnalysis;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Server.Dispatch;

/// <summary>
/// A request that is not answered yet. It is answered exactly once: by its result, by its cancellation, or by the edit
/// that makes it worthless, whichever comes first.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without a timer holds nothing, and the handler may still read its token.")]
internal sealed class PendingRequest(IntegerOrString id, string method, string? document, Staleness staleness, PendingRequests owner)
{
    private readonly CancellationTokenSource _cancellation = new();
    private int _isAnswered;

    public IntegerOrString Id { get; } = id;

    public string Method { get; } = method;

    /// <summary>Ends when the answer is no longer wanted.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    public bool IsAnswered => Volatile.Read(ref _isAnswered) == 1;

    /// <summary>True for the one caller who may answer.</summary>
    public bool TryTakeAnswer()
    {
        if (Interlocked.Exchange(ref _isAnswered, 1) == 1)
            return false;
        owner.Remove(this);
        return true;
    }

    public bool IsMadeStaleBy(string editedDocument) => staleness switch
    {
        Staleness.Document => string.Equals(document, editedDocument, StringComparison.Ordinal),
        Staleness.Workspace => true,
        _ => false,
    };

    /// <summary>Tells the handler to stop.</summary>
    public void Cancel() => _cancellation.Cancel();
}

/// <summary>The requests that are not answered yet. Safe to use from any thread.</summary>
internal sealed class PendingRequests(Action<IntegerOrString, ResponseError> answer)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<IntegerOrString, PendingRequest> _byId = [];

    public PendingRequest Add(IntegerOrString id, string method, string? document, Staleness staleness)
    {
        var request = new PendingRequest(id, method, document, staleness, this);
        lock (_gate)
            _byId[id] = request;
        return request;
    }

    public void Remove(PendingRequest request)
    {
        lock (_gate)
        {
            if (_byId.TryGetValue(request.Id, out var known) && ReferenceEquals(known, request))
                _byId.Remove(request.Id);
        }
    }

    public PendingRequest? Find(IntegerOrString id)
    {
        lock (_gate)
            return _byId.GetValueOrDefault(id);
    }

    /// <summary>Answers at once, without waiting for the handler to notice.</summary>
    public void CancelByClient(IntegerOrString id)
    {
        if (Find(id) is { } request)
            End(request, ErrorCode.RequestCancelled, "The request was cancelled.");
    }

    /// <summary>An open document has changed.</summary>
    public void EndStale(string document)
    {
        foreach (var request in Where(r => r.IsMadeStaleBy(document)))
            End(request, ErrorCode.ContentModified, "The document changed while the answer was worked out.");
    }

    public void EndAll()
    {
        foreach (var request in Where(static _ => true))
            End(request, ErrorCode.RequestCancelled, "The server is shutting down.");
    }

    private PendingRequest[] Where(Func<PendingRequest, bool> predicate)
    {
        lock (_gate)
            return _byId.Count == 0 ? [] : [.. _byId.Values.Where(predicate)];
    }

    private void End(PendingRequest request, ErrorCode code, string message)
    {
        if (!request.TryTakeAnswer())
            return;
        answer(request.Id, new ResponseError(code, message));
        request.Cancel();
    }
}
