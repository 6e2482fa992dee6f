using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>Where a text hangs in the tree.</summary>
/// <param name="Parent">The mapping or list that holds it.</param>
/// <param name="Entry">Its entry; null for an item of a list.</param>
/// <param name="Behind">The offset behind the colon or the dash that it belongs to.</param>
/// <param name="Column">The column of its key or dash.</param>
internal readonly record struct ScalarPlace(YamlNode Parent, YamlEntry? Entry, int Behind, int Column)
{
    public bool IsFlow => Parent is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true };

    /// <summary>
    /// The place of the text that a problem is about; null for a text that is a document of its own. A text that is wholly
    /// cut off is not in the tree, and its entry is the one without a value.
    /// </summary>
    public static ScalarPlace? Find(YamlFile file, YamlProblem problem)
    {
        if (problem.Node is not { } wanted) return null;
        foreach (var document in file.Documents)
        {
            if (document.Span.Start <= wanted.Span.Start && wanted.Span.End <= document.Span.End && Find(file.Source, document.Root, wanted) is { } place)
                return place;
        }

        return null;
    }

    private static ScalarPlace? Find(SourceText source, YamlNode? node, YamlScalar wanted)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (Is(entry.Value, wanted) || entry.Value is null && IsRightBehind(source, entry.Span.End, wanted)) return new ScalarPlace(mapping, entry, Math.Min(entry.Colon + 1, source.Length), Indentation.ColumnOf(source, entry.Span.Start));
                    if (Reaches(entry.Span, wanted) && Find(source, entry.Value, wanted) is { } place) return place;
                }

                return null;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (Is(item.Value, wanted) || item.Value is null && IsRightBehind(source, item.Span.End, wanted)) return new ScalarPlace(sequence, null, item.Span.Start + (sequence.IsFlow ? 0 : 1), Indentation.ColumnOf(source, item.Span.Start));
                    if (Reaches(item.Span, wanted) && Find(source, item.Value, wanted) is { } place) return place;
                }

                return null;
            default:
                return null;
        }
    }

    private static bool Is(YamlNode? node, YamlScalar wanted) => node is YamlScalar scalar && scalar.Content == wanted.Content;

    private static bool IsRightBehind(SourceText source, int end, YamlScalar wanted) =>
        end <= wanted.Span.Start && source.Lines.LineOf(end) == source.Lines.LineOf(wanted.Span.Start)
        && source.Text.AsSpan(end, wanted.Span.Start - end).IsWhiteSpace();

    private static bool Reaches(TextSpan span, YamlScalar wanted) => span.Start <= wanted.Content.Start && (wanted.Content.Start <= span.End || span.IsEmpty);
}
