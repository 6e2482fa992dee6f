using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Client;
using MacroLsp.Server.Dispatch;
using MacroLsp.Server.Handlers;
using MacroLsp.Server.Preview;
using MacroLsp.Server.State;

namespace MacroLsp.Server;

/// <summary>
/// What the server does: each method that it answers, where, and what it tells the client about it. To add a feature,
/// add one entry here and one handler in Handlers/.
/// </summary>
internal sealed class FeatureList(Routes routes)
{
    private readonly List<Func<ServerCapabilities, ClientProfile, ServerCapabilities>> _advertisements = [];

    /// <summary>What is advertised to this client.</summary>
    public ServerCapabilities Capabilities(ClientProfile client) =>
        _advertisements.Aggregate(new ServerCapabilities { PositionEncoding = client.EncodingName }, (all, add) => add(all, client));

    public void Register(AllHandlers on)
    {
        // Lifecycle
        routes.OnLoop(LspMethods.Initialize, on.Lifecycle.Initialize);
        routes.OnLoop(LspMethods.Initialized, _ => Initialized(on));
        routes.OnLoop(LspMethods.Shutdown, _ => on.Lifecycle.Shutdown());
        routes.OnLoop(LspMethods.Exit, _ => on.Lifecycle.Exit());
        routes.OnLoop(LspMethods.CancelRequest, on.Cancel);
        routes.OnLoop(LspMethods.SetTrace, _ => { });
        routes.OnLoop(LspMethods.WorkDoneProgressCancel, _ => { });

        // Text
        routes.OnLoop(LspMethods.DidOpen, on.Text.Open, changes: p => p.TextDocument.Uri);
        routes.OnLoop(LspMethods.DidChange, on.Text.Change, changes: p => p.TextDocument.Uri, isEdit: true);
        routes.OnLoop(LspMethods.DidSave, _ => { });
        routes.OnLoop(LspMethods.DidClose, on.Text.Close, changes: p => p.TextDocument.Uri);
        Advertise((all, _) => all with
        {
            TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, TextDocumentSyncKind.Incremental, new SaveOptions(IncludeText: false)),
        });

