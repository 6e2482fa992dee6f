using System.Text.Json;
using System.Text.Json.Serialization;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Protocol;

public enum DiagnosticSeverity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}

public enum DiagnosticTag
{
    /// <summary>The client fades the text out.</summary>
    Unnecessary = 1,

    /// <summary>The client strikes the text through.</summary>
    Deprecated = 2,
}

public sealed record Diagnostic(Range Range, string Message)
{
    public DiagnosticSeverity? Severity { get; init; }

    public IntegerOrString? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string? Source { get; init; }

    public IReadOnlyList<DiagnosticTag>? Tags { get; init; }

    public IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation { get; init; }

    /// <summary>Comes back unchanged with a code action request.</summary>
    public JsonElement? Data { get; init; }
}

/// <param name="Href">Where the rule is explained.</param>
public sealed record CodeDescription(string Href);

public sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <param name="Version">The version of the text that the diagnostics describe.</param>
public sealed record PublishDiagnosticsParams(string Uri, IReadOnlyList<Diagnostic> Diagnostics, int? Version = null);

public sealed record DiagnosticOptions(bool InterFileDependencies, bool WorkspaceDiagnostics, string? Identifier = null);

public sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? Identifier = null, string? PreviousResultId = null)
    : ITextDocumentParams;

/// <summary>The values of <see cref="DocumentDiagnosticReport.Kind"/>.</summary>
public static class DocumentDiagnosticReportKind
{
    public const string Full = "full";
    public const string Unchanged = "unchanged";
}

/// <summary>
/// A full report has items and may have a result id; an unchanged one has a result id and no items.
/// </summary>
public sealed record DocumentDiagnosticReport
{
    public required string Kind { get; init; }

    public string? ResultId { get; init; }

    public IReadOnlyList<Diagnostic>? Items { get; init; }

    public static DocumentDiagnosticReport Full(IReadOnlyList<Diagnostic> items, string? resultId) =>
        new() { Kind = DocumentDiagnosticReportKind.Full, Items = items, ResultId = resultId };

    public static DocumentDiagnosticReport Unchanged(string resultId) =>
        new() { Kind = DocumentDiagnosticReportKind.Unchanged, ResultId = resultId };
}

public sealed record WorkspaceDiagnosticParams(
    IReadOnlyList<PreviousResultId> PreviousResultIds,
    string? Identifier = null,
    IntegerOrString? WorkDoneToken = null,
    IntegerOrString? PartialResultToken = null);

public sealed record PreviousResultId(string Uri, string Value);

/// <summary>The answer to a workspace pull, and also the shape of each partial result.</summary>
public sealed record WorkspaceDiagnosticReport(IReadOnlyList<WorkspaceDocumentDiagnosticReport> Items);

/// <summary>As <see cref="DocumentDiagnosticReport"/>, for one of many documents.</summary>
public sealed record WorkspaceDocumentDiagnosticReport
{
    public required string Uri { get; init; }

    /// <summary>Null, and written as null, for a document that is not open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Version { get; init; }

    public required string Kind { get; init; }

    public string? ResultId { get; init; }

    public IReadOnlyList<Diagnostic>? Items { get; init; }
}

/// <param name="RetriggerRequest">True asks the client to send the cancelled pull again.</param>
public sealed record DiagnosticServerCancellationData(bool RetriggerRequest);
