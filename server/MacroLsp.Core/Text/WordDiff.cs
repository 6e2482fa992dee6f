using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MacroLsp.Core.Text;

/// <summary>One place where two texts differ, in whole words. Half-open UTF-16 offsets.</summary>
/// <param name="Before">In the text before; empty for an insertion.</param>
/// <param name="After">In the text after; empty for a deletion.</param>
public readonly record struct TextChange(TextSpan Before, TextSpan After);

/// <summary>
/// What a reader would mark as changed between two texts. Cuts between words only (<see cref="WordBreaks"/>), and takes
/// changes together that a reader would see as one.
/// </summary>
public static class WordDiff
{
    /// <summary>
    /// The changes in order, disjoint; none for equal texts. Replacing each <see cref="TextChange.Before"/> by its
    /// <see cref="TextChange.After"/> leads from one text to the other.
    /// </summary>
    public static ImmutableArray<TextChange> Between(string before, string after)
    {
        if (before == after) return [];
        var (old, @new) = (DiffToken.Of(before), DiffToken.Of(after));
        var (oldStarts, newStarts) = (Starts(old), Starts(@new));
        return
        [
            .. Between(old, @new).Select(c => new TextChange(
                TextSpan.FromBounds(oldStarts[c.Before.Start], oldStarts[c.Before.End]), TextSpan.FromBounds(newStarts[c.After.Start], newStarts[c.After.End]))),
        ];
    }

    /// <summary>The same for texts that are cut already: spans count tokens.</summary>
    internal static List<SequenceChange> Between(ImmutableArray<DiffToken> before, ImmutableArray<DiffToken> after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var old = Numbers(before, numbers);
        var @new = Numbers(after, numbers);
        return Joined(SequenceDiff.Between(old, @new), before, Starts(before), Starts(after));
    }

    private static int[] Numbers(ImmutableArray<DiffToken> tokens, Dictionary<string, int> numbers)
    {
        var row = new int[tokens.Length];
        for (var i = 0; i < row.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, tokens[i].Key, out var known);
            if (!known) number = numbers.Count;
            row[i] = number;
        }

        return row;
    }

    private static int[] Starts(ImmutableArray<DiffToken> tokens)
    {
        var starts = new int[tokens.Length + 1];
        for (var i = 0; i < tokens.Length; i++) starts[i + 1] = starts[i] + tokens[i].Length;
        return starts;
    }

    /// <summary>
    /// Two changes with little between them are one for a reader: nothing but white space, or less than what changes on
    /// either side. A line break keeps them apart.
    /// </summary>
    private static List<SequenceChange> Joined(ImmutableArray<SequenceChange> changes, ImmutableArray<DiffToken> before, int[] starts, int[] afterStarts)
    {
        var joined = new List<SequenceChange>(changes.Length);
        foreach (var change in changes)
        {
            var grown = change;
            while (joined is [.., var last] && AreOne(last, grown))
            {
                joined.RemoveAt(joined.Count - 1);
                grown = new SequenceChange(
                    TextSpan.FromBounds(last.Before.Start, grown.Before.End), TextSpan.FromBounds(last.After.Start, grown.After.End));
            }

            joined.Add(grown);
        }

        return joined;

        bool AreOne(SequenceChange left, SequenceChange right)
        {
            var gap = before.AsSpan()[left.Before.End..right.Before.Start];
            var isBlank = true;
            foreach (var token in gap)
            {
                if (token.IsLineBreak) return false;
                isBlank &= token.IsBlank;
            }

            var length = starts[right.Before.Start] - starts[left.Before.End];
            return isBlank || length <= Size(left) && length <= Size(right);
        }

        int Size(SequenceChange change) => Math.Max(
            starts[change.Before.End] - starts[change.Before.Start], afterStarts[change.After.End] - afterStarts[change.After.Start]);
    }
}

/// <summary>A piece of text that changes as a whole.</summary>
/// <param name="Key">Two pieces are the same when their keys are.</param>
/// <param name="Length">How many UTF-16 units it has in the text.</param>
internal readonly record struct DiffToken(string Key, int Length)
{
    public bool IsBlank => Key.AsSpan().Trim().IsEmpty;

    public bool IsLineBreak => Key is "\n" or "\r\n" or "\r";

    /// <summary>The words of a text.</summary>
    public static ImmutableArray<DiffToken> Of(string text) =>
        [.. WordBreaks.Segments(text).Select(s => new DiffToken(text.Substring(s.Start, s.Length), s.Length))];
}
