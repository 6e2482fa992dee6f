namespace MacroLsp.Core.Styles.Files;

/// <summary>The style packs of a workspace, with the project's <c>.vale.ini</c> when macrolsp.yaml points at one. Immutable.</summary>
/// <param name="Library">The packs and vocabularies.</param>
/// <param name="Vale">What the .vale.ini says; null without one.</param>
/// <param name="ValeFolder">The folder of that file, relative to the folder of macrolsp.yaml with forward slashes; empty for the same one.</param>
public sealed record ProjectStyles(StyleLibrary Library, ValeConfig? Vale = null, string ValeFolder = "")
{
    private static readonly Lazy<ProjectStyles> LazyBuiltIn = new(static () => new ProjectStyles(StyleLibrary.BuiltIn));

    /// <summary>The packs that come with MacroLsp and nothing else.</summary>
    public static ProjectStyles BuiltIn => LazyBuiltIn.Value;

    /// <summary>
    /// The words of the project: the vocabularies that its .vale.ini names; without one, all that lie in its folder of styles.
    /// </summary>
    public StyleVocabulary Vocabulary => Library.Vocabulary(Vale is null ? Library.Vocabularies : Vale.Vocabularies.Select(v => v.Value));

    /// <summary>What the .vale.ini says about a file; null when there is none, or the file does not lie below its folder.</summary>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public ValeChoice? ValeAt(string path)
    {
        if (Vale is null) return null;
        if (ValeFolder.Length == 0) return Vale.At(path);
        return path.StartsWith(ValeFolder + "/", StringComparison.Ordinal) ? Vale.At(path[(ValeFolder.Length + 1)..]) : null;
    }
}
