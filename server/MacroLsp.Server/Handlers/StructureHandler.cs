using MacroLsp.Core.Features;
using MacroLsp.Core.Yaml;
using MacroLsp.Protocol;
using MacroLsp.Server.State;
using FoldingRange = MacroLsp.Protocol.FoldingRange;
using SymbolKind = MacroLsp.Protocol.SymbolKind;

namespace MacroLsp.Server.Handlers;

/// <summary>The shape of one file: outline, folding, selection.</summary>
internal static class StructureHandler
{
    public static DocumentSymbolResult? Symbols(EditorScope scope, DocumentSymbolParams parameters, CancellationToken cancellation)
    {
        if (scope.Document.Macro is not { } macro)
            return null;
        var outline = DocumentSymbols.Of(macro);
        return scope.Client.TakesSymbolTree
            ? new DocumentSymbolResult([.. outline.Select(entry => Symbol(scope, entry))])
            : new DocumentSymbolResult([.. outline.SelectMany(entry => Flat(scope, entry, container: null))]);
    }

    public static IReadOnlyList<FoldingRange>? Folding(EditorScope scope, FoldingRangeParams parameters, CancellationToken cancellation)
    {
        if (scope.Document.IsShared) return null;
        var ranges = scope.Document switch
        {
            { Macro: { } macro } => Core.Features.Folding.Of(macro),
            { Role: DocumentRole.Configuration } => Core.Features.Folding.Of(YamlFile.Read(scope.Source)),
            _ => [],
        };
        return
        [
            .. ranges.Take(scope.Client.MaximumFoldingRanges).Select(range =>
                new FoldingRange(range.StartLine, range.EndLine, Kind: range.IsComment ? FoldingRangeKind.Comment : null)),
        ];
    }

    /// <summary>One chain for each position, in their order, as the specification wants it.</summary>
    public static IReadOnlyList<SelectionRange>? Selection(EditorScope scope, SelectionRangeParams parameters, CancellationToken cancellation) =>
        scope.Document.Macro is { } macro
            ? [.. parameters.Positions.Select(position => Chain(scope, macro, position))]
            : null;

    private static SelectionRange Chain(EditorScope scope, Core.Semantics.MacroDocument macro, Position position)
    {
        SelectionRange? chain = null;
        var spans = SelectionRanges.At(macro, scope.Offset(position));
        for (var i = spans.Length - 1; i >= 0; i--)
            chain = new SelectionRange(scope.Range(spans[i]), chain);
        return chain ?? new SelectionRange(new Range(position, position));
    }

    private static DocumentSymbol Symbol(EditorScope scope, OutlineEntry entry) =>
        new(entry.Name, Kind(entry.Kind), scope.Range(entry.Span), scope.Range(entry.NameSpan))
        {
            Detail = entry.Detail.Length == 0 ? null : entry.Detail,
            Children = entry.Children.IsEmpty ? null : [.. entry.Children.Select(child => Symbol(scope, child))],
        };

    private static IEnumerable<SymbolInformation> Flat(EditorScope scope, OutlineEntry entry, string? container)
    {
        yield return new SymbolInformation(entry.Name, Kind(entry.Kind), new Location(scope.Document.Uri, scope.Range(entry.Span))) { ContainerName = container };
        foreach (var child in entry.Children.SelectMany(child => Flat(scope, child, entry.Name)))
            yield return child;
    }

    private static SymbolKind Kind(OutlineKind kind) => kind switch
    {
        OutlineKind.Macro => SymbolKind.Class,
        OutlineKind.Section => SymbolKind.Property,
        _ => SymbolKind.String,
    };
}
