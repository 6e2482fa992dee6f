using System.Collections.Immutable;
using MacroLsp.Core.Styles.Checks;

namespace MacroLsp.Core.Styles.Files;

/// <summary>The style packs of a workspace, with the project's <c>.vale.ini</c> when macrolsp.yaml points at one. Immutable.</summary>
/// <param name="Library">The packs and vocabularies.</param>
/// <param name="Vale">What the .vale.ini says; null without one.</param>
/// <param name="ValePath">The path of that file, as <see cref="Folders"/>; empty without one.</param>
public sealed record ProjectStyles(StyleLibrary Library, ValeConfig? Vale = null, string ValePath = "")
{
    private static readonly Lazy<ProjectStyles> LazyBuiltIn = new(static () => new ProjectStyles(StyleLibrary.BuiltIn));

    /// <summary>The packs that come with MacroLsp and nothing else.</summary>
    public static ProjectStyles BuiltIn => LazyBuiltIn.Value;

    /// <summary>
    /// The folders of styles, relative to the folder of macrolsp.yaml with forward slashes, or absolute when they lie elsewhere.
    /// A file in an earlier one hides one of the same name in a later one.
    /// </summary>
    public ImmutableArray<string> Folders { get; init; } = ["styles"];

    /// <summary>The folders of the project's files that do not lie in the first of <see cref="Folders"/>, by the path of the file.</summary>
    public ImmutableDictionary<string, string> FolderOf { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where a file of the library lies, as <see cref="Folders"/>; null for one that comes with MacroLsp.</summary>
    public string? Locate(string stylePath) =>
        Library.OwnPaths.Contains(stylePath, StringComparer.Ordinal) ? $"{FolderOf.GetValueOrDefault(stylePath, Folders[0])}/{stylePath}" : null;

    /// <summary>The file of a rule of the project, as <see cref="Folders"/>; null for one that comes with MacroLsp.</summary>
    public string? LocateRule(string id) =>
        !Library.IsBuiltIn(StylePath.PackOf(id)) && Library.Rule(id) is { } rule ? $"{FolderOf.GetValueOrDefault(rule.Path, Folders[0])}/{rule.Path}" : null;

    /// <summary>The path in the library of a file that lies in one of the folders; null for any other.</summary>
    /// <param name="path">As <see cref="Folders"/>.</param>
    public string? StylePathOf(string path)
    {
        foreach (var folder in Folders)
        {
            if (path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == '/') return path[(folder.Length + 1)..];
        }

        return null;
    }

    /// <summary>
    /// The words of the project: the vocabularies that its .vale.ini names; without one, all that lie in its folder of styles.
    /// </summary>
    public StyleVocabulary Vocabulary => Library.Vocabulary(Vale is null ? Library.Vocabularies : Vale.Vocabularies.Select(v => v.Value));

    /// <summary>What the project adds to some rules: its words, dictionaries and word template.</summary>
    public StyleContext ContextFor(IEnumerable<StyleDefinition> rules) => Library.ContextFor(rules, Vocabulary, Vale?.WordTemplate);

    /// <summary>What the .vale.ini says about a file; null when there is none, or the file does not lie below its folder.</summary>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public ValeChoice? ValeAt(string path)
    {
        if (Vale is null) return null;
        var slash = ValePath.LastIndexOf('/');
        if (slash < 0) return Vale.At(path);
        return path.StartsWith(ValePath[..(slash + 1)], StringComparison.Ordinal) ? Vale.At(path[(slash + 1)..]) : null;
    }
}
