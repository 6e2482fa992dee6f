using MacroLsp.Core.Features.Completion;
using MacroLsp.Core.Features.RuleFiles;
using MacroLsp.Protocol;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;
using CompletionItem = MacroLsp.Protocol.CompletionItem;
using CompletionList = MacroLsp.Protocol.CompletionList;

namespace MacroLsp.Server.Handlers;

/// <summary>Completion in macros, in <c>macrolsp.yaml</c> and in the files of style packs.</summary>
internal sealed class CompletionHandler(TimeProvider time)
{
    public static IReadOnlyList<string> TriggerCharacters { get; } = [.. Completions.TriggerCharacters.Select(c => c.ToString())];

    public CompletionList? At(EditorScope scope, CompletionParams parameters, CancellationToken cancellation)
    {
        var offset = scope.Offset(parameters.Position);
        char? typed = parameters.Context is { TriggerKind: CompletionTriggerKind.TriggerCharacter, TriggerCharacter: [var sign] } ? sign : null;
        return scope.Document switch
        {
            { Macro: { } macro } => CompletionToLsp.List(
                scope, Completions.At(scope.Workspace, macro, offset, DateOnly.FromDateTime(time.GetLocalNow().DateTime), typed)),
            { Role: DocumentRole.Configuration } => CompletionToLsp.List(scope, ConfigCompletions.At(scope.Workspace, offset, typed)),
            { Role: DocumentRole.Style } document when typed != ':' => CompletionToLsp.List(
                scope, RuleFileCompletions.At(scope.Workspace.Styles, document.StylePath, document.Source, offset)),
            _ => null,
        };
    }

    /// <summary>Adds the documentation; an item that is not ours, or of a document that was closed, comes back as it is.</summary>
    public static CompletionItem Resolve(ServerSnapshot snapshot, CompletionItem item, CancellationToken cancellation)
    {
        return ResolveData.Read(item.Data, 2) is [var uri, var key] && EditorScope.Of(snapshot, uri) is { } scope
            ? item with { Documentation = CompletionToLsp.Documentation(scope, key) }
            : item;
    }
}
