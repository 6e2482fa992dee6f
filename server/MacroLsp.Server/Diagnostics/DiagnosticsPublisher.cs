using MacroLsp.Protocol;
using MacroLsp.Server.Client;
using MacroLsp.Server.Dispatch;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Diagnostics;

/// <summary>
/// Sends diagnostics to a client that does not ask for them, and tells one that asks when to ask again.
/// <para>
/// The edited document comes first, right after the edit and on the thread pool; a newer edit of it cancels the work.
/// The other open documents follow on the background lane, once for however many edits. Nothing is sent twice.
/// </para>
/// </summary>
internal sealed class DiagnosticsPublisher(StateHolder state, DiagnosticsSource source, ClientProxy client, BackgroundLane background)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Version, DiagnosticsReport Report)> _sent = new(StringComparer.Ordinal);
    private int _isSweepPosted;

    /// <summary>A document was opened or has a new version. Called by the main loop.</summary>
    public void Edited(OpenDocument document)
    {
        PostSweep();
        if (state.Current.Client.PullsDiagnostics)
            return;

        var cancellation = new CancellationTokenSource();
        lock (_gate)
        {
            if (_running.Remove(document.Uri, out var superseded))
                superseded.Cancel();
            _running[document.Uri] = cancellation;
        }

        var snapshot = state.Current;
        ThreadPool.UnsafeQueueUserWorkItem(
            _ =>
            {
                Guard(() => Publish(document, source.Of(snapshot, document, cancellation.Token)));
                lock (_gate)
                {
                    if (_running.TryGetValue(document.Uri, out var latest) && ReferenceEquals(latest, cancellation))
                        _running.Remove(document.Uri);
                }
            },
            null);
    }

    /// <summary>A document was closed: the client's list keeps nothing of it.</summary>
    public void Closed(string uri)
    {
        source.Forget(uri);
        lock (_gate)
        {
            if (_running.Remove(uri, out var superseded))
                superseded.Cancel();
            if (_sent.Remove(uri, out var sent) && sent.Report.Items.Count > 0)
                client.Notify(LspMethods.PublishDiagnostics, new PublishDiagnosticsParams(uri, []));
        }
    }

    /// <summary>Something that many documents depend on has changed. Called by the main loop.</summary>
    public void ProjectChanged(string project)
    {
        PostSweep();
        var profile = state.Current.Client;
        if (profile is { PullsDiagnostics: true, RefreshesDiagnostics: true })
            _ = client.AskAsync(LspMethods.DiagnosticRefresh, Protocol.Rpc.NoParams.Instance);
    }

    private void PostSweep()
    {
        if (!state.Current.Client.PullsDiagnostics && Interlocked.Exchange(ref _isSweepPosted, 1) == 0)
            background.Post(Sweep);
    }

    private void Sweep()
    {
        Volatile.Write(ref _isSweepPosted, 0);
        var snapshot = state.Current;
        foreach (var document in snapshot.Documents.Values)
            Guard(() => Publish(document, source.Of(snapshot, document, CancellationToken.None)));
    }

    private void Publish(OpenDocument document, DiagnosticsReport report)
    {
        lock (_gate)
        {
            // The text may have moved on, or the document may be closed, since the snapshot was taken.
            if (state.Current.Find(document.Uri) is not { } current || current.Version != document.Version)
                return;
            if (_sent.TryGetValue(document.Uri, out var sent))
            {
                var isNewVersion = state.Current.Client.TracksDiagnosticVersions && sent.Version != document.Version;
                if (ReferenceEquals(sent.Report, report) && !isNewVersion)
                    return;
            }
            else if (report.Items.Count == 0 && !document.WantsDiagnostics)
            {
                return;
            }

            _sent[document.Uri] = (document.Version, report);
            client.Notify(LspMethods.PublishDiagnostics, new PublishDiagnosticsParams(document.Uri, report.Items, document.Version));
        }
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            // A newer version of the document is being looked at instead.
            return;
        }
        catch (Exception e)
        {
            client.LogDefect("looking for findings", e);
        }
    }
}
