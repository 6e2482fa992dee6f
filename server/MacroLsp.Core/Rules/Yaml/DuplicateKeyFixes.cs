using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>A key that stands twice: one of them is left over, or was meant to be another key.</summary>
internal static class DuplicateKeyFixes
{
    public static ImmutableArray<Fix> Of(FileScope scope, YamlProblem problem)
    {
        if (Find(scope.File.Yaml, problem) is not ({ } mapping, { } entry)) return [];
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (!mapping.IsFlow) fixes.Add(Remove(scope.Source, mapping, entry));
        foreach (var free in KnownKeys.Of(scope, mapping).Where(k => mapping.Find(k) is null).Take(3))
            fixes.Add(Fix.Replace($"Change this one to \"{free}\"", entry.Key.Span, free));
        return fixes.ToImmutable();
    }

    public static ImmutableArray<RelatedPlace> Related(FileScope scope, YamlProblem problem) =>
        Find(scope.File.Yaml, problem) is ({ } mapping, { } entry) && mapping.Find(entry.Key.Value) is { } first
            ? [new RelatedPlace(scope.Document.Path, first.Key.Span, "This is the one that counts.")]
            : [];

    /// <summary>Nothing is lost when the first one says the same.</summary>
    private static Fix Remove(SourceText source, YamlMapping mapping, YamlEntry entry)
    {
        var isSame = mapping.Find(entry.Key.Value)?.Value is YamlScalar first && entry.Value is YamlScalar second && first.Value == second.Value
            || entry.Value is null;
        var lines = source.Lines;
        var start = lines.StartOf(lines.LineOf(entry.Span.Start));
        var span = TextSpan.FromBounds(start, lines.EndWithBreakOf(lines.LineOf(entry.Span.End)));
        if (!source.AsSpan(TextSpan.FromBounds(span.Start, entry.Span.Start)).IsWhiteSpace()) span = entry.Span;
        return new Fix("Remove this one", [TextEdit.Delete(span)], IsSafe: isSame, IsPreferred: isSame);
    }

    private static (YamlMapping, YamlEntry)? Find(YamlFile file, YamlProblem problem)
    {
        foreach (var document in file.Documents)
        {
            if (Find(document.Root, problem.Span) is { } found) return found;
        }

        return null;
    }

    private static (YamlMapping, YamlEntry)? Find(YamlNode? node, TextSpan key)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Key.Span == key) return (mapping, entry);
                    if (entry.Span.Contains(key) && Find(entry.Value, key) is { } found) return found;
                }

                return null;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item.Span.Contains(key) && Find(item.Value, key) is { } found) return found;
                }

                return null;
            default:
                return null;
        }
    }
}
