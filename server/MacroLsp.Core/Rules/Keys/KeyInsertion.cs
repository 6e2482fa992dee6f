using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Keys;

/// <summary>Writes a key of a macro at its place among the others.</summary>
internal static class KeyInsertion
{
    /// <summary>
    /// The edit that puts a key behind the last key that comes before it in <see cref="MacroKeys.All"/>; null in a
    /// mapping in braces.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="root">The mapping of the macro.</param>
    /// <param name="key">The key; one of <see cref="MacroKeys.All"/>.</param>
    /// <param name="value">What stands behind the colon and a space, or below the key when it starts with a line break.</param>
    public static TextEdit? Insert(SourceText source, YamlMapping root, string key, string value)
    {
        if (root.IsFlow) return null;
        var order = IndexOf(key);
        var before = root.Entries.LastOrDefault(e => IndexOf(e.Key.Value) is >= 0 and var at && at < order);
        var margin = new string(' ', root.Indent);
        var text = value.StartsWith(source.LineBreak, StringComparison.Ordinal) ? $"{key}:{value}" : $"{key}: {value}";
        if (before is null) return TextEdit.Insert(root.Span.Start, text + source.LineBreak + margin);
        var end = source.Lines.EndOf(source.Lines.LineOf(before.Span.End));
        return TextEdit.Insert(end, source.LineBreak + margin + text);
    }

    private static int IndexOf(string key)
    {
        for (var i = 0; i < MacroKeys.All.Length; i++)
        {
            if (MacroKeys.All[i].Name == key) return i;
        }

        return -1;
    }
}
