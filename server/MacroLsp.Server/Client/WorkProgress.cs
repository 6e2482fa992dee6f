using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Server.Client;

/// <summary>
/// Shows a piece of work in the client from construction to disposal; does nothing for a client that cannot show it.
/// </summary>
internal sealed class WorkProgress : IDisposable
{
    private readonly ClientProxy _client;
    private readonly IntegerOrString? _token;
    private int _percentage;

    private WorkProgress(ClientProxy client, IntegerOrString? token, string title)
    {
        _client = client;
        _token = token;
        if (token is { } known)
            client.Progress(known, WorkDoneProgress.Begin(title, message: null, percentage: 0, cancellable: false));
    }

    /// <summary>For work that the client asked for, under the token that came with the request.</summary>
    public static WorkProgress Of(ClientProxy client, IntegerOrString token, string title) => new(client, token, title);

    /// <summary>For work of our own, under a new token.</summary>
    public static WorkProgress Start(ClientProxy client, ClientProfile profile, IntegerOrString token, string title)
    {
        if (!profile.ShowsProgress)
            return new WorkProgress(client, token: null, title);

        // The token exists for the client from the request on: messages arrive in order, so there is nothing to wait for.
        _ = client.AskAsync(LspMethods.WorkDoneProgressCreate, new WorkDoneProgressCreateParams(token));
        return new WorkProgress(client, token, title);
    }

    /// <summary>Says how much is done; the client hears of whole percents only.</summary>
    public void Report(int done, int total)
    {
        var percentage = total == 0 ? 100 : (int)(100L * done / total);
        if (_token is not { } token || percentage <= _percentage)
            return;
        _percentage = percentage;
        _client.Progress(token, WorkDoneProgress.Report($"{done} of {total}", percentage));
    }

    public void Dispose()
    {
        if (_token is { } token)
            _client.Progress(token, WorkDoneProgress.End(message: null));
    }
}
