namespace MacroLsp.Core.Yaml;

/// <summary>
/// Decides in which column a key or a list item stands that is indented with a tab. YAML knows no width for tabs, and its
/// author's editor may have shown any, or have put the tab before spaces that are right: so the column is one in which a
/// neighbour stands. Without that, one tab would move a section, with all of its lines, into the text above it.
/// </summary>
internal static class TabColumns
{
    // As wide as this file's indentation, not there at all, or as wide as editors show it.
    private static readonly int[] Widths = [2, 0, 4, 8];

    /// <summary>Sets <see cref="YamlLine.Indent"/> of such lines; all others stay. Work is linear in the number of lines.</summary>
    public static void Resolve(string text, YamlLine[] lines)
    {
        if (!Array.Exists(lines, line => line.HasTab && line.Kind == LineKind.Content)) return;
        var (below, belowItem) = Below(text, lines);
        var open = new Stack<(int Column, bool IsItem)>();
        var opensBlock = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Marker) open.Clear();
            if (line.Kind is not (LineKind.Content or LineKind.Marker)) continue;
            var isItem = IsItem(text, line);
            if (line.Kind == LineKind.Content && (isItem || IsKey(text, line.Text, line.End)))
            {
                if (line.HasTab) lines[i] = line = line with { Indent = ColumnOf(text, line, isItem, open, opensBlock, isItem ? belowItem[i] : below[i]) };
                while (open.TryPeek(out var top) && top.Column >= line.Indent) open.Pop();
                open.Push((line.Indent, isItem));
                var behind = isItem ? BehindDash(text, line) : line.End;
                if (behind < line.End && IsKey(text, behind, line.End)) open.Push((line.Indent + behind - line.Text, false));
            }

            var end = line.End;
            while (end > line.Text && text[end - 1] is ' ' or '\t') end--;
            opensBlock = line.Kind == LineKind.Content && end > line.Text && text[end - 1] == ':' ? line.Indent : -1;
        }
    }

    private static int ColumnOf(string text, YamlLine line, bool isItem, Stack<(int Column, bool IsItem)> open, int opensBlock, int below)
    {
        var tabs = 0;
        for (var i = line.Start; i < line.Text; i++) tabs += text[i] == '\t' ? 1 : 0;
        var spaces = line.Text - line.Start - tabs;
        int[] columns = [.. Widths.Select(width => spaces + tabs * width)];
        if (open.Count == 0 && columns.Contains(below)) return below;
        if (opensBlock >= 0)
        {
            if (below > opensBlock && columns.Contains(below)) return below;
            if (below <= opensBlock && line.Indent > opensBlock) return line.Indent;
        }

        foreach (var column in columns)
        {
            if (open.Contains((column, isItem))) return column;
        }

        return line.Indent;
    }

    /// <summary>For each line the column of the next key without a tab, and that of the next list item; -1 when there is none.</summary>
    private static (int[] Key, int[] Item) Below(string text, YamlLine[] lines)
    {
        var (keys, items) = (new int[lines.Length], new int[lines.Length]);
        var (key, item) = (-1, -1);
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            (keys[i], items[i]) = (key, item);
            var line = lines[i];
            if (line.Kind == LineKind.Marker) (key, item) = (-1, -1);
            if (line.Kind != LineKind.Content || line.HasTab) continue;
            if (IsItem(text, line)) item = line.Indent;
            else if (IsKey(text, line.Text, line.End)) key = line.Indent;
        }

        return (keys, items);
    }

    private static bool IsItem(string text, YamlLine line) =>
        line.Kind == LineKind.Content && text[line.Text] == '-' && (line.Text + 1 == line.End || text[line.Text + 1] is ' ' or '\t');

    private static int BehindDash(string text, YamlLine line)
    {
        var at = line.Text + 1;
        while (at < line.End && text[at] is ' ' or '\t') at++;
        return at;
    }

    /// <summary>A name in small letters with a colon behind it, as keys are written and prose is not.</summary>
    public static bool IsKey(string text, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at]) || text[at] is '-' or '_')) at++;
        return at > start && char.IsAsciiLetterLower(text[start]) && at < end && text[at] == ':' && (at + 1 == end || text[at + 1] is ' ' or '\t');
    }
}
