using System.Text.Json;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Protocol;

/// <summary>Every method that we send or answer, with the types of its parameters and result.</summary>
public static class LspMethods
{
    // Lifecycle
    public static readonly RequestMethod<InitializeParams, InitializeResult> Initialize =
        new("initialize", static j => j.InitializeParams, static j => j.InitializeResult);

    public static readonly NotificationMethod<NoParams> Initialized = new("initialized", static j => j.NoParams);
    public static readonly RequestMethod<NoParams, NoResult?> Shutdown = new("shutdown", static j => j.NoParams, static j => j.NoResult);
    public static readonly NotificationMethod<NoParams> Exit = new("exit", static j => j.NoParams);
    public static readonly NotificationMethod<CancelParams> CancelRequest = new("$/cancelRequest", static j => j.CancelParams);
    public static readonly NotificationMethod<SetTraceParams> SetTrace = new("$/setTrace", static j => j.SetTraceParams);
    public static readonly NotificationMethod<LogTraceParams> LogTrace = new("$/logTrace", static j => j.LogTraceParams);
    public static readonly NotificationMethod<ProgressParams> Progress = new("$/progress", static j => j.ProgressParams);

    public static readonly RequestMethod<RegistrationParams, NoResult?> RegisterCapability =
        new("client/registerCapability", static j => j.RegistrationParams, static j => j.NoResult);

    public static readonly RequestMethod<UnregistrationParams, NoResult?> UnregisterCapability =
        new("client/unregisterCapability", static j => j.UnregistrationParams, static j => j.NoResult);

    // Window
    public static readonly NotificationMethod<LogMessageParams> LogMessage = new("window/logMessage", static j => j.LogMessageParams);
    public static readonly NotificationMethod<ShowMessageParams> ShowMessage = new("window/showMessage", static j => j.ShowMessageParams);

    public static readonly RequestMethod<ShowMessageRequestParams, MessageActionItem?> ShowMessageRequest =
        new("window/showMessageRequest", static j => j.ShowMessageRequestParams, static j => j.MessageActionItem);

    public static readonly RequestMethod<ShowDocumentParams, ShowDocumentResult> ShowDocument =
        new("window/showDocument", static j => j.ShowDocumentParams, static j => j.ShowDocumentResult);

    public static readonly RequestMethod<WorkDoneProgressCreateParams, NoResult?> WorkDoneProgressCreate =
        new("window/workDoneProgress/create", static j => j.WorkDoneProgressCreateParams, static j => j.NoResult);

    public static readonly NotificationMethod<WorkDoneProgressCancelParams> WorkDoneProgressCancel =
        new("window/workDoneProgress/cancel", static j => j.WorkDoneProgressCancelParams);

    // Text synchronization
    public static readonly NotificationMethod<DidOpenTextDocumentParams> DidOpen =
        new("textDocument/didOpen", static j => j.DidOpenTextDocumentParams);

    public static readonly NotificationMethod<DidChangeTextDocumentParams> DidChange =
        new("textDocument/didChange", static j => j.DidChangeTextDocumentParams);

    public static readonly NotificationMethod<DidSaveTextDocumentParams> DidSave =
        new("textDocument/didSave", static j => j.DidSaveTextDocumentParams);

    public static readonly NotificationMethod<DidCloseTextDocumentParams> DidClose =
        new("textDocument/didClose", static j => j.DidCloseTextDocumentParams);

    // Diagnostics
    public static readonly NotificationMethod<PublishDiagnosticsParams> PublishDiagnostics =
        new("textDocument/publishDiagnostics", static j => j.PublishDiagnosticsParams);

    public static readonly RequestMethod<DocumentDiagnosticParams, DocumentDiagnosticReport> DocumentDiagnostic =
        new("textDocument/diagnostic", static j => j.DocumentDiagnosticParams, static j => j.DocumentDiagnosticReport);

    public static readonly RequestMethod<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport> WorkspaceDiagnostic =
        new("workspace/diagnostic", static j => j.WorkspaceDiagnosticParams, static j => j.WorkspaceDiagnosticReport);

    public static readonly RequestMethod<NoParams, NoResult?> DiagnosticRefresh = Refresh("workspace/diagnostic/refresh");