        // Workspace; watched files and settings are registered dynamically, see LifecycleHandler.Initialized
        routes.OnLoop(LspMethods.DidChangeWatchedFiles, on.Workspace.WatchedFilesChanged);
        routes.OnLoop(LspMethods.DidChangeWorkspaceFolders, on.Workspace.FoldersChanged);
        routes.OnLoop(LspMethods.DidChangeConfiguration, on.Settings.Changed);
        routes.OnRead(LspMethods.WillRenameFiles, FileRenameHandler.WillRename, Lane.Interactive, Staleness.Workspace, needsIndex: true);
        Advertise((all, _) => all with
        {
            Workspace = new WorkspaceOptions(
                new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true),
                new FileOperationOptions(WillRename: new FileOperationRegistrationOptions(
                [
                    new FileOperationFilter(new FileOperationPattern("**/*.macro.{yaml,yml}", Matches: "file"), Scheme: "file"),
                    new FileOperationFilter(new FileOperationPattern("**", Matches: "folder"), Scheme: "file"),
                ]))),
        });

        // Diagnostics; pushed to a client that does not pull
        routes.OnRead(LspMethods.DocumentDiagnostic, on.Diagnostics.Document, Lane.Interactive, Staleness.Document);
        routes.OnRead(LspMethods.WorkspaceDiagnostic, on.Diagnostics.Workspace, Lane.Background, Staleness.Never, needsIndex: true);
        Advertise((all, client) => client.PullsDiagnostics
            ? all with { DiagnosticProvider = new DiagnosticOptions(InterFileDependencies: true, WorkspaceDiagnostics: true, Identifier: "macrolsp") }
            : all);

        // Help while writing
        On(LspMethods.Completion, on.Completion.At);
        routes.OnRead(LspMethods.CompletionResolve, CompletionHandler.Resolve, Lane.Interactive, Staleness.Never);
        On(LspMethods.Hover, HoverHandler.At);
        On(LspMethods.SignatureHelp, HintsHandler.Signature);
        On(LspMethods.InlayHint, on.Hints.Inlays);
        On(LspMethods.DocumentLink, HintsHandler.Links);
        On(LspMethods.CodeLens, CodeLensHandler.Of, needsIndex: true);
        routes.OnRead(LspMethods.CodeLensResolve, CodeLensHandler.Resolve, Lane.Interactive, Staleness.Workspace);
        Advertise((all, client) => all with
        {
            CompletionProvider = new CompletionOptions(
                CompletionHandler.TriggerCharacters, client.ResolvesCompletionDocumentation, new ServerCompletionItemOptions(LabelDetailsSupport: true)),
            HoverProvider = true,
            SignatureHelpProvider = new SignatureHelpOptions([.. Core.Features.SignatureHelp.TriggerCharacters]),
            InlayHintProvider = new InlayHintOptions(),
            DocumentLinkProvider = new DocumentLinkOptions(),
            CodeLensProvider = new CodeLensOptions(ResolveProvider: true),
        });

        // Finding the way
        On(LspMethods.Definition, NavigationHandler.Definition, Staleness.Workspace, needsIndex: true);
        On(LspMethods.References, NavigationHandler.References, Staleness.Workspace, needsIndex: true);
        On(LspMethods.DocumentHighlight, NavigationHandler.Highlights);
        On(LspMethods.LinkedEditingRange, NavigationHandler.Linked);
        On(LspMethods.PrepareRename, RenameHandler.Prepare);
        On(LspMethods.Rename, RenameHandler.Apply, Staleness.Workspace, needsIndex: true);
        routes.OnRead(LspMethods.WorkspaceSymbol, WorkspaceSymbolHandler.Find, Lane.Interactive, Staleness.Workspace, needsIndex: true);
        Advertise((all, client) => all with
        {
            DefinitionProvider = true,
            ReferencesProvider = true,
            DocumentHighlightProvider = true,
            LinkedEditingRangeProvider = true,
            WorkspaceSymbolProvider = new WorkspaceSymbolOptions(),
            RenameProvider = new RenameOptions(PrepareProvider: client.PreparesRename),
        });

        // The shape of a file
        On(LspMethods.DocumentSymbol, StructureHandler.Symbols);
        On(LspMethods.FoldingRange, StructureHandler.Folding);
        On(LspMethods.SelectionRange, StructureHandler.Selection);
        On(LspMethods.SemanticTokensFull, on.Tokens.Full);
        On(LspMethods.SemanticTokensFullDelta, on.Tokens.Delta);
        On(LspMethods.SemanticTokensRange, SemanticTokensHandler.Range);
        Advertise((all, _) => all with
        {
            DocumentSymbolProvider = true,
            FoldingRangeProvider = true,
            SelectionRangeProvider = true,
            SemanticTokensProvider = new SemanticTokensOptions(SemanticTokensHandler.Legend, new SemanticTokensFullDelta(Delta: true), Range: true),
        });

        // Fixes
        On(LspMethods.CodeAction, on.CodeActions.At);
        routes.OnRead(LspMethods.CodeActionResolve, on.CodeActions.Resolve, Lane.Interactive, Staleness.Workspace);
        Advertise((all, client) => client.TakesCodeActions
            ? all with
            {
                CodeActionProvider = new CodeActionOptions(
                    [.. Core.Features.Actions.ActionKinds.All], ResolveProvider: client.ResolvesCodeActionEdits),
            }
            : all);
        routes.OnReadAsync(LspMethods.ExecuteCommand, on.Commands.RunAsync, Lane.Interactive, Staleness.Never);
        Advertise((all, _) => all with { ExecuteCommandProvider = new ExecuteCommandOptions([CommandHandler.FixAll, CommandHandler.Explain]) });

        // Form
        On(LspMethods.Formatting, FormattingHandler.Document);
        On(LspMethods.RangeFormatting, FormattingHandler.Range);
        On(LspMethods.OnTypeFormatting, FormattingHandler.Typed);
        Advertise((all, _) => all with
        {
            DocumentFormattingProvider = true,
            DocumentRangeFormattingProvider = true,
            DocumentOnTypeFormattingProvider = new DocumentOnTypeFormattingOptions(
                Core.Features.TypedFormatting.TriggerCharacters[0], [.. Core.Features.TypedFormatting.TriggerCharacters.Skip(1)]),
        });

        // Our own
        On(PreviewMethods.Preview, on.Preview.At);
        On(ReviewMethods.Review, on.Review.Of, needsIndex: true);
    }

    /// <summary>A request about one open document, answered while someone waits; a document that is not open has no answer.</summary>
    private void On<TParams, TResult>(
        RequestMethod<TParams, TResult?> method, Func<EditorScope, TParams, CancellationToken, TResult?> handler,
        Staleness staleness = Staleness.Document, bool needsIndex = false)
        where TParams : ITextDocumentParams
        where TResult : class =>
        routes.OnRead(
            method,
            (snapshot, parameters, cancellation) =>
                EditorScope.Of(snapshot, parameters.TextDocument.Uri) is { } scope ? handler(scope, parameters, cancellation) : null,
            Lane.Interactive,
            staleness,
            needsIndex);

    private static void Initialized(AllHandlers on)
    {
        on.Lifecycle.Initialized();
        _ = on.Settings.PullAsync();
    }

    private void Advertise(Func<ServerCapabilities, ClientProfile, ServerCapabilities> add) => _advertisements.Add(add);
}
