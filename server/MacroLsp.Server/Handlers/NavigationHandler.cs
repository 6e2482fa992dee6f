using MacroLsp.Core.Features;
using MacroLsp.Core.Features.RuleFiles;
using MacroLsp.Protocol;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>From a name to the places that belong to it.</summary>
internal static class NavigationHandler
{
    public static DefinitionResult? Definition(EditorScope scope, TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        var offset = scope.Offset(parameters.Position);
        if (scope.Document is { Role: DocumentRole.Style } rule)
            return OfRule(scope, rule, offset);
        var places = Navigation.Definition(scope.Workspace, scope.Document.Path, offset, cancellation);
        if (places.IsEmpty)
            return null;
        if (!scope.Client.TakesDefinitionLinks)
            return new DefinitionResult([.. places.Select(place => Location(scope, place)).OfType<Location>()]);

        // The name under the cursor, which is more than a word to the client: ids hold hyphens.
        var origin = Navigation.Highlights(scope.Workspace, scope.Document.Path, offset)
            .Where(place => place.Span.Touches(offset))
            .Select(place => (Range?)scope.Range(place.Span))
            .FirstOrDefault();
        return new DefinitionResult([.. places.Select(place => Link(scope, place, origin)).OfType<LocationLink>()]);
    }

    /// <summary>The file of the rule that is extended. One that comes with MacroLsp has no file on this machine to go to.</summary>
    private static DefinitionResult? OfRule(EditorScope scope, OpenDocument document, int offset)
    {
        var styles = scope.Workspace.Styles;
        if (RuleFileNavigation.Definition(styles, document.StylePath, document.Source, offset) is not { } place || styles.Locate(place.Path) is not { } path)
            return null;
        var uri = scope.UriOf(path);
        return scope.Client.TakesDefinitionLinks
            ? new DefinitionResult([new LocationLink(uri, default, default, scope.Range(place.Origin))])
            : new DefinitionResult([new Location(uri, default)]);
    }

    public static IReadOnlyList<Location>? References(EditorScope scope, ReferenceParams parameters, CancellationToken cancellation) =>
    [
        .. Navigation.References(
                scope.Workspace, scope.Document.Path, scope.Offset(parameters.Position), parameters.Context.IncludeDeclaration, cancellation)
            .Select(place => Location(scope, place))
            .OfType<Location>(),
    ];

    public static IReadOnlyList<DocumentHighlight>? Highlights(EditorScope scope, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
    [
        .. Navigation.Highlights(scope.Workspace, scope.Document.Path, scope.Offset(parameters.Position)).Select(place =>
            new DocumentHighlight(scope.Range(place.Span), place.IsDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)),
    ];

    public static LinkedEditingRanges? Linked(EditorScope scope, TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        scope.Document.Macro is { } macro && LinkedNames.At(macro, scope.Offset(parameters.Position)) is { IsEmpty: false } names
            ? new LinkedEditingRanges([.. names.Select(scope.Range)], LinkedNames.Pattern)
            : null;

    public static Location? Location(EditorScope scope, FilePlace place) =>
        scope.RangeIn(place.Path, place.Span) is { } range ? new Location(scope.UriOf(place.Path), range) : null;

    private static LocationLink? Link(EditorScope scope, FilePlace place, Range? origin) =>
        scope.RangeIn(place.Path, place.Span) is { } name && scope.RangeIn(place.Path, place.Whole) is { } whole
            ? new LocationLink(scope.UriOf(place.Path), whole, name, origin)
            : null;
}
