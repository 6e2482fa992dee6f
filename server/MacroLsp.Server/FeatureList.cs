using MacroLsp.Protocol;
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
internal sealed class FeatureList
{
    private readonly List<Func<ServerCapabilities, ClientProfile, ServerCapabilities>> _advertisements = [];

    /// <summary>What is advertised to this client.</summary>
    public ServerCapabilities Capabilities(ClientProfile client) =>
        _advertisements.Aggregate(new ServerCapabilities { PositionEncoding = client.EncodingName }, (all, add) => add(all, client));

    public void Register(Routes routes, AllHandlers on)
    {

        // Lifecycle
        routes.OnLoop(LspMethods.Initialize, on.Lifecycle.Initialize);
        routes.OnLoop(LspMethods.Initialized, _ => on.Lifecycle.Initialized());
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
        routes.OnLoop(LspMethods.DidChangeConfiguration, _ => { });
        Advertise((all, _) => all with
        {
            Workspace = new WorkspaceOptions(new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true)),
        });

        // Diagnostics; pushed to a client that does not pull
        routes.OnRead(LspMethods.DocumentDiagnostic, on.Diagnostics.Document, Lane.Interactive, Staleness.Document);
        routes.OnRead(LspMethods.WorkspaceDiagnostic, on.Diagnostics.Workspace, Lane.Background, Staleness.Never, needsIndex: true);
        Advertise((all, client) => client.PullsDiagnostics
            ? all with { DiagnosticProvider = new DiagnosticOptions(InterFileDependencies: true, WorkspaceDiagnostics: true, Identifier: "macrolsp") }
            : all);

        // Help while writing
        routes.OnRead(LspMethods.Completion, ForOpen<CompletionParams, CompletionList?>(on.Completion.At), Lane.Interactive, Staleness.Document);
        routes.OnRead(LspMethods.CompletionResolve, CompletionHandler.Resolve, Lane.Interactive, Staleness.Never);
        routes.OnRead(LspMethods.Hover, ForOpen<TextDocumentPositionParams, Hover?>(HoverHandler.At), Lane.Interactive, Staleness.Document);
        Advertise((all, client) => all with
        {
            CompletionProvider = new CompletionOptions(
                CompletionHandler.TriggerCharacters, client.ResolvesCompletionDocumentation, new ServerCompletionItemOptions(LabelDetailsSupport: true)),
            HoverProvider = true,
        });

        // Fixes
        routes.OnRead(LspMethods.CodeAction, ForOpen<CodeActionParams, IReadOnlyList<CodeAction>?>(on.CodeActions.At), Lane.Interactive, Staleness.Document);
        routes.OnRead(LspMethods.CodeActionResolve, on.CodeActions.Resolve, Lane.Interactive, Staleness.Workspace);
        Advertise((all, client) => client.TakesCodeActions
            ? all with
            {
                CodeActionProvider = new CodeActionOptions(
                    [CodeActionHandler.QuickFixKind, CodeActionHandler.FixAllKind], ResolveProvider: client.ResolvesCodeActionEdits),
            }
            : all);

        // Form
        routes.OnRead(LspMethods.Formatting, ForOpen<DocumentFormattingParams, IReadOnlyList<TextEdit>?>(FormattingHandler.Document), Lane.Interactive, Staleness.Document);
        routes.OnRead(LspMethods.RangeFormatting, ForOpen<DocumentRangeFormattingParams, IReadOnlyList<TextEdit>?>(FormattingHandler.Range), Lane.Interactive, Staleness.Document);
        Advertise((all, _) => all with { DocumentFormattingProvider = true, DocumentRangeFormattingProvider = true });

        // Our own
        routes.OnRead(PreviewMethods.Preview, ForOpen<PreviewParams, PreviewResult?>(on.Preview.At), Lane.Interactive, Staleness.Document);
    }

    /// <summary>The handler of a request about an open document; one that is not open has no answer.</summary>
    private static Read<TParams, TResult?> ForOpen<TParams, TResult>(Func<EditorScope, TParams, CancellationToken, TResult?> handler)
        where TParams : ITextDocumentParams =>
        (snapshot, parameters, cancellation) =>
            EditorScope.Of(snapshot, parameters.TextDocument.Uri) is { } scope ? handler(scope, parameters, cancellation) : default;

    private void Advertise(Func<ServerCapabilities, ClientProfile, ServerCapabilities> add) => _advertisements.Add(add);
}
