using System.Collections.Immutable;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Review;

/// <summary>The files that a difference of two libraries can reach. In ordinal order of the paths.</summary>
/// <param name="Before">Of the library before.</param>
/// <param name="After">Of the library after.</param>
internal sealed record Reach(ImmutableArray<MacroDocument> Before, ImmutableArray<MacroDocument> After)
{
    public static Reach Of(WorkspaceSnapshot before, WorkspaceSnapshot after)
    {
        if (ConfigOf(before) != ConfigOf(after) || before.Styles != after.Styles) return new Reach([.. before.Documents.Values], [.. after.Documents.Values]);
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in before.Documents.Keys.Union(after.Documents.Keys, StringComparer.Ordinal))
        {
            if (before.Find(path)?.Source.Text != after.Find(path)?.Source.Text) touched.Add(path);
        }

        var ids = touched.SelectMany(path => IdsIn(before.Find(path)).Concat(IdsIn(after.Find(path)))).ToHashSet(StringComparer.Ordinal);
        return new Reach(Reached(before, touched, ids), Reached(after, touched, ids));
    }

    private static ImmutableArray<MacroDocument> Reached(WorkspaceSnapshot snapshot, HashSet<string> touched, HashSet<string> ids) =>
    [
        .. snapshot.Documents.Values.Where(d => touched.Contains(d.Path)
            || ids.Count > 0 && d.Facts.Macros.Any(m => ids.Contains(m.Id) || m.Next.Length > 0 && m.NextIds.Any(ids.Contains))),
    ];

    private static IEnumerable<string> IdsIn(MacroDocument? document) => document is null ? [] : document.Facts.Macros.Select(m => m.Id);

    private static string? ConfigOf(WorkspaceSnapshot snapshot) => snapshot.Place.File?.Yaml.Source.Text;
}
