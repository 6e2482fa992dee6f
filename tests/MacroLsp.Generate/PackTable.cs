using System.Globalization;
using System.Text;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Generate;

/// <summary>The table of the style packs for the README. Without numbers of rules, so that a new rule makes nothing stale.</summary>
public static class PackTable
{
    /// <summary>The folder of the packs, relative to the root of the repository.</summary>
    public const string Folder = "server/MacroLsp.Core/BuiltIn/styles";

    /// <summary>A Markdown table; each pack links to its rules.</summary>
    public static string ToMarkdown(StyleLibrary library)
    {
        var table = new StringBuilder("| pack | for | looks after |\n|---|---|---|\n");
        foreach (var name in library.Packs)
        {
            var pack = library.PackOf(name);
            var locales = pack.Locales.IsEmpty ? "every locale" : string.Join(", ", pack.Locales);
            table.Append(CultureInfo.InvariantCulture, $"| [`{name}`]({Folder}/{name}) | {locales} | {Cell(pack.Description)} |\n");
        }

        return table.ToString();
    }

    private static string Cell(string text) => text.Trim().ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
