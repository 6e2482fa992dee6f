using System.Text;
using DiffPlex;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Output;

/// <summary>A unified diff as <c>diff -u</c> and git write it, so that <c>git apply</c> takes it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The difference; empty when the texts are equal.</summary>
    public static string Write(string path, string before, string after)
    {
        if (before == after) return "";
        var old = LineEdits.Lines(before);
        var @new = LineEdits.Lines(after);
        var blocks = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, LineEdits.Lines).DiffBlocks;
        var result = new StringBuilder().Append($"--- a/{path}\n+++ b/{path}\n");
        for (var i = 0; i < blocks.Count;)
        {
            var last = i;
            while (last + 1 < blocks.Count && blocks[last + 1].DeleteStartA - (blocks[last].DeleteStartA + blocks[last].DeleteCountA) <= 2 * Context) last++;
            var fromA = Math.Max(0, blocks[i].DeleteStartA - Context);
            var fromB = Math.Max(0, blocks[i].InsertStartB - Context);
            var toA = Math.Min(old.Length, blocks[last].DeleteStartA + blocks[last].DeleteCountA + Context);
            var toB = Math.Min(@new.Length, blocks[last].InsertStartB + blocks[last].InsertCountB + Context);
            result.Append($"@@ -{Range(fromA, toA)} +{Range(fromB, toB)} @@\n");
            var at = fromA;
            for (; i <= last; i++)
            {
                var block = blocks[i];
                for (; at < block.DeleteStartA; at++) Append(result, ' ', old[at]);
                for (; at < block.DeleteStartA + block.DeleteCountA; at++) Append(result, '-', old[at]);
                for (var b = block.InsertStartB; b < block.InsertStartB + block.InsertCountB; b++) Append(result, '+', @new[b]);
            }

            for (; at < toA; at++) Append(result, ' ', old[at]);
        }

        return result.ToString();
    }

    private static string Range(int from, int to) => to == from ? $"{from},0" : to - from == 1 ? $"{from + 1}" : $"{from + 1},{to - from}";

    private static void Append(StringBuilder result, char mark, string line)
    {
        result.Append(mark).Append(line);
        if (!line.EndsWith('\n')) result.Append("\n\\ No newline at end of file\n");
    }
}
