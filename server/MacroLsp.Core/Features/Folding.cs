using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>A range that can be folded away.</summary>
/// <param name="StartLine">The line that stays, from zero.</param>
/// <param name="EndLine">The last line that goes; more than <paramref name="StartLine"/>.</param>
/// <param name="IsComment">Whether it holds comments only.</param>
public readonly record struct FoldingRange(int StartLine, int EndLine, bool IsComment);

/// <summary>Folds macros, mappings, lists, texts of several lines and runs of comments.</summary>
public static class Folding
{
    public static ImmutableArray<FoldingRange> Of(MacroDocument document) => Of(document.File.Yaml);

    /// <summary>The same for any YAML file, such as <c>macrolsp.yaml</c>. By start line, the longer range first; no two start on one line.</summary>
    public static ImmutableArray<FoldingRange> Of(YamlFile file)
    {
        var lines = file.Source.Lines;
        var ranges = new SortedDictionary<int, FoldingRange>();
        foreach (var document in file.Documents)
        {
            // A file with one macro has nothing to gain from folding it as a whole.
            if (file.Documents.Length > 1 && document.Root is { } root) Add(root.Span.Start, root.Span.End, false);
            Walk(document.Root);
        }

        AddComments();
        return [.. ranges.Values];

        void Walk(YamlNode? node)
        {
            switch (node)
            {
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        Add(entry.Key.Span.Start, entry.Span.End, false);
                        Walk(entry.Value);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                    {
                        Add(item.Span.Start, item.Span.End, false);
                        Walk(item.Value);
                    }

                    break;
            }
        }

        void AddComments()
        {
            var own = file.Comments.Where(c => c.OwnLine).Select(c => lines.LineOf(c.Span.Start)).ToList();
            for (var i = 0; i < own.Count; i++)
            {
                var first = i;
                while (i + 1 < own.Count && own[i + 1] == own[i] + 1) i++;
                if (i > first) ranges.TryAdd(own[first], new FoldingRange(own[first], own[i], IsComment: true));
            }
        }

        void Add(int start, int end, bool isComment)
        {
            var from = lines.LineOf(start);
            var to = lines.LineOf(Math.Max(start, end - 1));
            if (to > from && (!ranges.TryGetValue(from, out var known) || known.EndLine < to)) ranges[from] = new FoldingRange(from, to, isComment);
        }
    }
}
