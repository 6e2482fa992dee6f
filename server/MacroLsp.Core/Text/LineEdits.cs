using System.Collections.Immutable;
using DiffPlex;

namespace MacroLsp.Core.Text;

/// <summary>Turns the difference of two texts into edits.</summary>
public static class LineEdits
{
    /// <summary>The edits, line by line, that lead from one text to the other; disjoint and in order.</summary>
    public static ImmutableArray<TextEdit> Between(string before, string after)
    {
        var old = Lines(before);
        var @new = Lines(after);
        var starts = new int[old.Length + 1];
        for (var i = 0; i < old.Length; i++) starts[i + 1] = starts[i] + old[i].Length;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var block in new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Lines).DiffBlocks)
        {
            var span = TextSpan.FromBounds(starts[block.DeleteStartA], starts[block.DeleteStartA + block.DeleteCountA]);
            edits.Add(new TextEdit(span, string.Concat(@new.AsSpan(block.InsertStartB, block.InsertCountB).ToArray())));
        }

        return edits.ToImmutable();
    }

    /// <summary>The lines of a text with their breaks, so that CRLF and LF, or a missing last break, are a difference.</summary>
    public static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..next]);
            at = next;
        }

        return [.. lines];
    }
}
