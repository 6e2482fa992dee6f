using System.Collections.Immutable;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features;

/// <summary>From a name to the places that belong to it: go to definition, find references, highlight.</summary>
public static class Navigation
{
    /// <summary>
    /// Where the thing under the cursor is made, the places in other files first. A section leads to the same section in
    /// the macros it falls back to; a built-in placeholder, framework or channel is made nowhere in the workspace.
    /// </summary>
    public static ImmutableArray<FilePlace> Definition(WorkspaceSnapshot snapshot, string path, int offset, CancellationToken cancellation = default)
    {
        if (SymbolUses.At(snapshot, path, offset) is not { } use) return [];
        var declarations = Places(snapshot, use.Symbol, cancellation).Where(p => p.IsDeclaration);
        if (use.Symbol.Kind == SymbolKind.Section) declarations = SectionsFallenBackTo(snapshot, path, offset, use.Symbol, declarations);
        return [.. declarations.OrderBy(p => p.Path == path && p.Span == use.Span)];
    }

    /// <summary>Every place where the thing under the cursor is named.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="path">The file of the cursor.</param>
    /// <param name="offset">The cursor.</param>
    /// <param name="withDeclarations">Whether the places where it is made count.</param>
    /// <param name="cancellation">Checked between files.</param>
    public static ImmutableArray<FilePlace> References(
        WorkspaceSnapshot snapshot, string path, int offset, bool withDeclarations, CancellationToken cancellation = default) =>
        SymbolUses.At(snapshot, path, offset) is { } use
            ? [.. Places(snapshot, use.Symbol, cancellation).Where(p => withDeclarations || !p.IsDeclaration)]
            : [];

    /// <summary>The places in this file alone.</summary>
    public static ImmutableArray<FilePlace> Highlights(WorkspaceSnapshot snapshot, string path, int offset) =>
        SymbolUses.At(snapshot, path, offset) is { } use ? [.. PlacesIn(snapshot, path, use.Symbol)] : [];

    /// <summary>All places of a symbol by path, then by offset. Opens only the files that the index names.</summary>
    internal static IEnumerable<FilePlace> Places(WorkspaceSnapshot snapshot, Symbol symbol, CancellationToken cancellation)
    {
        foreach (var path in FilesWith(snapshot, symbol).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var place in PlacesIn(snapshot, path, symbol)) yield return place;
        }
    }

    private static IEnumerable<FilePlace> PlacesIn(WorkspaceSnapshot snapshot, string path, Symbol symbol) =>
        SymbolUses.In(snapshot, path).Where(u => u.Symbol == symbol).OrderBy(u => u.Span).Select(u => new FilePlace(path, u.Span, u.Whole, u.IsDeclaration));

    private static IEnumerable<string> FilesWith(WorkspaceSnapshot snapshot, Symbol symbol)
    {
        IEnumerable<string> config = snapshot.Place.Path is { } path ? [path] : [];
        return symbol.Kind switch
        {
            SymbolKind.Placeholder => config.Concat(snapshot.FilesUsing(symbol.Name).Select(d => d.Path)),
            SymbolKind.Macro => snapshot.Index.Find(symbol.Name).Concat(snapshot.Index.ReferencesTo(symbol.Name)).Select(m => m.Path),
            SymbolKind.Section => snapshot.Index.Find(symbol.Owner).Select(m => m.Path),
            // Few places name a framework or a channel, and no index is kept of them: every file is asked.
            _ => config.Concat(snapshot.Documents.Keys),
        };
    }

    private static IEnumerable<FilePlace> SectionsFallenBackTo(
        WorkspaceSnapshot snapshot, string path, int offset, Symbol symbol, IEnumerable<FilePlace> all)
    {
        if (snapshot.Find(path) is not { } document || document.File.MacroAt(offset) is not { } macro) return all;
        var sources = ResolvedReply.FallbacksOf(snapshot, document, macro)
            .Select(s => (s.Document.Path, Section: s.Macro.Reply.Find(symbol.Name)))
            .Where(s => s.Section is not null)
            .Select(s => (s.Path, s.Section?.Entry.Key.Content))
            .ToHashSet();
        return sources.Count == 0 ? all.Where(p => p.Path == path && p.Span.Touches(offset)) : all.Where(p => sources.Contains((p.Path, p.Span)));
    }
}