    // Language features
    public static readonly RequestMethod<CompletionParams, CompletionList?> Completion =
        new("textDocument/completion", static j => j.CompletionParams, static j => j.CompletionList);

    public static readonly RequestMethod<CompletionItem, CompletionItem> CompletionResolve =
        new("completionItem/resolve", static j => j.CompletionItem, static j => j.CompletionItem);

    public static readonly RequestMethod<TextDocumentPositionParams, Hover?> Hover =
        new("textDocument/hover", static j => j.TextDocumentPositionParams, static j => j.Hover);

    public static readonly RequestMethod<TextDocumentPositionParams, SignatureHelp?> SignatureHelp =
        new("textDocument/signatureHelp", static j => j.TextDocumentPositionParams, static j => j.SignatureHelp);

    public static readonly RequestMethod<TextDocumentPositionParams, DefinitionResult?> Definition =
        new("textDocument/definition", static j => j.TextDocumentPositionParams, static j => j.DefinitionResult);

    public static readonly RequestMethod<ReferenceParams, IReadOnlyList<Location>?> References =
        new("textDocument/references", static j => j.ReferenceParams, static j => j.IReadOnlyListLocation);

    public static readonly RequestMethod<TextDocumentPositionParams, IReadOnlyList<DocumentHighlight>?> DocumentHighlight =
        new("textDocument/documentHighlight", static j => j.TextDocumentPositionParams, static j => j.IReadOnlyListDocumentHighlight);

    public static readonly RequestMethod<TextDocumentPositionParams, PrepareRenameResult?> PrepareRename =
        new("textDocument/prepareRename", static j => j.TextDocumentPositionParams, static j => j.PrepareRenameResult);

    public static readonly RequestMethod<RenameParams, WorkspaceEdit?> Rename =
        new("textDocument/rename", static j => j.RenameParams, static j => j.WorkspaceEdit);

    public static readonly RequestMethod<TextDocumentPositionParams, LinkedEditingRanges?> LinkedEditingRange =
        new("textDocument/linkedEditingRange", static j => j.TextDocumentPositionParams, static j => j.LinkedEditingRanges);

    public static readonly RequestMethod<CodeActionParams, IReadOnlyList<CodeAction>?> CodeAction =
        new("textDocument/codeAction", static j => j.CodeActionParams, static j => j.IReadOnlyListCodeAction);

    public static readonly RequestMethod<CodeAction, CodeAction> CodeActionResolve =
        new("codeAction/resolve", static j => j.CodeAction, static j => j.CodeAction);

    public static readonly RequestMethod<CodeLensParams, IReadOnlyList<CodeLens>?> CodeLens =
        new("textDocument/codeLens", static j => j.CodeLensParams, static j => j.IReadOnlyListCodeLens);

    public static readonly RequestMethod<CodeLens, CodeLens> CodeLensResolve =
        new("codeLens/resolve", static j => j.CodeLens, static j => j.CodeLens);

    public static readonly RequestMethod<NoParams, NoResult?> CodeLensRefresh = Refresh("workspace/codeLens/refresh");

    public static readonly RequestMethod<InlayHintParams, IReadOnlyList<InlayHint>?> InlayHint =
        new("textDocument/inlayHint", static j => j.InlayHintParams, static j => j.IReadOnlyListInlayHint);

    public static readonly RequestMethod<InlayHint, InlayHint> InlayHintResolve =
        new("inlayHint/resolve", static j => j.InlayHint, static j => j.InlayHint);

    public static readonly RequestMethod<NoParams, NoResult?> InlayHintRefresh = Refresh("workspace/inlayHint/refresh");

    public static readonly RequestMethod<SemanticTokensParams, SemanticTokens?> SemanticTokensFull =
        new("textDocument/semanticTokens/full", static j => j.SemanticTokensParams, static j => j.SemanticTokens);

    public static readonly RequestMethod<SemanticTokensDeltaParams, SemanticTokensDeltaResult?> SemanticTokensFullDelta =
        new("textDocument/semanticTokens/full/delta", static j => j.SemanticTokensDeltaParams, static j => j.SemanticTokensDeltaResult);

    public static readonly RequestMethod<SemanticTokensRangeParams, SemanticTokens?> SemanticTokensRange =
        new("textDocument/semanticTokens/range", static j => j.SemanticTokensRangeParams, static j => j.SemanticTokens);

