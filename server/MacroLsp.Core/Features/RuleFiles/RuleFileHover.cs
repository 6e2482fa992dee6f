using MacroLsp.Core.Features.Docs;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.RuleFiles;

/// <summary>Hover in rule files and pack.yaml: what a key is for, what a value means, what an extended rule does.</summary>
public static class RuleFileHover
{
    /// <summary>The hover at an offset; null where there is nothing to say.</summary>
    public static Hover? At(ProjectStyles styles, string path, SourceText source, int offset)
    {
        var file = RuleFilePlace.Of(styles, path, source);
        var place = file.At(offset);
        if (place.Cursor.Scalar is not { } scalar || place.Cursor.Role == CursorRole.Comment) return null;
        var markdown = place.Cursor.Role == CursorRole.Key ? OfKey(file, place, scalar.Value) : OfValue(file, place, scalar.Value.Trim());
        return string.IsNullOrEmpty(markdown) ? null : new Hover(scalar.Span, markdown);
    }

    private static string? OfKey(RuleFilePlace file, ConfigCursor place, string key)
    {
        if (file.IsPack && place.Keys is ["rules"]) return PageOf(file.Styles.Library, $"{StylePath.PackOf(file.Path)}.{key}");
        return file.Describe(place.Keys.Add(key)) is { Description.Length: > 0 } option ? OptionDocs.Of(option) : null;
    }

    private static string? OfValue(RuleFilePlace file, ConfigCursor place, string value)
    {
        if (place.Keys is ["extends"] && value.Contains('.', StringComparison.Ordinal)) return PageOf(file.Styles.Library, value);
        var known = place.Option?.Values.FirstOrDefault(v => v.Text == value) ?? default;
        return known.Description is { Length: > 0 } description ? $"**{Markdown.Text(value)}**\n\n{Markdown.Text(description)}" : null;
    }

    internal static string? PageOf(StyleLibrary library, string id) => library.Definition(id) is { } rule ? StylePage.Of(library, rule) : null;
}
