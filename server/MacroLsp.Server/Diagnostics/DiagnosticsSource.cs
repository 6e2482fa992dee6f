using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Rules.Yaml;
using MacroLsp.Core.Semantics;
using MacroLsp.Protocol;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Diagnostics;

/// <summary>
/// Diagnostics in the client's terms, for whoever asks: the publisher and both kinds of pull get the same ones.
/// Safe to use from any thread.
/// </summary>
internal sealed class DiagnosticsSource(FindingsCache findings, StyleFileFindings styleFiles)
{
    /// <summary>
    /// How many findings of one file are sent. Nobody reads a thousand, and no editor shows them well; the command line
    /// lists them all.
    /// </summary>
    public const int Most = 1000;

    private readonly ConcurrentDictionary<string, DiagnosticsReport> _latest = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>The diagnostics of an open document; none for a text that only shows what was.</summary>
    public DiagnosticsReport Of(ServerSnapshot snapshot, OpenDocument document, CancellationToken cancellation)
    {
        if (!document.WantsDiagnostics)
            return Identify(document.Uri, []);
        var project = snapshot.ProjectOf(document);
        return document switch
        {
            { Macro: { } macro } => Of(snapshot, project, snapshot.WorkspaceOf(document), macro, document.Uri, cancellation, document.IsShared),
            { Role: DocumentRole.Style } => Identify(document.Uri, ToLsp.Diagnostics(
                snapshot, document.Source, styleFiles.Of(project.Workspace.Styles, document, cancellation), document.IsShared)),
            _ => Identify(document.Uri, ToLsp.Diagnostics(snapshot, project.Workspace, document)),
        };
    }

    /// <summary>The diagnostics of a file of a project, open or not.</summary>
    public DiagnosticsReport Of(ServerSnapshot snapshot, Project project, MacroDocument document, CancellationToken cancellation) =>
        Of(snapshot, project, project.Workspace, document, snapshot.UriOf(project, document.Path), cancellation);

    /// <summary>The diagnostics of a project's configuration; null when it has none or nothing is wrong in it.</summary>
    public (string Uri, int? Version, DiagnosticsReport Report)? OfConfiguration(ServerSnapshot snapshot, Project project)
    {
        if (project.Workspace.Place is not { Path: { } path, File: { } file } || ToLsp.Diagnostics(snapshot, project.Workspace, file) is not { Count: > 0 } items)
            return null;
        var uri = snapshot.UriOf(project, path);
        return (uri, snapshot.Find(uri)?.Version, Identify(uri, items));
    }

    /// <summary>The diagnostics of a project's own style files and its .vale.ini that are not open, those with none left out.</summary>
    public IEnumerable<(string Uri, DiagnosticsReport Report)> OfStyles(ServerSnapshot snapshot, Project project, CancellationToken cancellation)
    {
        foreach (var (path, source, found) in StyleFileAnalyzer.AnalyzeAll(project.Workspace.Styles, cancellation))
        {
            // An open one has diagnostics of its own, its cases among them.
            if (snapshot.FindOpen(project.Key, path) is not null) continue;
            var uri = snapshot.UriOf(project, path);
            yield return (uri, Identify(uri, ToLsp.Diagnostics(snapshot, source, found, isShared: false)));
        }
    }

    public void Forget(string uri) => _latest.TryRemove(uri, out _);

    private DiagnosticsReport Of(
        ServerSnapshot snapshot, Project project, WorkspaceSnapshot workspace, MacroDocument document, string uri, CancellationToken cancellation, bool isShared = false)
    {
        var found = findings.Of(project, workspace, document, cancellation);
        if (isShared) found = found.RemoveAll(f => f.Rule == YamlSyntaxRule.Id);
        return Identify(uri, [.. MostSevere(found).Select(f => ToLsp.Diagnostic(snapshot, project, uri, document, f)), .. Notice(found.Length)]);
    }

    /// <summary>At most so many findings, errors before warnings, in the order of the file.</summary>
    private static IEnumerable<Finding> MostSevere(ImmutableArray<Finding> found) =>
        found.Length <= Most ? found : found.OrderByDescending(f => f.Level).Take(Most).OrderBy(f => f.Span);

    private static IEnumerable<Diagnostic> Notice(int count) => count <= Most ? [] :
    [
        new Diagnostic(
            default,
            string.Create(CultureInfo.InvariantCulture, $"{count} problems were found in this file, and {Most} of them are shown. Mend some of them, or run: macrolsp check"))
        {
            Severity = DiagnosticSeverity.Information,
            Source = "macrolsp",
        },
    ];

    private DiagnosticsReport Identify(string uri, IReadOnlyList<Diagnostic> items) => _latest.AddOrUpdate(
        uri,
        static (_, added) => new DiagnosticsReport(added.Self.NextId(), added.Items),
        static (_, known, added) => DiagnosticsReport.AreSame(known.Items, added.Items) ? known : new DiagnosticsReport(added.Self.NextId(), added.Items),
        (Self: this, Items: items));

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
}
