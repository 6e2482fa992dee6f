using MacroLsp.Core.Features;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>Renames across the workspace. Why something cannot be renamed is an error whose message the client shows.</summary>
internal static class RenameHandler
{
    public static PrepareRenameResult? Prepare(EditorScope scope, TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        if (Rename.Prepare(scope.Workspace, scope.Document.Path, scope.Offset(parameters.Position)) is not { } target)
            return null;
        return target.Problem is { } problem
            ? throw new ResponseErrorException(ErrorCode.RequestFailed, problem)
            : new PrepareRenameResult(scope.Range(target.Span), target.Name);
    }

    public static WorkspaceEdit? Apply(EditorScope scope, RenameParams parameters, CancellationToken cancellation)
    {
        var result = Rename.Apply(scope.Workspace, scope.Document.Path, scope.Offset(parameters.Position), parameters.NewName, cancellation);
        if (result.Problem is { } problem)
            throw new ResponseErrorException(ErrorCode.RequestFailed, problem);
        var files = new List<(string, int?, IReadOnlyList<Protocol.TextEdit>)>();
        foreach (var file in result.Files)
        {
            if (scope.SourceOf(file.Path) is { } source)
                files.Add((scope.UriOf(file.Path), scope.VersionOf(file.Path), EditsToLsp.Edits(source, file.Edits, scope.Client.Encoding)));
        }

        return EditsToLsp.Workspace(scope.Client, files);
    }
}
