using System.Text.Json;

namespace MacroLsp.Protocol;

/// <summary>What the server can do. A member that is null is not offered.</summary>
public sealed record ServerCapabilities
{
    public string? PositionEncoding { get; init; }

    public TextDocumentSyncOptions? TextDocumentSync { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public SignatureHelpOptions? SignatureHelpProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public bool? ReferencesProvider { get; init; }

    public bool? DocumentHighlightProvider { get; init; }

    public bool? DocumentSymbolProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public CodeLensOptions? CodeLensProvider { get; init; }

    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    public WorkspaceSymbolOptions? WorkspaceSymbolProvider { get; init; }

    public bool? DocumentFormattingProvider { get; init; }

    public bool? DocumentRangeFormattingProvider { get; init; }

    public DocumentOnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; init; }

    public RenameOptions? RenameProvider { get; init; }

    public bool? FoldingRangeProvider { get; init; }

    public bool? SelectionRangeProvider { get; init; }

    public bool? LinkedEditingRangeProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    public InlayHintOptions? InlayHintProvider { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public WorkspaceOptions? Workspace { get; init; }

    public JsonElement? Experimental { get; init; }
}

public sealed record WorkspaceOptions(
    WorkspaceFoldersServerCapabilities? WorkspaceFolders = null, FileOperationOptions? FileOperations = null);

/// <param name="Supported">True when the server works with any number of folders.</param>
/// <param name="ChangeNotifications">True when it wants to hear that folders come and go.</param>
public sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);

public sealed record FileOperationOptions(FileOperationRegistrationOptions? WillRename = null);
