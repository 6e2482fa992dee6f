using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>A file or a folder that gets another name.</summary>
/// <param name="Old">Relative to the folder of macrolsp.yaml, with <c>/</c>.</param>
/// <param name="New">The same.</param>
public readonly record struct FileRename(string Old, string New);

/// <summary>
/// Keeps macrolsp.yaml true when files move. Macros name each other by id and never by path, so nothing else does.
/// </summary>
public static class FileRenames
{
    private static readonly string[] KeysWithPaths = ["macros", "exclude"];

    /// <summary>
    /// The edits of macrolsp.yaml: entries of <c>macros</c>, <c>exclude</c> and <c>overrides: files</c> that start with the
    /// old name. A pattern that finds files by wildcards goes on to find what it finds.
    /// </summary>
    public static ImmutableArray<FileEdits> Edits(WorkspaceSnapshot snapshot, IEnumerable<FileRename> renames)
    {
        if (snapshot.Place is not { Path: { } path, File.Yaml: { Documents: [{ Root: YamlMapping root }, ..] } yaml }) return [];
        var all = renames.ToList();
        var edits = Globs(root).Select(glob => (Glob: glob, New: Renamed(glob.Value, all)))
            .Where(pair => pair.New is not null && pair.New != pair.Glob.Value)
            .SelectMany(pair => ScalarEdit.Change(yaml, pair.Glob, new ValueEdit(new TextSpan(0, pair.Glob.Value.Length), pair.New ?? "")))
            .OrderBy(e => e.Span)
            .ToImmutableArray();
        return edits.IsEmpty ? [] : [new FileEdits(path, edits)];
    }

    private static string? Renamed(string glob, List<FileRename> renames)
    {
        foreach (var (old, @new) in renames)
        {
            if (glob == old) return @new;
            if (glob.StartsWith(old + "/", StringComparison.Ordinal)) return @new + glob[old.Length..];
        }

        return null;
    }

    private static IEnumerable<YamlScalar> Globs(YamlMapping root)
    {
        var overrides = (root.Find("overrides")?.Value?.Resolved as YamlSequence)?.Items.Select(i => i.Value?.Resolved).OfType<YamlMapping>() ?? [];
        return KeysWithPaths.Select(k => root.Find(k)?.Value).Concat(overrides.Select(o => o.Find("files")?.Value)).SelectMany(Texts);
    }

    private static IEnumerable<YamlScalar> Texts(YamlNode? node) => node?.Resolved switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.Select(i => i.Value?.Resolved).OfType<YamlScalar>(),
        _ => [],
    };
}
