using System.Globalization;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Tests.Yaml;

/// <summary>The texts of a file with the keys that lead to them, for tests to compare.</summary>
internal static class YamlValues
{
    /// <summary>Keys are joined by dots, items are counted from zero; a key without a value gives an empty text.</summary>
    public static IEnumerable<(string Path, string Value, YamlScalar? Node)> Of(YamlFile file) => file.Documents.SelectMany(d => Of(d.Root, ""));

    private static IEnumerable<(string Path, string Value, YamlScalar? Node)> Of(YamlNode? node, string path) => node?.Resolved switch
    {
        null => path.Length == 0 ? [] : [(path, "", null)],
        YamlScalar scalar => [(path, scalar.Value, scalar)],
        YamlMapping mapping => mapping.Entries.SelectMany(e => Of(e.Value, Join(path, e.Key.Value))),
        YamlSequence sequence => sequence.Items.SelectMany((item, i) => Of(item.Value, Join(path, i.ToString(CultureInfo.InvariantCulture)))),
        _ => [],
    };

    private static string Join(string path, string key) => path.Length == 0 ? key : path + "." + key;
}
