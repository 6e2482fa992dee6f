using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

/// <summary>A change of a scalar's value, in offsets of the value.</summary>
public readonly record struct ValueEdit(TextSpan Span, string NewText);

/// <summary>
/// Turns changes of a scalar's value into edits of its file: in place and escaped as its style asks, or, where the new
/// text would mean something else in YAML, by writing the scalar anew as a block or in quotes.
/// </summary>
public static class ScalarEdit
{
    /// <summary>
    /// The edits after which the scalar has the changed value and the rest of the file reads as before; none when there
    /// is no way to write it. Reads the file again to make sure, so this is for fixes that someone asks for.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="scalar">A scalar of that file.</param>
    /// <param name="changes">Disjoint; several insertions at one place keep their order.</param>
    public static ImmutableArray<TextEdit> Change(YamlFile file, YamlScalar scalar, params ImmutableArray<ValueEdit> changes)
    {
        var value = TextEdit.Apply(scalar.Value, changes.Select(c => new TextEdit(c.Span, c.NewText)));
        var inPlace = changes.Select(c => new TextEdit(scalar.Map.ToSource(c.Span), Escape(c.NewText, scalar, file.Source.LineBreak)))
            .ToImmutableArray();
        return Holds(file, scalar, value, inPlace) ? inPlace : Rewrite(file, scalar, value);
    }

    /// <summary>The edit that writes the scalar anew with this value, as a block where YAML allows one; none when nothing is possible.</summary>
    public static ImmutableArray<TextEdit> Rewrite(YamlFile file, YamlScalar scalar, string value)
    {
        if (scalar.Anchor is not null || scalar.Tag is not null) return [];
        foreach (var written in (ReadOnlySpan<string?>)[Block(file, scalar, value), Quote(value)])
        {
            if (written is null) continue;
            ImmutableArray<TextEdit> edits = [new TextEdit(scalar.Span, written)];
            if (Holds(file, scalar, value, edits)) return edits;
        }

        return [];
    }

    /// <summary>The text in double quotes (YAML 1.2 section 7.3.1).</summary>
    public static string Quote(string value) => "\"" + EscapeDouble(value) + "\"";

    private static string? Block(YamlFile file, YamlScalar scalar, string value)
    {
        foreach (var document in file.Documents)
        {
            if (document.Root is { } root && ParentIndent(root, scalar) is { } indent)
                return BlockScalar.Write(value, indent + 2, lineBreak: file.Source.LineBreak);
        }

        return null;
    }

    private static bool Holds(YamlFile file, YamlScalar scalar, string value, ImmutableArray<TextEdit> edits)
    {
        if (!TextEdit.AreDisjoint(edits)) return false;
        var again = YamlFile.Read(TextEdit.Apply(file.Source.Text, edits));
        return again.Problems.Length <= file.Problems.Length
            && again.Comments.Length == file.Comments.Length
            && again.Documents.Length == file.Documents.Length
            && again.Documents.Any(d => d.Root is { } root && Find(root, scalar.Span.Start) is { } found && found.Value == value);
    }

    private static YamlScalar? Find(YamlNode node, int start) => node switch
    {
        YamlScalar scalar => scalar.Span.Start == start ? scalar : null,
        YamlMapping mapping => Children(mapping).Select(c => Find(c, start)).FirstOrDefault(f => f is not null),
        YamlSequence sequence => Children(sequence).Select(c => Find(c, start)).FirstOrDefault(f => f is not null),
        _ => null,
    };

    /// <summary>The column of the keys or dashes of the collection that holds the scalar, or null when it is not below the node.</summary>
    private static int? ParentIndent(YamlNode node, YamlScalar scalar) => node switch
    {
        YamlMapping mapping => Children(mapping).Contains(scalar) ? mapping.Indent : Deeper(Children(mapping), scalar),
        YamlSequence sequence => Children(sequence).Contains(scalar) ? sequence.Indent : Deeper(Children(sequence), scalar),
        _ => null,
    };

    private static int? Deeper(IEnumerable<YamlNode> nodes, YamlScalar scalar) =>
        nodes.Where(n => n.Span.Contains(scalar.Span)).Select(n => ParentIndent(n, scalar)).FirstOrDefault(i => i is not null);

    private static IEnumerable<YamlNode> Children(YamlMapping mapping) => mapping.Entries.Select(e => e.Value).OfType<YamlNode>();

    private static IEnumerable<YamlNode> Children(YamlSequence sequence) => sequence.Items.Select(i => i.Value).OfType<YamlNode>();

    private static string Escape(string text, YamlScalar scalar, string lineBreak) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted => text.Replace("'", "''", StringComparison.Ordinal),
        ScalarStyle.DoubleQuoted => EscapeDouble(text),
        ScalarStyle.Literal => text.Replace("\n", lineBreak + new string(' ', scalar.BlockIndent), StringComparison.Ordinal),
        _ => text,
    };

    private static string EscapeDouble(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => result.Append('\\').Append(c),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
