using System.Text.Json.Serialization;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol;

/// <summary>
/// Replaces a range. All edits of one document refer to the text before any of them, and do not overlap.
/// </summary>
public sealed record TextEdit(
    Range Range,
    [property: JsonConverter(typeof(LosslessTextConverter))] string NewText,
    string? AnnotationId = null);

/// <summary>
/// Edits of several documents. <see cref="DocumentChanges"/> carries versions and file operations and is preferred;
/// <see cref="Changes"/> serves clients that cannot read it. Exactly one of the two is set.
/// </summary>
public sealed record WorkspaceEdit
{
    public IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes { get; init; }

    public IReadOnlyList<DocumentChange>? DocumentChanges { get; init; }

    public IReadOnlyDictionary<string, ChangeAnnotation>? ChangeAnnotations { get; init; }
}

/// <summary>Explains a group of edits; the client may ask before it applies those that need confirmation.</summary>
public sealed record ChangeAnnotation(string Label, bool? NeedsConfirmation = null, string? Description = null);

/// <summary>
/// One member of <see cref="WorkspaceEdit.DocumentChanges"/>. The wire tells the cases apart by <c>kind</c>,
/// which text edits do not have.
/// </summary>
[JsonConverter(typeof(DocumentChangeConverter))]
public abstract record DocumentChange;

public sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextEdit> Edits) : DocumentChange;

/// <summary>Creates an empty file.</summary>
public sealed record CreateFile(string Uri, CreateFileOptions? Options = null, string? AnnotationId = null) : DocumentChange
{
    public string Kind { get; } = "create";
}

/// <summary>What to do when the file exists; overwriting wins over ignoring.</summary>
public sealed record CreateFileOptions(bool? Overwrite = null, bool? IgnoreIfExists = null);

public sealed record RenameFile(string OldUri, string NewUri, string? AnnotationId = null) : DocumentChange
{
    public string Kind { get; } = "rename";
}

public sealed record DeleteFile(string Uri, string? AnnotationId = null) : DocumentChange
{
    public string Kind { get; } = "delete";
}

public sealed record ApplyWorkspaceEditParams(WorkspaceEdit Edit, string? Label = null);

public sealed record ApplyWorkspaceEditResult(bool Applied, string? FailureReason = null, int? FailedChange = null);
