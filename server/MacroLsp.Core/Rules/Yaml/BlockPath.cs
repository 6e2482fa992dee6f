using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>The blocks around a place that is in no node itself, because it could not be read.</summary>
internal static class BlockPath
{
    /// <summary>A mapping or list, and whether the place is the start of one of its entries or items.</summary>
    public readonly record struct Step(YamlNode Node, TextSpan Entry);

    /// <summary>
    /// The mappings and lists whose lines reach up to the offset, the outermost first: those that hold it, and those that
    /// end before it but could go on there, as their column is not further right.
    /// </summary>
    public static ImmutableArray<Step> To(YamlFile file, int offset)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var column = Indentation.ColumnOf(file.Source, offset);
        var node = file.Documents.LastOrDefault(d => d.Span.Start <= offset)?.Root;
        while (node is not null)
        {
            var (entry, value) = LastBefore(node, offset);
            if (ColumnOf(node) is not { } own || own > column && !Holds(node, offset)) break;
            steps.Add(new Step(node, entry));
            node = value;
        }

        return steps.ToImmutable();
    }

    private static bool Holds(YamlNode node, int offset) => node.Span.Start <= offset && offset < node.Span.End;

    private static int? ColumnOf(YamlNode node) => node switch
    {
        YamlMapping { IsFlow: false } mapping => mapping.Indent,
        YamlSequence { IsFlow: false } sequence => sequence.Indent,
        _ => null,
    };

    private static (TextSpan Entry, YamlNode? Value) LastBefore(YamlNode node, int offset) => node switch
    {
        YamlMapping mapping when mapping.Entries.LastOrDefault(e => e.Span.Start <= offset) is { } entry => (entry.Span, entry.Value),
        YamlSequence sequence when sequence.Items.LastOrDefault(i => i.Span.Start <= offset) is { } item => (item.Span, item.Value),
        _ => (default, null),
    };
}
