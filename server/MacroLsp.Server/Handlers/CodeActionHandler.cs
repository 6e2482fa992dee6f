using System.Text.Json;
using MacroLsp.Core.Features;
using MacroLsp.Core.Rules;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Json;
using MacroLsp.Server.Convert;
using MacroLsp.Server.Diagnostics;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>
/// Fixes at a place, and of a whole file. They come from the findings that are known already: opening the light bulb
/// analyses nothing.
/// </summary>
internal sealed class CodeActionHandler(FindingsCache findings, TimeProvider time)
{
    /// <summary>The fixes of our findings; other tools' quick fixes are "quickfix" too, so ours can be told apart.</summary>
    public const string QuickFixKind = "quickfix.macrolsp";

    public const string FixAllKind = "source.fixAll.macrolsp";

    public IReadOnlyList<CodeAction>? At(EditorScope scope, CodeActionParams parameters, CancellationToken cancellation)
    {
        if (scope.Document is not { Macro: { } macro, WantsDiagnostics: true })
            return null;

        var actions = new List<CodeAction>();
        var only = parameters.Context.Only;
        if (IsWanted(only, QuickFixKind))
        {
            var span = scope.Span(parameters.Range);
            foreach (var finding in findings.Of(scope.Project, scope.Workspace, macro, cancellation))
            {
                if (finding.IsFixable && finding.Span.Intersects(span))
                    actions.AddRange(QuickFixes(scope, finding, parameters.Context.Diagnostics));
            }
        }

        // Unasked, it would be in the way of the fixes for the place at hand.
        if (only is not null && IsWanted(only, FixAllKind))
            actions.Add(FixAllAction(scope, macro, cancellation));
        return actions;
    }

    public CodeAction Resolve(ServerSnapshot snapshot, CodeAction action, CancellationToken cancellation)
    {
        if (action.Data is not { ValueKind: JsonValueKind.String } data || data.GetString() is not { } uri)
            return action;
        return EditorScope.Of(snapshot, uri) is { Document.Macro: { } macro } scope
            ? action with { Edit = FixAllEdit(scope, macro, cancellation) }
            : action;
    }

    /// <summary>Kinds nest by dots: who asks for "quickfix" wants "quickfix.macrolsp" too.</summary>
    private static bool IsWanted(IReadOnlyList<string>? only, string kind) =>
        only is null || only.Any(wanted => wanted.Length == 0 || kind.Equals(wanted, StringComparison.Ordinal)
            || (kind.StartsWith(wanted, StringComparison.Ordinal) && kind[wanted.Length] == '.'));

    private static IEnumerable<CodeAction> QuickFixes(EditorScope scope, Finding finding, IReadOnlyList<Diagnostic> shown)
    {
        var range = scope.Range(finding.Span);
        var mended = shown.Where(d => d.Range == range && d.Code == finding.Rule).ToList();
        foreach (var fix in finding.Fixes)
        {
            yield return new CodeAction(fix.Title)
            {
                Kind = QuickFixKind,
                Diagnostics = mended.Count > 0 ? mended : null,
                IsPreferred = fix.IsPreferred ? true : null,
                Edit = EditsToLsp.Workspace(scope, fix.Edits),
            };
        }
    }

    private CodeAction FixAllAction(EditorScope scope, Core.Semantics.MacroDocument macro, CancellationToken cancellation)
    {
        var action = new CodeAction("Fix all that can be fixed safely") { Kind = FixAllKind };
        return scope.Client.ResolvesCodeActionEdits
            ? action with { Data = JsonSerializer.SerializeToElement(scope.Document.Uri, LspJson.Default.String) }
            : action with { Edit = FixAllEdit(scope, macro, cancellation) };
    }

    private WorkspaceEdit FixAllEdit(EditorScope scope, Core.Semantics.MacroDocument macro, CancellationToken cancellation) =>
        EditsToLsp.Workspace(scope, FixAll.Edits(scope.Workspace, macro, Today, cancellation));

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
