using MacroLsp.Protocol;
using MacroLsp.Protocol.Json;
using MacroLsp.Server.Client;
using MacroLsp.Server.Diagnostics;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>Both kinds of diagnostic pull.</summary>
internal sealed class DiagnosticsHandler(DiagnosticsSource source, ClientProxy client)
{
    // Large enough to be worth a message, small enough that the client's list fills visibly.
    private const int PartialResultLength = 100;

    public DocumentDiagnosticReport Document(ServerSnapshot snapshot, DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
            return DocumentDiagnosticReport.Full([], resultId: null);
        var report = source.Of(snapshot, document, cancellation);
        return string.Equals(report.ResultId, parameters.PreviousResultId, StringComparison.Ordinal)
            ? DocumentDiagnosticReport.Unchanged(report.ResultId)
            : DocumentDiagnosticReport.Full(report.Items, report.ResultId);
    }

    /// <summary>
    /// Every macro of every project, and configurations and style packs in which something is wrong. With a token for partial results the parts go ahead and the answer itself is empty.
    /// </summary>
    public WorkspaceDiagnosticReport Workspace(ServerSnapshot snapshot, WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        using var progress = parameters.WorkDoneToken is { } work ? WorkProgress.Of(client, work, "Checking macros") : null;
        var total = snapshot.Projects.Values.Sum(project => project.Workspace.Documents.Count);
        var done = 0;
        var previous = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var known in parameters.PreviousResultIds)
            previous[known.Uri] = known.Value;

        var items = new List<WorkspaceDocumentDiagnosticReport>();
        foreach (var project in snapshot.Projects.Values.Where(project => project.Root is not null))
        {
            if (source.OfConfiguration(snapshot, project) is { } configuration)
                items.Add(Report(configuration.Uri, configuration.Version, configuration.Report, previous));
            foreach (var (uri, report) in source.OfStyles(snapshot, project, cancellation))
                items.Add(Report(uri, version: null, report, previous));
            foreach (var document in project.Workspace.Documents.Values)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(done++, total);
                var uri = snapshot.UriOf(project, document.Path);
                items.Add(Report(uri, document.Version, source.Of(snapshot, project, document, cancellation), previous));
                if (items.Count == PartialResultLength && parameters.PartialResultToken is { } token)
                {
                    client.PartialResult(token, new WorkspaceDiagnosticReport(items), LspJson.Default.WorkspaceDiagnosticReport);
                    items = [];
                }
            }
        }

        // What the client still lists and we no longer have is gone from the disk or from the project.
        items.AddRange(previous.Keys
            .Where(uri => snapshot.Find(uri) is null)
            .Select(uri => new WorkspaceDocumentDiagnosticReport { Uri = uri, Kind = DocumentDiagnosticReportKind.Full, Items = [] }));
        if (parameters.PartialResultToken is not { } last)
            return new WorkspaceDiagnosticReport(items);
        if (items.Count > 0)
            client.PartialResult(last, new WorkspaceDiagnosticReport(items), LspJson.Default.WorkspaceDiagnosticReport);
        return new WorkspaceDiagnosticReport([]);
    }

    private static WorkspaceDocumentDiagnosticReport Report(string uri, int? version, DiagnosticsReport report, Dictionary<string, string> previous)
    {
        var isUnchanged = previous.Remove(uri, out var resultId) && string.Equals(resultId, report.ResultId, StringComparison.Ordinal);
        return new WorkspaceDocumentDiagnosticReport
        {
            Uri = uri,
            Version = version,
            Kind = isUnchanged ? DocumentDiagnosticReportKind.Unchanged : DocumentDiagnosticReportKind.Full,
            ResultId = report.ResultId,
            Items = isUnchanged ? null : report.Items,
        };
    }
}
