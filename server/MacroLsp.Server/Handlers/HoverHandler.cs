using MacroLsp.Core.Features;
using MacroLsp.Core.Features.RuleFiles;
using MacroLsp.Protocol;
using MacroLsp.Server.Client;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;
using Hover = MacroLsp.Protocol.Hover;

namespace MacroLsp.Server.Handlers;

/// <summary>Hover in macros, in <c>macrolsp.yaml</c> and in the files of style packs.</summary>
internal static class HoverHandler
{
    public static Hover? At(EditorScope scope, TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        var offset = scope.Offset(parameters.Position);
        var hover = scope.Document switch
        {
            { Macro: { } macro } => Core.Features.Hover.At(scope.Workspace, macro, offset),
            { Role: DocumentRole.Configuration } => ConfigHover.At(scope.Workspace, offset),
            { Role: DocumentRole.Style } document => RuleFileHover.At(scope.Workspace.Styles, document.StylePath, document.Source, offset),
            _ => null,
        };
        return hover is null
            ? null
            : new Hover(MarkupToLsp.Markup(hover.Markdown, scope.Client, MarkupPlace.Hover), scope.Range(hover.Span));
    }
}
