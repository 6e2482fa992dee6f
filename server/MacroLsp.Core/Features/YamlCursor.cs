using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>What a cursor in a YAML file stands on.</summary>
internal enum CursorRole
{
    /// <summary>A key, or a place where one can be typed.</summary>
    Key,

    /// <summary>The value of a key, or an item of a list.</summary>
    Value,

    /// <summary>A comment.</summary>
    Comment,
}

/// <summary>
/// Where a cursor stands, found from the tree and from the text around it, because while someone types the tree lacks
/// the very line that is typed. The tree says what is text (a block scalar may look like keys), the indentation says
/// what a new line belongs to.
/// </summary>
/// <param name="Role">What stands there.</param>
/// <param name="Path">
/// The keys from the root, <c>-</c> for a list. For a key, the path of the mapping that it belongs to; for a value, the
/// path of the value.
/// </param>
/// <param name="Mapping">The mapping with the key's neighbours; null when it has none yet.</param>
/// <param name="Scalar">The text that the cursor touches; null when there is none.</param>
/// <param name="Word">What stands there already: the key, the value, or the item. Empty at a place to type.</param>
/// <param name="Column">The column at which the key, or the key of the value, stands.</param>
/// <param name="Flow">Inside <c>[ ]</c> or <c>{ }</c>.</param>
/// <param name="Container">The value of the last key of the path as far as it is there: a list, a mapping, a text, or null.</param>
internal sealed record YamlCursor(
    CursorRole Role, ImmutableArray<string> Path, YamlMapping? Mapping, YamlScalar? Scalar, TextSpan Word, int Column, bool Flow, YamlNode? Container)
{
    /// <summary>The path step that stands for an item of a list.</summary>
    public const string Item = "-";

    /// <summary>The last key of the path that is no list step, or an empty string.</summary>
    public string LastKey => Path.LastOrDefault(p => p != Item) ?? "";

    public static YamlCursor At(YamlFile file, int offset) => new YamlCursorFinder(file, Math.Clamp(offset, 0, file.Source.Length)).Find();
}
