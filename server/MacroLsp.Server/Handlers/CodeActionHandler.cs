using System.Text.Json;
using MacroLsp.Core.Features.Actions;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Json;
using MacroLsp.Server.Convert;
using MacroLsp.Server.Diagnostics;
using MacroLsp.Server.State;
using Action = MacroLsp.Core.Features.Actions.CodeAction;
using CodeAction = MacroLsp.Protocol.CodeAction;

namespace MacroLsp.Server.Handlers;

/// <summary>
/// What can be done at a place and to a whole file. It comes from the findings that are known already: opening the light
/// bulb analyses nothing, and the edits are made when an action is chosen.
/// </summary>
internal sealed class CodeActionHandler(FindingsCache findings, StyleFileFindings styleFiles, TimeProvider time)
{
    public IReadOnlyList<CodeAction>? At(EditorScope scope, CodeActionParams parameters, CancellationToken cancellation)
    {
        var span = scope.Span(parameters.Range);
        if (scope.Document is { Role: DocumentRole.Style, WantsDiagnostics: true })
            return [.. ActionsOfRule(scope, span, parameters.Context.Only, cancellation).Select(action => Convert(scope, span, action, parameters.Context))];
        if (scope.Document is not { Macro: { } macro, WantsDiagnostics: true })
            return null;
        return
        [
            .. ActionsAt(scope, macro, span, parameters.Context.Only, cancellation)
                .Where(action => action.Kind != ActionKinds.Variant || scope.Client.CreatesFiles)
                .Select(action => Convert(scope, span, action, parameters.Context)),
        ];
    }

    public CodeAction Resolve(ServerSnapshot snapshot, CodeAction action, CancellationToken cancellation)
    {
        if (ResolveData.Read(action.Data, 3) is not [var uri, var from, var to] || action.Kind is not { } kind
            || EditorScope.Of(snapshot, uri) is not { } scope
            || !int.TryParse(from, out var start) || !int.TryParse(to, out var end))
            return action;
        var span = TextSpan.FromBounds(start, Math.Max(start, end));
        var actions = scope.Document switch
        {
            { Macro: { } macro } => ActionsAt(scope, macro, span, [kind], cancellation),
            { Role: DocumentRole.Style } => ActionsOfRule(scope, span, [kind], cancellation),
            _ => [],
        };
        var chosen = actions.FirstOrDefault(known => ActionKinds.Includes(kind, known.Kind) && known.Title == action.Title);
        return chosen is null ? action : action with { Edit = Edit(scope, chosen) };
    }

    /// <summary>The edit that the command "fix all" asks the client to apply; null when there is nothing to fix.</summary>
    public WorkspaceEdit? FixAll(EditorScope scope, CancellationToken cancellation)
    {
        if (scope.Document.Macro is not { } macro)
            return null;
        var edits = Core.Features.FixAll.Edits(scope.Workspace, macro, Today, cancellation);
        return edits.IsEmpty ? null : EditsToLsp.Workspace(scope, edits);
    }

    private IEnumerable<Action> ActionsAt(EditorScope scope, MacroDocument macro, TextSpan span, IReadOnlyList<string>? only, CancellationToken cancellation) =>
        CodeActions.At(
            scope.Workspace, macro, span, findings.Of(scope.Project, scope.Workspace, macro, cancellation), Today, only is null ? [] : [.. only]);

    private IEnumerable<Action> ActionsOfRule(EditorScope scope, TextSpan span, IReadOnlyList<string>? only, CancellationToken cancellation) =>
        CodeActions.Fixes(styleFiles.Of(scope.Workspace.Styles, scope.Document, cancellation), span, only is null ? [] : [.. only]);

    private static CodeAction Convert(EditorScope scope, TextSpan span, Action action, CodeActionContext context)
    {
        var range = action.Finding is { } finding ? scope.Range(finding.Span) : (Range?)null;
        var mended = context.Diagnostics.Where(d => d.Range == range && action.Finding is { } own && d.Code == own.Rule).ToList();
        var converted = new CodeAction(action.Title)
        {
            Kind = KindFor(context.Only, action.Kind),
            Diagnostics = mended.Count > 0 ? mended : null,
            IsPreferred = action.IsPreferred ? true : null,
        };
        return scope.Client.ResolvesCodeActionEdits
            ? converted with { Data = JsonSerializer.SerializeToElement([scope.Document.Uri, $"{span.Start}", $"{span.End}"], LspJson.Default.IReadOnlyListString) }
            : converted with { Edit = Edit(scope, action) };
    }

    /// <summary>Kinds nest by dots, but some clients, Eglot among them, take only fixes of the very kind that they asked for.</summary>
    private static string KindFor(IReadOnlyList<string>? only, string kind) =>
        ActionKinds.Includes(CodeActionKind.QuickFix, kind) && (only ?? []).Contains(CodeActionKind.QuickFix, StringComparer.Ordinal) ? CodeActionKind.QuickFix : kind;

    private static WorkspaceEdit Edit(EditorScope scope, Action action)
    {
        var edits = action.Edits();
        var edit = edits.Others.IsEmpty ? EditsToLsp.Workspace(scope, edits.Edits) : EditsToLsp.Workspace(scope.Client, [.. edits.Others.SelectMany(file => Others(scope, file))]);
        return edits.Creations.IsEmpty ? edit : edit with
        {
            DocumentChanges = [.. edits.Creations.SelectMany(file => Create(scope, file)), .. edits.Edits.IsEmpty ? [] : edit.DocumentChanges ?? []],
        };
    }

    private static IEnumerable<(string Uri, int? Version, IReadOnlyList<Protocol.TextEdit> Edits)> Others(EditorScope scope, FileEdits file)
    {
        if (scope.SourceOf(file.Path) is { } source)
            yield return (scope.UriOf(file.Path), scope.VersionOf(file.Path), EditsToLsp.Edits(source, file.Edits, scope.Client.Encoding));
    }

    private static DocumentChange[] Create(EditorScope scope, FileCreation file)
    {
        var uri = scope.UriOf(file.Path);
        return
        [
            new CreateFile(uri, new CreateFileOptions(IgnoreIfExists: true)),
            new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier(uri, null), [new Protocol.TextEdit(default, file.Text)]),
        ];
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
