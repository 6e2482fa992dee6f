using MacroLsp.Protocol;

namespace MacroLsp.Testing;

/// <summary>One thing that the server can do for an editor.</summary>
/// <param name="Feature">Its name, as LSP calls it.</param>
/// <param name="Method">The request or notification.</param>
/// <param name="Offer">Where a client learns of it: the member of the server's capabilities, or what is registered later.</param>
/// <param name="IsOffered">Whether it is.</param>
public sealed record CapabilityRow(string Feature, string Method, string Offer, Func<LspClient, bool> IsOffered);

/// <summary>
/// Everything that the server offers to editors. The tests go through the rows: each must be offered, and each has a
/// fixture that uses it. The table in server/CAPABILITIES.md is derived from it.
/// </summary>
public static class CapabilityMatrix
{
    public static IReadOnlyList<CapabilityRow> Rows { get; } =
    [
        Static("Incremental text sync", "textDocument/didChange", "textDocumentSync", c => c.TextDocumentSync?.Change == TextDocumentSyncKind.Incremental),
        Static("Position encodings UTF-16, UTF-8, UTF-32", "initialize", "positionEncoding", c => c.PositionEncoding is not null),
        new("Diagnostics, pushed", "textDocument/publishDiagnostics", "always, to a client that does not pull", _ => true),
        Static("Diagnostics, pulled for a document", "textDocument/diagnostic", "diagnosticProvider", c => c.DiagnosticProvider is not null),
        Static("Diagnostics, pulled for the workspace", "workspace/diagnostic", "diagnosticProvider.workspaceDiagnostics", c => c.DiagnosticProvider?.WorkspaceDiagnostics == true),
        Static("Completion", "textDocument/completion", "completionProvider", c => c.CompletionProvider is not null),
        Static("Completion, documentation when asked", "completionItem/resolve", "completionProvider.resolveProvider", c => c.CompletionProvider?.ResolveProvider == true),
        Static("Signature help", "textDocument/signatureHelp", "signatureHelpProvider", c => c.SignatureHelpProvider is not null),
        Static("Hover", "textDocument/hover", "hoverProvider", c => c.HoverProvider == true),
        Static("Definition", "textDocument/definition", "definitionProvider", c => c.DefinitionProvider == true),
        Static("References", "textDocument/references", "referencesProvider", c => c.ReferencesProvider == true),
        Static("Highlights", "textDocument/documentHighlight", "documentHighlightProvider", c => c.DocumentHighlightProvider == true),
        Static("Linked editing of a condition and its placeholder", "textDocument/linkedEditingRange", "linkedEditingRangeProvider", c => c.LinkedEditingRangeProvider == true),
        Static("Rename, checked first", "textDocument/prepareRename", "renameProvider.prepareProvider", c => c.RenameProvider?.PrepareProvider == true),
        Static("Rename", "textDocument/rename", "renameProvider", c => c.RenameProvider is not null),
        Static("Quick fixes", "textDocument/codeAction", "codeActionProvider", c => c.CodeActionProvider?.CodeActionKinds?.Any(k => k.StartsWith("quickfix", StringComparison.Ordinal)) == true),
        Static("Refactorings", "textDocument/codeAction", "codeActionProvider", c => c.CodeActionProvider?.CodeActionKinds?.Any(k => k.StartsWith("refactor", StringComparison.Ordinal)) == true),
        Static("Fix all", "textDocument/codeAction", "codeActionProvider", c => c.CodeActionProvider?.CodeActionKinds?.Contains("source.fixAll.macrolsp") == true),
        Static("Code actions, edits when asked", "codeAction/resolve", "codeActionProvider.resolveProvider", c => c.CodeActionProvider?.ResolveProvider == true),
        Static("Code lens", "textDocument/codeLens", "codeLensProvider", c => c.CodeLensProvider is not null),
        Static("Inlay hints", "textDocument/inlayHint", "inlayHintProvider", c => c.InlayHintProvider is not null),
        Static("Semantic tokens", "textDocument/semanticTokens/full", "semanticTokensProvider", c => c.SemanticTokensProvider is not null),
        Static("Semantic tokens, changes only", "textDocument/semanticTokens/full/delta", "semanticTokensProvider.full.delta", c => c.SemanticTokensProvider?.Full.Delta == true),
        Static("Semantic tokens of a range", "textDocument/semanticTokens/range", "semanticTokensProvider.range", c => c.SemanticTokensProvider?.Range == true),
        Static("Folding", "textDocument/foldingRange", "foldingRangeProvider", c => c.FoldingRangeProvider == true),
        Static("Selection ranges", "textDocument/selectionRange", "selectionRangeProvider", c => c.SelectionRangeProvider == true),
        Static("Outline", "textDocument/documentSymbol", "documentSymbolProvider", c => c.DocumentSymbolProvider == true),
        Static("Macros of the workspace", "workspace/symbol", "workspaceSymbolProvider", c => c.WorkspaceSymbolProvider is not null),
        Static("Formatting", "textDocument/formatting", "documentFormattingProvider", c => c.DocumentFormattingProvider == true),
        Static("Formatting of a range", "textDocument/rangeFormatting", "documentRangeFormattingProvider", c => c.DocumentRangeFormattingProvider == true),
        Static("Formatting while typing", "textDocument/onTypeFormatting", "documentOnTypeFormattingProvider", c => c.DocumentOnTypeFormattingProvider is not null),
        Static("Links", "textDocument/documentLink", "documentLinkProvider", c => c.DocumentLinkProvider is not null),
        Static("Commands", "workspace/executeCommand", "executeCommandProvider", c => c.ExecuteCommandProvider is not null),
        Static("Workspace folders", "workspace/didChangeWorkspaceFolders", "workspace.workspaceFolders", c => c.Workspace?.WorkspaceFolders?.Supported == true),
        Static("Files about to be renamed", "workspace/willRenameFiles", "workspace.fileOperations.willRename", c => c.Workspace?.FileOperations?.WillRename is not null),
        Dynamic("Watched files", "workspace/didChangeWatchedFiles"),
        Dynamic("Settings", "workspace/didChangeConfiguration"),
        new("Progress", "$/progress", "always, to a client that shows it", _ => true),
        new("Partial results", "$/progress", "always, for workspace/diagnostic with a token", _ => true),
        new("Cancellation", "$/cancelRequest", "always", _ => true),
    ];

    /// <summary>The table for people.</summary>
    public static string ToMarkdown()
    {
        var table = new System.Text.StringBuilder("| feature | method | offered as |\n|---|---|---|\n");
        foreach (var row in Rows) table.Append($"| {row.Feature} | `{row.Method}` | {row.Offer} |\n");
        return table.ToString();
    }

    private static CapabilityRow Static(string feature, string method, string member, Func<ServerCapabilities, bool> isOffered) =>
        new(feature, method, $"`{member}`", client => isOffered(client.Capabilities));

    private static CapabilityRow Dynamic(string feature, string method) =>
        new(feature, method, "registered after `initialized`", client => client.Registrations.Any(r => r.Method == method));
}
