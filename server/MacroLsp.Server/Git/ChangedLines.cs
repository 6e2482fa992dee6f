using System.Collections;
using DiffPlex;
using MacroLsp.Core.Text;

namespace MacroLsp.Server.Git;

/// <summary>
/// Which lines of a text are not those of an older one. Line breaks are no difference, so that a checkout with CRLF has not
/// changed everywhere. Where lines were only taken away, none has changed.
/// </summary>
public sealed class ChangedLines
{
    private readonly LineMap _lines;
    private readonly BitArray _changed;

    private ChangedLines(LineMap lines, BitArray changed)
    {
        _lines = lines;
        _changed = changed;
    }

    /// <summary>All lines of a text that is new.</summary>
    public static ChangedLines All(SourceText text) => new(text.Lines, new BitArray(text.Lines.Count, true));

    public static ChangedLines Between(SourceText before, SourceText after)
    {
        var changed = new BitArray(after.Lines.Count);
        if (before.Text == after.Text) return new ChangedLines(after.Lines, changed);
        foreach (var block in new Differ().CreateCustomDiffs(before.Text, after.Text, ignoreWhiteSpace: false, LinesOf).DiffBlocks)
        {
            for (var line = block.InsertStartB; line < block.InsertStartB + block.InsertCountB; line++) changed[line] = true;
        }

        return new ChangedLines(after.Lines, changed);
    }

    /// <summary>Whether a line, from zero, is among them.</summary>
    public bool Contains(int line) => line < _changed.Count && _changed[line];

    /// <summary>Whether a place touches one of them.</summary>
    public bool Touches(TextSpan span)
    {
        // An end at the start of a line does not reach into that line.
        var last = _lines.LineOf(span.IsEmpty ? span.Start : span.End - 1);
        for (var line = _lines.LineOf(span.Start); line <= last; line++)
        {
            if (Contains(line)) return true;
        }

        return false;
    }

    private static string[] LinesOf(string text)
    {
        var map = new LineMap(text);
        var lines = new string[map.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = text[map.StartOf(i)..map.EndOf(i)];
        return lines;
    }
}
