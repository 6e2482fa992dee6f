using MacroLsp.Protocol;

namespace MacroLsp.Server.Handlers;

/// <summary>The handlers that hold something; the others are static functions of a snapshot.</summary>
internal sealed record AllHandlers(
    LifecycleHandler Lifecycle,
    TextHandler Text,
    WorkspaceHandler Workspace,
    SettingsHandler Settings,
    DiagnosticsHandler Diagnostics,
    CompletionHandler Completion,
    SemanticTokensHandler Tokens,
    CodeActionHandler CodeActions,
    CommandHandler Commands,
    HintsHandler Hints,
    PreviewHandler Preview,
    ReviewHandler Review,
    Action<CancelParams> Cancel);
