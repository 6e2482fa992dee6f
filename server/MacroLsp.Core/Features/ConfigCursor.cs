using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>Where a cursor stands in macrolsp.yaml or another file whose keys are described, with what is known about that place.</summary>
/// <param name="Source">The file.</param>
/// <param name="Cursor">The place.</param>
/// <param name="Keys">The path as <see cref="ConfigSchema.Describe(IReadOnlyList{string})"/> takes it: without the steps into lists.</param>
/// <param name="Option">What is known about the value, or about the mapping that a key belongs to; null for an unknown key.</param>
internal sealed record ConfigCursor(SourceText Source, YamlCursor Cursor, ImmutableArray<string> Keys, OptionInfo? Option)
{
    public static ConfigCursor? At(WorkspaceSnapshot snapshot, int offset) =>
        snapshot.Place.File is { } file ? At(file.Yaml, offset, ConfigSchema.Describe) : null;

    /// <param name="yaml">The file.</param>
    /// <param name="offset">The cursor.</param>
    /// <param name="describe">What is known about a path of keys.</param>
    public static ConfigCursor At(YamlFile yaml, int offset, Func<IReadOnlyList<string>, OptionInfo?> describe)
    {
        var cursor = YamlCursor.At(yaml, offset);
        ImmutableArray<string> keys = [.. cursor.Path.Where(p => p != YamlCursor.Item)];
        return new ConfigCursor(yaml.Source, cursor, keys, describe(keys));
    }
}
