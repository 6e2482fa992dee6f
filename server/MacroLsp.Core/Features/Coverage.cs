using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>How far a macro is in one locale, the worst first.</summary>
public enum CoverageState
{
    /// <summary>It is wanted there, and there is no text in that language, or not for all of its sections.</summary>
    Missing,

    /// <summary>The text that a section was made from has changed since.</summary>
    Stale,

    /// <summary>There is a text that nobody is known to have read.</summary>
    Unreviewed,

    /// <summary>Somebody has read all of it.</summary>
    Reviewed,

    /// <summary>The text of another locale in the same language is sent.</summary>
    Inherited,

    /// <summary>This is what the others are made from.</summary>
    Source,

    /// <summary>Nobody wants it there.</summary>
    NotWanted,
}

/// <summary>A macro in one locale.</summary>
/// <param name="Locale">The locale.</param>
/// <param name="State">The worst of its sections.</param>
/// <param name="Path">The file of the variant, relative to the root; null when it has none.</param>
/// <param name="From">The locale whose text is sent; null for a text of its own, and where there is none.</param>
/// <param name="Sections">The sections of a variant that has a source.</param>
public sealed record CoverageCell(string Locale, CoverageState State, string? Path, string? From, ImmutableArray<SectionTranslation> Sections)
{
    /// <summary>The ids of the sections that are in this state.</summary>
    public IEnumerable<string> Of(TranslationState state) => Sections.Where(s => s.State == state).Select(s => s.Id);
}

/// <summary>A macro in all locales.</summary>
/// <param name="Macro">Its id.</param>
/// <param name="Title">The title of the source; empty when it has none.</param>
/// <param name="Path">The file of the source, else of the first variant.</param>
/// <param name="Cells">One for each of <see cref="Coverage.Locales"/>, in that order.</param>
public sealed record CoverageRow(string Macro, string Title, string Path, ImmutableArray<CoverageCell> Cells);

/// <summary>Which macros there are in which locales, and how far each is. Immutable.</summary>
/// <param name="Locales">The source locale first, then the others by their tags: those of macrolsp.yaml and those in use.</param>
/// <param name="Rows">By the ids of the macros.</param>
public sealed record Coverage(ImmutableArray<string> Locales, ImmutableArray<CoverageRow> Rows)
{
    /// <summary>Works out all of it, on all processors: reads every macro that has variants.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="cancellation">Looked at before each macro.</param>
    public static Coverage Of(WorkspaceSnapshot snapshot, CancellationToken cancellation = default)
    {
        var locales = LocalesOf(snapshot);
        var ids = snapshot.Index.Ids.ToArray();
        var rows = new CoverageRow[ids.Length];
        Parallel.For(0, ids.Length, new ParallelOptions { CancellationToken = cancellation }, i => rows[i] = Row(snapshot, ids[i], locales));
        return new Coverage(locales, [.. rows]);
    }

    /// <summary>One macro in all locales; null when there is no macro of this id.</summary>
    public static CoverageRow? Of(WorkspaceSnapshot snapshot, string id) => snapshot.Index.Contains(id) ? Row(snapshot, id, LocalesOf(snapshot)) : null;

    /// <summary>How many macros are in a state in a locale.</summary>
    public int Count(string locale, CoverageState state)
    {
        var at = Locales.IndexOf(locale);
        return at < 0 ? 0 : Rows.Count(r => r.Cells[at].State == state);
    }

    private static ImmutableArray<string> LocalesOf(WorkspaceSnapshot snapshot)
    {
        var source = snapshot.Config.SourceLocale;
        var others = snapshot.Config.Locales.Keys.Concat(snapshot.Index.Locales.MostUsedFirst.Where(LanguageTag.IsWellFormed))
            .Where(l => !string.Equals(l, source, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        return [source, .. others];
    }

    private static CoverageRow Row(WorkspaceSnapshot snapshot, string id, ImmutableArray<string> locales)
    {
        var macros = snapshot.Index.Find(id);
        var source = macros.FirstOrDefault(m => IsIn(m, snapshot.Config.SourceLocale)) ?? macros[0];
        return new CoverageRow(id, source.Title, source.Path, [.. locales.Select(l => Cell(snapshot, macros, source, l))]);
    }

    private static CoverageCell Cell(WorkspaceSnapshot snapshot, ImmutableArray<MacroFacts> macros, MacroFacts source, string locale)
    {
        if (macros.FirstOrDefault(m => IsIn(m, locale)) is { } own && snapshot.Find(own.Path) is { } document
            && document.File.Macros.FirstOrDefault(m => m.Ordinal == own.Ordinal) is { } macro)
        {
            return Translation.Of(snapshot, document, macro) is { } translation
                ? new CoverageCell(locale, StateOf(translation.State), own.Path, null, translation.Sections)
                : new CoverageCell(locale, CoverageState.Source, own.Path, null, []);
        }

        var from = ResolvedReply.FallbackLocales(locale, snapshot.Config.SourceLocale)
            .FirstOrDefault(f => LanguageTag.ShareText(f, locale) && macros.Any(m => IsIn(m, f)));
        if (from is not null) return new CoverageCell(locale, CoverageState.Inherited, null, from, []);
        var isWanted = snapshot.Config.Locales.GetValueOrDefault(locale) is { } wants && wants.Wants(source.Path);
        return new CoverageCell(locale, isWanted ? CoverageState.Missing : CoverageState.NotWanted, null, null, []);
    }

    private static CoverageState StateOf(TranslationState state) => state switch
    {
        TranslationState.Missing => CoverageState.Missing,
        TranslationState.Stale => CoverageState.Stale,
        TranslationState.Unreviewed => CoverageState.Unreviewed,
        TranslationState.Reviewed => CoverageState.Reviewed,
        _ => CoverageState.Inherited,
    };

    private static bool IsIn(MacroFacts macro, string locale) => string.Equals(macro.Locale, locale, StringComparison.OrdinalIgnoreCase);
}
