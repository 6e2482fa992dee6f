using System.Collections.Immutable;
using MacroLsp.Core.Features;
using MacroLsp.Core.Yaml;
using MacroLsp.Protocol;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;
using TextEdit = MacroLsp.Protocol.TextEdit;

namespace MacroLsp.Server.Handlers;

/// <summary>
/// Formatting of macros and of <c>macrolsp.yaml</c>. The house form has no options, so those of the request are not read.
/// </summary>
internal static class FormattingHandler
{
    public static IReadOnlyList<TextEdit>? Document(EditorScope scope, DocumentFormattingParams parameters, CancellationToken cancellation) =>
        scope.Document switch
        {
            { IsShared: true } => null,
            { Macro: { } macro } => Edits(scope, Formatting.Format(macro)),
            { Role: DocumentRole.Configuration } => Edits(scope, Formatting.Format(YamlFile.Read(scope.Source))),
            _ => null,
        };

    public static IReadOnlyList<TextEdit>? Range(EditorScope scope, DocumentRangeFormattingParams parameters, CancellationToken cancellation) =>
        scope.Document is { IsShared: false, Macro: { } macro } ? Edits(scope, Formatting.Format(macro, scope.Span(parameters.Range))) : null;

    public static IReadOnlyList<TextEdit>? Typed(EditorScope scope, DocumentOnTypeFormattingParams parameters, CancellationToken cancellation) =>
        scope.Document.Macro is { } macro ? Edits(scope, TypedFormatting.After(macro, scope.Offset(parameters.Position), parameters.Ch)) : null;

    private static IReadOnlyList<TextEdit> Edits(EditorScope scope, ImmutableArray<Core.Text.TextEdit> edits) =>
        EditsToLsp.Edits(scope.Source, edits, scope.Client.Encoding);
}
