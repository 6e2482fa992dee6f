using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.RuleFiles;

/// <summary>A place in a file of the library.</summary>
/// <param name="Path">In the library, such as <c>Base/Words.yml</c>.</param>
/// <param name="Span">The place; empty at the start for the whole file.</param>
/// <param name="Origin">What leads there, in the file that was asked.</param>
public sealed record RulePlace(string Path, TextSpan Span, TextSpan Origin);

/// <summary>From a rule to the one that it extends, and from the entry of a pack.yaml to its rule.</summary>
public static class RuleFileNavigation
{
    /// <summary>Where the name at an offset leads; null when it leads nowhere.</summary>
    public static RulePlace? Definition(ProjectStyles styles, string path, SourceText source, int offset)
    {
        var file = RuleFilePlace.Of(styles, path, source);
        var place = file.At(offset);
        if (place.Cursor.Scalar is not { } scalar || !scalar.Span.Touches(offset)) return null;
        var name = scalar.Value.Trim();
        if (file.IsPack && place.Cursor.Role == CursorRole.Key && place.Keys is ["rules"]) name = $"{StylePath.PackOf(path)}.{name}";
        else if (file.IsPack || place.Keys is not ["extends"]) return null;
        return styles.Library.Rule(name) is { } rule ? new RulePlace(rule.Path, default, scalar.Span) : null;
    }
}