    public static readonly RequestMethod<NoParams, NoResult?> SemanticTokensRefresh = Refresh("workspace/semanticTokens/refresh");

    public static readonly RequestMethod<FoldingRangeParams, IReadOnlyList<FoldingRange>?> FoldingRange =
        new("textDocument/foldingRange", static j => j.FoldingRangeParams, static j => j.IReadOnlyListFoldingRange);

    public static readonly RequestMethod<SelectionRangeParams, IReadOnlyList<SelectionRange>?> SelectionRange =
        new("textDocument/selectionRange", static j => j.SelectionRangeParams, static j => j.IReadOnlyListSelectionRange);

    public static readonly RequestMethod<DocumentSymbolParams, DocumentSymbolResult?> DocumentSymbol =
        new("textDocument/documentSymbol", static j => j.DocumentSymbolParams, static j => j.DocumentSymbolResult);

    public static readonly RequestMethod<DocumentLinkParams, IReadOnlyList<DocumentLink>?> DocumentLink =
        new("textDocument/documentLink", static j => j.DocumentLinkParams, static j => j.IReadOnlyListDocumentLink);

    public static readonly RequestMethod<DocumentFormattingParams, IReadOnlyList<TextEdit>?> Formatting =
        new("textDocument/formatting", static j => j.DocumentFormattingParams, static j => j.IReadOnlyListTextEdit);

    public static readonly RequestMethod<DocumentRangeFormattingParams, IReadOnlyList<TextEdit>?> RangeFormatting =
        new("textDocument/rangeFormatting", static j => j.DocumentRangeFormattingParams, static j => j.IReadOnlyListTextEdit);

    public static readonly RequestMethod<DocumentOnTypeFormattingParams, IReadOnlyList<TextEdit>?> OnTypeFormatting =
        new("textDocument/onTypeFormatting", static j => j.DocumentOnTypeFormattingParams, static j => j.IReadOnlyListTextEdit);

    // Workspace
    public static readonly RequestMethod<WorkspaceSymbolParams, IReadOnlyList<SymbolInformation>?> WorkspaceSymbol =
        new("workspace/symbol", static j => j.WorkspaceSymbolParams, static j => j.IReadOnlyListSymbolInformation);

    public static readonly RequestMethod<ExecuteCommandParams, JsonElement?> ExecuteCommand =
        new("workspace/executeCommand", static j => j.ExecuteCommandParams, static j => j.NullableJsonElement);

    public static readonly RequestMethod<ApplyWorkspaceEditParams, ApplyWorkspaceEditResult> ApplyEdit =
        new("workspace/applyEdit", static j => j.ApplyWorkspaceEditParams, static j => j.ApplyWorkspaceEditResult);

    public static readonly RequestMethod<ConfigurationParams, IReadOnlyList<JsonElement>> Configuration =
        new("workspace/configuration", static j => j.ConfigurationParams, static j => j.IReadOnlyListJsonElement);

    public static readonly RequestMethod<NoParams, IReadOnlyList<WorkspaceFolder>?> WorkspaceFolders =
        new("workspace/workspaceFolders", static j => j.NoParams, static j => j.IReadOnlyListWorkspaceFolder);

    public static readonly RequestMethod<RenameFilesParams, WorkspaceEdit?> WillRenameFiles =
        new("workspace/willRenameFiles", static j => j.RenameFilesParams, static j => j.WorkspaceEdit);

    public static readonly NotificationMethod<DidChangeConfigurationParams> DidChangeConfiguration =
        new("workspace/didChangeConfiguration", static j => j.DidChangeConfigurationParams);

    public static readonly NotificationMethod<DidChangeWatchedFilesParams> DidChangeWatchedFiles =
        new("workspace/didChangeWatchedFiles", static j => j.DidChangeWatchedFilesParams);

    public static readonly NotificationMethod<DidChangeWorkspaceFoldersParams> DidChangeWorkspaceFolders =
        new("workspace/didChangeWorkspaceFolders", static j => j.DidChangeWorkspaceFoldersParams);

    private static RequestMethod<NoParams, NoResult?> Refresh(string name) => new(name, static j => j.NoParams, static j => j.NoResult);
}
