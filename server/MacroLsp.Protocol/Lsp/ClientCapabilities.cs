using System.Text.Json;

namespace MacroLsp.Protocol;

// The capabilities that the server branches on. The specification has many more; those are skipped on reading.
// A missing member and a missing group both mean that the client cannot do it.

/// <summary>What the client can do.</summary>
public sealed record ClientCapabilities
{
    public WorkspaceClientCapabilities? Workspace { get; init; }

    public TextDocumentClientCapabilities? TextDocument { get; init; }

    public WindowClientCapabilities? Window { get; init; }

    public GeneralClientCapabilities? General { get; init; }

    public JsonElement? Experimental { get; init; }
}

public sealed record GeneralClientCapabilities
{
    /// <summary>In the client's order of preference. Missing means UTF-16 only.</summary>
    public IReadOnlyList<string>? PositionEncodings { get; init; }

    public StaleRequestSupportOptions? StaleRequestSupport { get; init; }
}

public sealed record StaleRequestSupportOptions(bool Cancel = false, IReadOnlyList<string>? RetryOnContentModified = null);

public sealed record WindowClientCapabilities
{
    public bool? WorkDoneProgress { get; init; }

    public ShowDocumentClientCapabilities? ShowDocument { get; init; }
}

public sealed record ShowDocumentClientCapabilities(bool Support = false);

public sealed record DynamicRegistrationCapability(bool? DynamicRegistration = null);

public sealed record RefreshCapability(bool? RefreshSupport = null);

public sealed record WorkspaceClientCapabilities
{
    public bool? ApplyEdit { get; init; }

    public WorkspaceEditClientCapabilities? WorkspaceEdit { get; init; }

    public DynamicRegistrationCapability? DidChangeConfiguration { get; init; }

    public DidChangeWatchedFilesClientCapabilities? DidChangeWatchedFiles { get; init; }

    public bool? WorkspaceFolders { get; init; }

    public bool? Configuration { get; init; }

    public RefreshCapability? SemanticTokens { get; init; }

    public RefreshCapability? CodeLens { get; init; }

    public RefreshCapability? InlayHint { get; init; }

    public RefreshCapability? Diagnostics { get; init; }

    public RefreshCapability? FoldingRange { get; init; }

    public FileOperationClientCapabilities? FileOperations { get; init; }
}

public sealed record WorkspaceEditClientCapabilities
{
    public bool? DocumentChanges { get; init; }

    /// <summary>Of "create", "rename" and "delete".</summary>
    public IReadOnlyList<string>? ResourceOperations { get; init; }

    public ChangeAnnotationsSupportOptions? ChangeAnnotationSupport { get; init; }
}

public sealed record ChangeAnnotationsSupportOptions(bool? GroupsOnLabel = null);

public sealed record DidChangeWatchedFilesClientCapabilities(bool? DynamicRegistration = null, bool? RelativePatternSupport = null);

public sealed record FileOperationClientCapabilities(bool? DynamicRegistration = null, bool? WillRename = null);
