using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

/// <summary>What a line is before the blocks are known. Inside a block scalar a comment or a blank line is text.</summary>
internal enum LineKind : byte
{
    Blank,
    Comment,
    Content,

    /// <summary><c>---</c>, <c>...</c> or a directive: belongs to no document.</summary>
    Marker,

    /// <summary>The marks and the other side of an unresolved merge: left out, as if it were not there.</summary>
    Skipped,
}

/// <summary>One line of the file.</summary>
/// <param name="Start">The offset of its first unit, after a byte order mark.</param>
/// <param name="End">The offset after its last unit, the line break not included.</param>
/// <param name="Text">The offset of the first unit that is neither space nor tab.</param>
/// <param name="Spaces">How many spaces it starts with.</param>
/// <param name="Indent">The column of <paramref name="Text"/>, a tab counted as two spaces, or as <see cref="TabColumns"/> says; equal to Spaces without tabs.</param>
internal readonly record struct YamlLine(int Start, int End, int Text, int Spaces, int Indent, LineKind Kind)
{
    /// <summary>Whether a tab stands in the indentation.</summary>
    public bool HasTab => Text - Start != Spaces;

    public bool IsBlank => Text == End;
}

/// <summary>Cuts a file into lines and marks what belongs to no document.</summary>
internal static class YamlLines
{
    public static YamlLine[] Split(SourceText source, List<YamlProblem> problems)
    {
        var text = source.Text;
        var map = source.Lines;
        var lines = new YamlLine[map.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var start = map.StartOf(i);
            var end = map.EndOf(i);
            if (i == 0 && text.StartsWith('\uFEFF')) start = 1;
            lines[i] = Measure(text, start, end);
        }

        SkipConflicts(text, lines, problems);
        TabColumns.Resolve(text, lines);
        return lines;
    }

    private static YamlLine Measure(string text, int start, int end)
    {
        var at = start;
        while (at < end && text[at] == ' ') at++;
        var spaces = at - start;
        var indent = spaces;
        while (at < end && text[at] is ' ' or '\t')
        {
            indent += text[at] == '\t' ? 2 : 1;
            at++;
            if (at >= end) break;
        }

        var kind = at == end ? LineKind.Blank
            : text[at] == '#' ? LineKind.Comment
            : IsMarker(text, start, end) ? LineKind.Marker
            : LineKind.Content;
        return new YamlLine(start, end, at, spaces, indent, kind);
    }

    /// <summary>
    /// Whether the line is <c>---</c> or <c>...</c>, alone or followed by white space (YAML 1.2 section 9.1.2); or the dashes
    /// with a key right behind them, which lack a line break and would make one macro of two.
    /// </summary>
    public static bool IsMarker(string text, int start, int end) =>
        end - start >= 3
        && (text.AsSpan(start, 3) is "---" or "...")
        && (end - start == 3 || text[start + 3] is ' ' or '\t' || text[start] == '-' && TabColumns.IsKey(text, start + 3, end));

    /// <summary>
    /// Keeps the first side of each unresolved merge and leaves out the marks and the other sides, so that one problem
    /// is reported and everything around it stays understood. Git writes seven marks at the start of the line. A mark
    /// that belongs to no whole conflict is left out alone.
    /// </summary>
    private static void SkipConflicts(string text, YamlLine[] lines, List<YamlProblem> problems)
    {
        var open = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var mark = ConflictMark(text, lines[i]);
            if (mark == '\0') continue;
            if (mark == '<' && open < 0)
            {
                open = i;
            }
            else if (mark == '>' && open >= 0)
            {
                SkipSides(text, lines, open, i);
                problems.Add(new YamlProblem(YamlProblemKind.MergeConflict, TextSpan.FromBounds(lines[open].Start, lines[i].End)));
                open = -1;
            }
            else if (open < 0)
            {
                SkipMark(lines, i, problems);
            }
        }

        for (var i = Math.Max(open, 0); open >= 0 && i < lines.Length; i++)
        {
            if (ConflictMark(text, lines[i]) != '\0') SkipMark(lines, i, problems);
        }
    }

    private static void SkipSides(string text, YamlLine[] lines, int first, int last)
    {
        var inOther = false;
        for (var i = first; i <= last; i++)
        {
            var mark = ConflictMark(text, lines[i]);
            inOther |= mark is '|' or '=';
            if (mark != '\0' || inOther) lines[i] = lines[i] with { Kind = LineKind.Skipped };
        }
    }

    private static void SkipMark(YamlLine[] lines, int line, List<YamlProblem> problems)
    {
        problems.Add(new YamlProblem(YamlProblemKind.MergeConflict, TextSpan.FromBounds(lines[line].Start, lines[line].End), "mark"));
        lines[line] = lines[line] with { Kind = LineKind.Skipped };
    }

    private static char ConflictMark(string text, YamlLine line)
    {
        if (line.End - line.Start < 7) return '\0';
        var first = text[line.Start];
        if (first is not ('<' or '>' or '=' or '|')) return '\0';
        if (text.AsSpan(line.Start, 7).ContainsAnyExcept(first)) return '\0';
        return line.End - line.Start == 7 || text[line.Start + 7] == ' ' ? first : '\0';
    }
}
