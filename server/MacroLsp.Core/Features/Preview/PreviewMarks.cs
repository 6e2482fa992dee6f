using System.Collections.Immutable;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>Cuts rendered text where findings begin and end, so that they can be marked in what the customer reads.</summary>
internal sealed class PreviewMarks(string path, ImmutableArray<Finding> findings)
{
    /// <param name="text">Where the runs come from.</param>
    /// <param name="file">The file of that text.</param>
    /// <param name="runs">What was rendered.</param>
    public ImmutableArray<PreviewRun> Mark(MacroText text, string file, ImmutableArray<RenderedRun> runs)
    {
        var marked = ImmutableArray.CreateBuilder<PreviewRun>(runs.Length);
        foreach (var run in runs)
        {
            var touching = file == path ? [.. Touching(run.Source)] : Array.Empty<int>();
            if (run.Kind != RunKind.Prose) marked.Add(new PreviewRun(run.Text, run.Placeholder.Length > 0 ? run.Placeholder : null, [.. touching]));
            else if (touching.Length == 0) marked.Add(new PreviewRun(run.Text, null, []));
            else Cut(text, run, touching, marked);
        }

        return marked.ToImmutable();
    }

    private IEnumerable<int> Touching(TextSpan source)
    {
        for (var i = 0; i < findings.Length; i++)
        {
            var span = findings[i].Span;
            if (!span.IsEmpty && span.Start < source.End && source.Start < span.End) yield return i;
        }
    }

    /// <summary>Prose is rendered unit by unit, so a place in the value is a place in the run.</summary>
    private void Cut(MacroText text, RenderedRun run, int[] touching, ImmutableArray<PreviewRun>.Builder marked)
    {
        var value = text.Value;
        var start = text.Node.Map.ToValue(run.Source.Start);
        // Line breaks around a text are not sent; the run starts behind them.
        while (start < value.Length && value[start] == '\n' && !run.Text.StartsWith('\n')) start++;
        var places = touching.Select(i => (Index: i,
            From: Math.Clamp(text.Node.Map.ToValue(findings[i].Span.Start) - start, 0, run.Text.Length),
            To: Math.Clamp(text.Node.Map.ToValue(findings[i].Span.End) - start, 0, run.Text.Length))).ToList();
        int[] cuts = [.. places.SelectMany(p => new[] { p.From, p.To }).Append(0).Append(run.Text.Length).Distinct().Order()];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (from, to) = (cuts[i], cuts[i + 1]);
            marked.Add(new PreviewRun(run.Text[from..to], null, [.. places.Where(p => p.From <= from && p.To >= to).Select(p => p.Index)]));
        }
    }
}
