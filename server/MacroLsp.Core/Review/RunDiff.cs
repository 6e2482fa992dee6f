using System.Collections.Immutable;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Review;

/// <summary>The difference of two rendered texts. A placeholder is one piece, whatever stands for it.</summary>
internal static class RunDiff
{
    /// <summary>Both texts in one: what is in both once, what changed as it was and then as it is.</summary>
    public static ImmutableArray<MarkedRun> Between(ImmutableArray<RenderedRun> before, ImmutableArray<RenderedRun> after)
    {
        var (old, oldTokens) = Cut(before);
        var (@new, newTokens) = Cut(after);
        var marked = ImmutableArray.CreateBuilder<MarkedRun>();
        var at = 0;
        var atNew = 0;
        foreach (var change in WordDiff.Between(oldTokens, newTokens))
        {
            for (; at < change.Before.Start; at++, atNew++) Append(marked, RunMark.Same, @new[atNew]);
            for (; at < change.Before.End; at++) Append(marked, RunMark.Deleted, old[at]);
            for (; atNew < change.After.End; atNew++) Append(marked, RunMark.Inserted, @new[atNew]);
        }

        for (; atNew < @new.Count; atNew++) Append(marked, RunMark.Same, @new[atNew]);
        return marked.ToImmutable();
    }

    /// <summary>A text that stands on one side only.</summary>
    public static ImmutableArray<MarkedRun> Whole(RunMark mark, ImmutableArray<RenderedRun> runs)
    {
        var marked = ImmutableArray.CreateBuilder<MarkedRun>(runs.Length);
        foreach (var run in runs) Append(marked, mark, run);
        return marked.ToImmutable();
    }

    private static (List<RenderedRun> Pieces, ImmutableArray<DiffToken> Tokens) Cut(ImmutableArray<RenderedRun> runs)
    {
        var pieces = new List<RenderedRun>();
        var tokens = ImmutableArray.CreateBuilder<DiffToken>();
        foreach (var run in runs)
        {
            if (run.Kind != RunKind.Prose)
            {
                pieces.Add(run);
                // A key that no word has: a placeholder is not the same as its sample written out.
                tokens.Add(new DiffToken($"\0{run.Placeholder}\0{run.Text}", Math.Max(1, run.Text.Length)));
                continue;
            }

            foreach (var word in WordBreaks.Segments(run.Text))
            {
                var text = run.Text.Substring(word.Start, word.Length);
                pieces.Add(run with { Text = text });
                tokens.Add(new DiffToken(text, word.Length));
            }
        }

        return (pieces, tokens.ToImmutable());
    }

    private static void Append(ImmutableArray<MarkedRun>.Builder marked, RunMark mark, RenderedRun run)
    {
        if (run.Kind == RunKind.Prose && marked is [.., { Kind: RunKind.Prose } last] && last.Mark == mark) marked[^1] = last with { Text = last.Text + run.Text };
        else marked.Add(new MarkedRun(mark, run.Kind, run.Text, run.Placeholder));
    }
}
