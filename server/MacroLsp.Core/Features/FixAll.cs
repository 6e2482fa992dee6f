using System.Collections.Immutable;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>Applies every safe fix of a file: "Fix all in file", on save, and <c>macrolsp fix</c>.</summary>
public static class FixAll
{
    /// <summary>
    /// A fix may uncover another finding, and two fixes may touch the same place; so fixes are applied in rounds. More
    /// than this would mean that two rules undo each other.
    /// </summary>
    private const int MaxRounds = 10;

    /// <summary>The edits of the file that lead to the state in which no safe fix is left; disjoint and in order.</summary>
    public static ImmutableArray<TextEdit> Edits(
        WorkspaceSnapshot snapshot, MacroDocument document, DateOnly today, CancellationToken cancellation = default)
    {
        var before = document.Source.Text;
        var current = document;
        ImmutableArray<TextEdit> edits = [];
        for (var round = 0; round < MaxRounds; round++)
        {
            var next = Round(snapshot, current, today, cancellation);
            if (next.IsEmpty) break;
            edits = round == 0 ? next : [];
            current = new MacroDocument(document.Path, new SourceText(TextEdit.Apply(current.Source.Text, next)), document.Version ?? 0);
            snapshot = snapshot.With(current);
        }

        if (current.Source.Text == before) return [];
        return edits.IsEmpty ? LineEdits.Between(before, current.Source.Text) : edits;
    }

    /// <summary>The safe fixes that can be applied together, in the order of the findings.</summary>
    private static ImmutableArray<TextEdit> Round(WorkspaceSnapshot snapshot, MacroDocument document, DateOnly today, CancellationToken cancellation)
    {
        var taken = new List<TextEdit>();
        foreach (var finding in Analyzer.Analyze(snapshot, document, today, cancellation))
        {
            if (finding.Fixes.FirstOrDefault(f => f.IsSafe) is not { } fix) continue;
            var edits = fix.Edits.Except(taken).ToList();
            if (edits.Count > 0 && TextEdit.AreDisjoint(taken.Concat(edits)) && !Touch(taken, edits)) taken.AddRange(edits);
        }

        return [.. taken.OrderBy(e => e.Span)];
    }

    /// <summary>Two insertions at one place do not overlap, but only one of them knows what stands there.</summary>
    private static bool Touch(List<TextEdit> taken, List<TextEdit> edits) =>
        edits.Any(e => taken.Any(t => t.Span.Start == e.Span.Start && (t.Span.IsEmpty || e.Span.IsEmpty)));
}
