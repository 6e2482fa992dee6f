using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>Where a cursor stands in macrolsp.yaml, with what is known about that place.</summary>
/// <param name="Cursor">The place.</param>
/// <param name="Keys">The path as <see cref="ConfigSchema.Describe"/> takes it: without the steps into lists.</param>
/// <param name="Option">What is known about the value, or about the mapping that a key belongs to; null for an unknown key.</param>
internal sealed record ConfigCursor(SourceText Source, YamlCursor Cursor, ImmutableArray<string> Keys, OptionInfo? Option)
{
    public static ConfigCursor? At(WorkspaceSnapshot snapshot, int offset)
    {
        if (snapshot.Place.File is not { } file) return null;
        var cursor = YamlCursor.At(file.Yaml, offset);
        ImmutableArray<string> keys = [.. cursor.Path.Where(p => p != YamlCursor.Item)];
        return new ConfigCursor(file.Yaml.Source, cursor, keys, ConfigSchema.Describe(keys));
    }
}
