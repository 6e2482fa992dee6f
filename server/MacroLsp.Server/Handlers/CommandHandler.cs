using System.Text.Json;
using MacroLsp.Core.Features;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Json;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Client;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>
/// The commands that an editor without code actions on save can run. Clients make a command of their own of each name, so
/// none may have the name of a command of our extension.
/// </summary>
internal sealed class CommandHandler(CodeActionHandler actions, ClientProxy client)
{
    /// <summary>Applies every safe fix to an open document; its argument is the URI.</summary>
    public const string FixAll = "macrolsp.server.fixAll";

    /// <summary>Says in Markdown how an open document is treated and why; its argument is the URI.</summary>
    public const string Explain = "macrolsp.server.explain";

    public async Task<JsonElement?> RunAsync(ServerSnapshot snapshot, ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        if (parameters.Command is not (FixAll or Explain))
            throw new ResponseErrorException(ErrorCode.InvalidParams, $"There is no command \"{parameters.Command}\".");
        if (parameters.Arguments is not [{ ValueKind: JsonValueKind.String } argument] || argument.GetString() is not { } uri)
            throw new ResponseErrorException(ErrorCode.InvalidParams, $"\"{parameters.Command}\" takes the URI of a document.");
        if (EditorScope.Of(snapshot, uri) is not { } scope)
            return null;
        if (parameters.Command is Explain)
            return JsonSerializer.SerializeToElement(FileExplanation.Of(scope.Workspace, scope.Document.Path), LspJson.Default.String);
        await FixAllAsync(scope, cancellation);
        return null;
    }

    private async Task FixAllAsync(EditorScope scope, CancellationToken cancellation)
    {
        if (actions.FixAll(scope, cancellation) is not { } edit)
            return;
        if (!scope.Client.AppliesEdits)
            throw new ResponseErrorException(ErrorCode.RequestFailed, "This editor does not apply edits that a server sends.");
        var result = await client.RequestAsync(LspMethods.ApplyEdit, new ApplyWorkspaceEditParams(edit, "Fix all that can be fixed safely"), cancellation);
        if (result is { Applied: false })
            throw new ResponseErrorException(ErrorCode.RequestFailed, result.FailureReason ?? "The editor did not apply the fixes.");
    }
}
