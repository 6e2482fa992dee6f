using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a style pack.</summary>
internal static class PackDocs
{
    public static string? Of(StyleLibrary library, string pack)
    {
        if (!library.Packs.Contains(pack, StringComparer.Ordinal)) return null;
        var about = library.PackOf(pack);
        var rules = library.RulesOf(pack).Length;
        return Markdown.Paragraphs(
            $"**{Markdown.Text(about.Title.Length > 0 ? about.Title : pack)}**",
            about.Description.Length > 0 ? Markdown.Text(about.Description.Trim()) : null,
            $"{rules} {(rules == 1 ? "rule" : "rules")}{(about.Locales.IsEmpty ? "" : $", for {string.Join(", ", about.Locales)}")}");
    }
}
