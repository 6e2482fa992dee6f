using System.Collections.Immutable;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>Cuts rendered text where findings and sentences begin and end, so that both can be shown in what the customer reads.</summary>
internal sealed class PreviewMarks(string path, ImmutableArray<Finding> findings)
{
    /// <param name="text">Where the runs come from.</param>
    /// <param name="file">The file of that text.</param>
    /// <param name="runs">What was rendered.</param>
    /// <param name="sentences">The sentences as spans of the text, in order and disjoint.</param>
    public ImmutableArray<PreviewRun> Mark(MacroText text, string file, ImmutableArray<RenderedRun> runs, ImmutableArray<TextSpan> sentences)
    {
        var marked = ImmutableArray.CreateBuilder<PreviewRun>(runs.Length);
        foreach (var run in runs)
        {
            var touching = file == path ? [.. Touching(run.Source)] : Array.Empty<int>();
            var start = StartInValue(text, run);
            if (run.Kind == RunKind.Prose) Cut(text, run, start, touching, sentences, marked);
            else marked.Add(new PreviewRun(run.Text, run.Placeholder.Length > 0 ? run.Placeholder : null, [.. touching], SentenceAt(sentences, start)));
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

    private static int StartInValue(MacroText text, RenderedRun run)
    {
        var value = text.Value;
        var start = text.Node.Map.ToValue(run.Source.Start);
        // Line breaks around a text are not sent; the run starts behind them.
        if (run.Kind == RunKind.Prose)
            while (start < value.Length && value[start] == '\n' && !run.Text.StartsWith('\n')) start++;
        return start;
    }

    private static int? SentenceAt(ImmutableArray<TextSpan> sentences, int offset)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Start <= offset && offset < sentences[i].End) return i;
        }

        return null;
    }

    /// <summary>Prose is rendered unit by unit, so a place in the value is a place in the run.</summary>
    private void Cut(
        MacroText text, RenderedRun run, int start, int[] touching, ImmutableArray<TextSpan> sentences, ImmutableArray<PreviewRun>.Builder marked)
    {
        int InRun(int inValue) => Math.Clamp(inValue - start, 0, run.Text.Length);
        var places = touching.Select(i => (Index: i, From: InRun(text.Node.Map.ToValue(findings[i].Span.Start)), To: InRun(text.Node.Map.ToValue(findings[i].Span.End)))).ToList();
        int[] cuts =
        [
            .. places.SelectMany(p => new[] { p.From, p.To })
                .Concat(sentences.Where(s => s.Start < start + run.Text.Length && s.End > start).SelectMany(s => new[] { InRun(s.Start), InRun(s.End) }))
                .Append(0).Append(run.Text.Length).Distinct().Order(),
        ];
        // A run without text is one place, not none.
        if (cuts.Length == 1) marked.Add(new PreviewRun(run.Text, null, [.. touching], SentenceAt(sentences, start)));
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (from, to) = (cuts[i], cuts[i + 1]);
            marked.Add(new PreviewRun(run.Text[from..to], null, [.. places.Where(p => p.From <= from && p.To >= to).Select(p => p.Index)], SentenceAt(sentences, start + from)));
        }
    }
}
