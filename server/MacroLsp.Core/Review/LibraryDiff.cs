using System.Collections.Immutable;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Review;

/// <summary>Compares two states of one library.</summary>
public static class LibraryDiff
{
    /// <summary>
    /// What changed. Looks closely only at files that differ and at those that a difference can reach: other locales of the
    /// same macro, macros that name one that came or went, and all of them when the configuration or the packs changed.
    /// </summary>
    /// <param name="before">The library before.</param>
    /// <param name="after">The library after; its samples stand for placeholders on both sides, so that another sample is no other reply.</param>
    /// <param name="today">The day for rules and for relative dates.</param>
    /// <param name="cancellation">Checked for each file.</param>
    public static LibraryChange Between(WorkspaceSnapshot before, WorkspaceSnapshot after, DateOnly today, CancellationToken cancellation = default)
    {
        var reach = Reach.Of(before, after);
        var old = LibrarySide.Of(before, reach.Before, today, cancellation);
        var @new = LibrarySide.Of(after, reach.After, today, cancellation);
        var pairs = MacroPairs.Of(old.Macros, @new.Macros);
        var variants = new VariantDiff(old, @new, today);
        var macros = new SortedDictionary<string, List<VariantChange>>(StringComparer.Ordinal);
        var elsewhere = new List<FindingElsewhere>();
        var formatOnly = new List<MacroSide>();
        foreach (var (left, right) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            var change = variants.Between(left, right);
            if (IsWorthShowing(change))
            {
                if (!macros.TryGetValue(change.Side.Id, out var list)) macros[change.Side.Id] = list = [];
                list.Add(change);
                continue;
            }

            if (change.Before is null || change.After is null) continue;
            elsewhere.AddRange(change.FixedFindings.Select(f => new FindingElsewhere(false, change.Before.Document, f)));
            elsewhere.AddRange(change.NewFindings.Select(f => new FindingElsewhere(true, change.After.Document, f)));
            if (change is { IsInherited: false, NewFindings.IsEmpty: true, FixedFindings.IsEmpty: true } && IsWrittenDifferently(change.Before, change.After)) formatOnly.Add(change.After);
        }

        elsewhere.AddRange(FileFindings(old, @new));
        var source = after.Config.SourceLocale;
        var stale = new StaleLocales(pairs, after);
        return new LibraryChange(
            [
                .. macros.Select(m => new MacroChange(
                    m.Key,
                    [.. m.Value.OrderBy(v => !string.Equals(v.Locale, source, StringComparison.OrdinalIgnoreCase)).ThenBy(v => v.Locale, StringComparer.Ordinal).ThenBy(v => v.Side.Path, StringComparer.Ordinal)],
                    stale.Of(m.Value))),
            ],
            [.. elsewhere.OrderBy(e => e.Document.Path, StringComparer.Ordinal).ThenBy(e => e.Finding.Span.Start).ThenBy(e => e.IsNew)],
            [.. formatOnly.OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Whether something of it is worth a place of its own; findings alone are, where the file itself was touched.</summary>
    private static bool IsWorthShowing(VariantChange change) =>
        change.Kind is ChangeKind.Added or ChangeKind.Removed || change.IsRenamed || change.IsMoved || change.ChangesReply || !change.Values.IsEmpty
        || !change.Placeholders.IsEmpty || !change.IsInherited && (!change.NewFindings.IsEmpty || !change.FixedFindings.IsEmpty);

    private static bool IsWrittenDifferently(MacroSide before, MacroSide after) =>
        before.Document.Source.Slice(before.Macro.Span) != after.Document.Source.Slice(after.Macro.Span);

    /// <summary>Findings that belong to no macro: of the file as a whole.</summary>
    private static IEnumerable<FindingElsewhere> FileFindings(LibrarySide old, LibrarySide @new)
    {
        foreach (var path in old.LooseFindings.Keys.Union(@new.LooseFindings.Keys, StringComparer.Ordinal))
        {
            if (old.Snapshot.Find(path) is not { } left || @new.Snapshot.Find(path) is not { } right) continue;
            var (came, went) = FindingDiff.Between(left, old.LooseFindings.GetValueOrDefault(path, []), right, @new.LooseFindings.GetValueOrDefault(path, []));
            foreach (var finding in went) yield return new FindingElsewhere(false, left, finding);
            foreach (var finding in came) yield return new FindingElsewhere(true, right, finding);
        }
    }
}
