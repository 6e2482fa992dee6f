using System.Text.RegularExpressions;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>The facts about a page that stand above it, between lines of <c>---</c> or <c>+++</c>.</summary>
internal static partial class FrontMatter
{
    /// <summary>Adds its texts as blocks and gives the file back with blanks in its place, so that offsets stay what they are.</summary>
    public static string Take(string source, MarkdownBlocks blocks)
    {
        var matter = Matter().Match(source);
        if (!matter.Success) return source;
        var inside = matter.Groups["inside"];
        if (source[0] == '-') AddYaml(inside.Value, inside.Index, blocks);
        else AddToml(inside.Value, inside.Index, blocks);
        // It counts as a block of code.
        blocks.Count("pre");
        return string.Create(source.Length, (source, matter.Length), static (text, from) =>
        {
            from.source.CopyTo(text);
            for (var i = 0; i < from.Length; i++)
            {
                if (text[i] != '\n') text[i] = ' ';
            }
        });
    }

    private static void AddYaml(string yaml, int start, MarkdownBlocks blocks)
    {
        if (YamlFile.Read(yaml).Documents.FirstOrDefault()?.Root is not YamlMapping mapping) return;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is not YamlScalar { Value.Length: > 0 } scalar || !IsText(scalar)) continue;
            var text = new MappedText();
            foreach (var segment in scalar.Map.Segments)
            {
                var value = scalar.Value.AsSpan(segment.ValueStart, segment.ValueLength);
                if (segment.IsCopied) text.Copy(value, start + segment.SourceStart);
                else text.Put(value, new Text.TextSpan(start + segment.SourceStart, segment.SourceLength));
            }

            blocks.Add(text, ["text", "frontmatter", entry.Key.Value, "md"], isProse: false);
        }
    }

    /// <summary>Whether YAML reads a value as text and not as a number or a yes and no; a date is a text.</summary>
    private static bool IsText(YamlScalar scalar) => scalar.Style != ScalarStyle.Plain || !OtherThanText().IsMatch(scalar.Value);

    private static void AddToml(string toml, int start, MarkdownBlocks blocks)
    {
        foreach (Match line in TomlText().Matches(toml))
        {
            var text = new MappedText();
            text.Copy(line.Groups["text"].Value, start + line.Groups["text"].Index);
            if (text.Length > 0) blocks.Add(text, ["text", "frontmatter", line.Groups["key"].Value, "md"], isProse: false);
        }
    }

    [GeneratedRegex(@"\A(?:---|\+\+\+)\n(?<inside>.+?)\n(?:---|\+\+\+)", RegexOptions.Singleline, 1000)]
    private static partial Regex Matter();

    [GeneratedRegex(@"^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:0x[0-9a-f_]+|0b[01_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|\.[0-9]+|\.inf)|\.nan)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OtherThanText();

    [GeneratedRegex("""^(?<key>[\w-]+)\s*=\s*["'](?<text>[^"'\n]*)["']\s*$""", RegexOptions.Multiline, 1000)]
    private static partial Regex TomlText();
}
