using System.Text;
using MacroLsp.Core.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MacroLsp.Core.Tests.Yaml;

/// <summary>Writes a tree as one line, ours and YamlDotNet's alike, so that the two can be compared.</summary>
internal static class YamlDump
{
    public static string Ours(YamlFile file)
    {
        var result = new StringBuilder();
        foreach (var document in file.Documents)
        {
            Append(result, document.Root);
            result.Append(";\n");
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, YamlNode? node)
    {
        switch (node)
        {
            case null: result.Append("\"\""); break;
            case YamlScalar scalar: AppendText(result, scalar.Value); break;
            case YamlAlias alias: result.Append('*').Append(alias.Name); break;
            case YamlSequence sequence:
                result.Append('[');
                foreach (var item in sequence.Items)
                {
                    Append(result, item.Value);
                    result.Append(',');
                }

                result.Append(']');
                break;
            case YamlMapping mapping:
                result.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    Append(result, entry.Key);
                    result.Append(':');
                    Append(result, entry.Value);
                    result.Append(',');
                }

                result.Append('}');
                break;
        }
    }

    private static void AppendText(StringBuilder result, string value) =>
        result.Append('"').Append(value.Replace("\n", "\\n", StringComparison.Ordinal)).Append('"');

    /// <summary>The reference; throws <see cref="YamlException"/> where the text is no YAML.</summary>
    public static string Reference(string text)
    {
        var parser = new Parser(new StringReader(text));
        var result = new StringBuilder();
        var stack = new Stack<(char Kind, bool IsKey)>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentEnd: result.Append(";\n"); break;
                case Scalar scalar:
                    AppendText(result, scalar.Value);
                    Separate();
                    break;
                case AnchorAlias alias:
                    result.Append('*').Append(alias.Value.Value);
                    Separate();
                    break;
                case SequenceStart:
                    result.Append('[');
                    stack.Push(('[', false));
                    break;
                case MappingStart:
                    result.Append('{');
                    stack.Push(('{', true));
                    break;
                case SequenceEnd:
                    result.Append(']');
                    stack.Pop();
                    Separate();
                    break;
                case MappingEnd:
                    result.Append('}');
                    stack.Pop();
                    Separate();
                    break;
            }
        }

        return result.ToString();

        void Separate()
        {
            if (stack.Count == 0) return;
            var (kind, isKey) = stack.Pop();
            result.Append(kind == '{' && isKey ? ':' : ',');
            stack.Push((kind, kind == '{' && !isKey));
        }
    }
}
