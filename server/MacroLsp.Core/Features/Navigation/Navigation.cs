using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>From a name to the places that belong to it: go to definition, find references, highlight.</summary>
public static class Navigation
{
    /// <summary>
    /// Where the thing under the cursor is made, the places in other files first. The id behind <c>next</c> leads to that
    /// macro in this one's locale, else in the source's, else in every locale; the id of a variant to its source; the locale
    /// behind <c>based-on</c> to that variant. A section leads to the same section in the macros it falls back to, else to its framework. A built-in
    /// placeholder, framework or channel is made nowhere in the workspace.
    /// </summary>
    public static ImmutableArray<FilePlace> Definition(WorkspaceSnapshot snapshot, string path, int offset, CancellationToken cancellation = default)
    {
        var context = snapshot.Find(path) is { } document ? MacroContext.At(snapshot, document, offset) : null;
        if (context is { } variant && variant.Macro.BasedOn?.Locale is { } based && based.Span.Touches(offset))
            return MacrosIn(snapshot, new Symbol(SymbolKind.Macro, variant.Macro.IdText), [based.Value], cancellation);
        if (SymbolUses.At(snapshot, path, offset) is not { } use) return [];
        if (use.Symbol.Kind == SymbolKind.Macro && context is { } from)
        {
            var source = snapshot.Config.SourceLocale;
            var inLocale = MacrosIn(snapshot, use.Symbol, use.IsDeclaration ? [source] : [from.Locale, source], cancellation);
            if (!inLocale.IsEmpty) return inLocale;
        }

        var declarations = FilesDeclaring(snapshot, use.Symbol).SelectMany(file => PlacesIn(snapshot, file, use.Symbol)).Where(p => p.IsDeclaration);
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

    /// <summary>The few files in which a thing can be made, however many use it.</summary>
    private static IEnumerable<string> FilesDeclaring(WorkspaceSnapshot snapshot, Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Macro => PathsOf(snapshot.Index.Find(symbol.Name)),
        SymbolKind.Section => PathsOf(snapshot.Index.Find(symbol.Owner)),
        _ => snapshot.Place.Path is { } path ? [path] : [],
    };

    private static IEnumerable<string> PathsOf(IEnumerable<MacroFacts> macros) =>
        macros.Select(m => m.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> FilesWith(WorkspaceSnapshot snapshot, Symbol symbol)
    {
        IEnumerable<string> config = snapshot.Place.Path is { } path ? [path] : [];
        return symbol.Kind switch
        {
            SymbolKind.Placeholder => config.Concat(snapshot.FilesUsing(symbol.Name).Select(d => d.Path)),
            SymbolKind.Macro => snapshot.Index.Find(symbol.Name).Concat(WorkspaceDigest.Of(snapshot.Index).UsersOf(symbol.Name)).Select(m => m.Path),
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
        if (sources.Count > 0) return all.Where(p => sources.Contains((p.Path, p.Span)));
        return SectionOf(snapshot, new MacroContext(snapshot, document, macro).Framework, symbol.Name) is { } declared
            ? [declared]
            : all.Where(p => p.Path == path && p.Span.Touches(offset));
    }

    /// <summary>The declarations of a macro in the first of these locales that it has.</summary>
    private static ImmutableArray<FilePlace> MacrosIn(
        WorkspaceSnapshot snapshot, Symbol macro, ReadOnlySpan<string> locales, CancellationToken cancellation)
    {
        foreach (var locale in locales)
        {
            var facts = snapshot.Index.Find(macro.Name, locale).ToList();
            if (facts.Count == 0) continue;
            cancellation.ThrowIfCancellationRequested();
            return
            [
                .. facts.Select(f => (f.Path, Macro: snapshot.Find(f.Path)?.File.Macros.FirstOrDefault(m => m.Ordinal == f.Ordinal)))
                    .Where(f => f.Macro is not null)
                    .Select(f => new FilePlace(f.Path, f.Macro?.NameSpan ?? default, f.Macro?.Span ?? default, IsDeclaration: true)),
            ];
        }

        return [];
    }

    /// <summary>A section in a framework that macrolsp.yaml declares; null for one that is built in.</summary>
    private static FilePlace? SectionOf(WorkspaceSnapshot snapshot, Framework? framework, string id)
    {
        if (framework is not { IsBuiltIn: false } || snapshot.Place is not { Path: { } path, File.Yaml.Documents: [{ Root: YamlMapping root }, ..] }) return null;
        var declared = (root.Find("frameworks")?.Value?.Resolved as YamlMapping)?.Find(framework.Id)?.Value?.Resolved as YamlMapping;
        var sections = (declared?.Find("sections")?.Value?.Resolved as YamlSequence)?.Items ?? [];
        foreach (var section in sections)
        {
            if ((section.Value?.Resolved as YamlMapping)?.Find("id")?.Value?.Resolved is YamlScalar name && name.Value == id)
                return new FilePlace(path, name.Content, section.Span, IsDeclaration: true);
        }

        return null;
    }
}
