using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Semantics;

/// <summary>
/// One state of one workspace: a folder with its configuration and its macros. Everything that answers a question is a
/// function of a snapshot. Immutable and safe to share between threads; a change makes a new one that shares the rest.
/// </summary>
public sealed class WorkspaceSnapshot
{
    public static WorkspaceSnapshot Empty { get; } =
        new(ConfigPlace.None, ImmutableSortedDictionary.Create<string, MacroDocument>(StringComparer.Ordinal), MacroIndex.Empty);

    private readonly ProjectStyles? _styles;

    private WorkspaceSnapshot(ConfigPlace place, ImmutableSortedDictionary<string, MacroDocument> documents, MacroIndex index,
        ProjectStyles? styles = null, IEarlierVersions? earlier = null)
    {
        _styles = styles;
        Earlier = earlier;
        Place = place;
        Documents = documents;
        Index = index;
    }

    /// <summary>The configuration and the file that it was read from.</summary>
    public ConfigPlace Place { get; }

    public ProjectConfig Config => Place.Config;

    /// <summary>The style packs. Default: those that come with MacroLsp, read when they are asked for.</summary>
    public ProjectStyles Styles => _styles ?? ProjectStyles.BuiltIn;

    /// <summary>What the files said before; null when nobody remembers.</summary>
    public IEarlierVersions? Earlier { get; }

    /// <summary>The macro files by path, in ordinal order of the paths.</summary>
    public ImmutableSortedDictionary<string, MacroDocument> Documents { get; }

    public MacroIndex Index { get; }

    public MacroDocument? Find(string path) => Documents.GetValueOrDefault(path);

    /// <summary>The workspace with this version of a file.</summary>
    public WorkspaceSnapshot With(MacroDocument document)
    {
        var old = Find(document.Path)?.Facts.Macros ?? [];
        return new WorkspaceSnapshot(Place, Documents.SetItem(document.Path, document), Index.With(old, document.Facts.Macros), _styles, Earlier);
    }

    /// <summary>The workspace with many files at once; one pass, for a cold start.</summary>
    public WorkspaceSnapshot With(IEnumerable<MacroDocument> documents)
    {
        var all = Documents.ToBuilder();
        foreach (var document in documents) all[document.Path] = document;
        var made = all.ToImmutable();
        return new WorkspaceSnapshot(Place, made, MacroIndex.Of(made.Values.SelectMany(d => d.Facts.Macros)), _styles, Earlier);
    }

    /// <summary>The workspace with many files and with what is known of others that are not in it.</summary>
    /// <param name="documents">The files.</param>
    /// <param name="elsewhere">Macros of files that are not among them, for the index only.</param>
    public WorkspaceSnapshot With(IEnumerable<MacroDocument> documents, IEnumerable<MacroFacts> elsewhere)
    {
        var all = Documents.ToBuilder();
        foreach (var document in documents) all[document.Path] = document;
        var made = all.ToImmutable();
        return new WorkspaceSnapshot(Place, made, MacroIndex.Of(made.Values.SelectMany(d => d.Facts.Macros).Concat(elsewhere)), _styles, Earlier);
    }

    public WorkspaceSnapshot Without(string path) =>
        Find(path) is { } gone
            ? new WorkspaceSnapshot(Place, Documents.Remove(path), Index.With(gone.Facts.Macros, []), _styles, Earlier)
            : this;

    public WorkspaceSnapshot With(ConfigPlace place) => new(place, Documents, Index, _styles, Earlier);

    public WorkspaceSnapshot With(ProjectStyles styles) => new(Place, Documents, Index, styles, Earlier);

    public WorkspaceSnapshot With(IEarlierVersions? earlier) => new(Place, Documents, Index, _styles, earlier);

    /// <summary>The files that use a placeholder. Looks at each file's facts, not at its text.</summary>
    public IEnumerable<MacroDocument> FilesUsing(string placeholder) =>
        Documents.Values.Where(d => d.Facts.Placeholders.BinarySearch(placeholder, StringComparer.Ordinal) >= 0);
}

/// <summary>A configuration and the file that it was read from.</summary>
/// <param name="Path">The path of <c>macrolsp.yaml</c>, relative to the root; null when there is none.</param>
/// <param name="File">What was read; null when there is no file.</param>
public sealed record ConfigPlace(string? Path, ConfigFile? File)
{
    public static ConfigPlace None { get; } = new(null, null);

    public ProjectConfig Config => File?.Config ?? ProjectConfig.Default;

    /// <param name="path">Relative to the root.</param>
    /// <param name="source">The text.</param>
    /// <param name="ruleIds">The ids of all rules, so that misspelled ones are found.</param>
    public static ConfigPlace Read(string path, SourceText source, IReadOnlySet<string> ruleIds) => new(path, ConfigFile.Read(source, ruleIds));
}
