using MacroLsp.Protocol;
using MacroLsp.Server.Client;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;
using DocumentLink = MacroLsp.Protocol.DocumentLink;
using InlayHint = MacroLsp.Protocol.InlayHint;
using SignatureHelp = MacroLsp.Protocol.SignatureHelp;

namespace MacroLsp.Server.Handlers;

/// <summary>What is shown in and beside the text without being asked for: samples, links, what a filter takes.</summary>
internal sealed class HintsHandler(TimeProvider time)
{
    public IReadOnlyList<InlayHint>? Inlays(EditorScope scope, InlayHintParams parameters, CancellationToken cancellation) =>
        scope.Document.Macro is { } macro
            ?
            [
                .. Core.Features.InlayHint.In(scope.Workspace, macro, scope.Span(parameters.Range), Today).Select(hint =>
                    new InlayHint(ToLsp.Position(scope.Source, hint.Offset, scope.Client.Encoding), new InlayHintLabel(hint.Text))
                    {
                        Tooltip = hint.Tooltip.Length == 0 ? null : new MarkupContent(MarkupKind.PlainText, hint.Tooltip),
                        PaddingLeft = true,
                    }),
            ]
            : null;

    public static IReadOnlyList<DocumentLink>? Links(EditorScope scope, DocumentLinkParams parameters, CancellationToken cancellation) =>
        scope.Document.Macro is { } macro
            ? [.. Core.Features.DocumentLink.Of(macro).Select(link => new DocumentLink(scope.Range(link.Span), link.Target.AbsoluteUri))]
            : null;

    public static SignatureHelp? Signature(EditorScope scope, TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        if (scope.Document.Macro is not { } macro || Core.Features.SignatureHelp.At(macro, scope.Offset(parameters.Position)) is not { } help)
            return null;
        var start = help.Label.Length - help.Argument.Length;
        var label = scope.Client.TakesParameterOffsets ? new ParameterLabel(start, help.Label.Length) : new ParameterLabel(help.Argument);
        var parameter = new ParameterInformation(label, Markup(scope, help.ArgumentMarkdown));
        return new SignatureHelp([new SignatureInformation(help.Label, Markup(scope, help.Markdown), [parameter])], ActiveSignature: 0, ActiveParameter: 0);
    }

    private static MarkupContent? Markup(EditorScope scope, string markdown) =>
        markdown.Length == 0 ? null : MarkupToLsp.Markup(markdown, scope.Client, MarkupPlace.SignatureHelp);

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
