namespace MacroLsp.Generate;

/// <summary>
/// The derived part of a hand-written Markdown file, between the lines
/// <c>&lt;!-- generated: NAME --&gt;</c> and <c>&lt;!-- /generated: NAME --&gt;</c>.
/// </summary>
public static class Region
{
    /// <summary>Returns <paramref name="text"/> with the content between the two markers replaced; the markers stay.</summary>
    /// <exception cref="InvalidOperationException">A marker is missing, or stands in the wrong order.</exception>
    public static string Replace(string text, string name, string content)
    {
        var open = $"<!-- generated: {name} -->\n";
        var close = $"<!-- /generated: {name} -->";
        var start = text.IndexOf(open, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(close, start, StringComparison.Ordinal);
        if (end < 0)
            throw new InvalidOperationException($"The file needs the lines \"{open.TrimEnd()}\" and, below it, \"{close}\".");
        return string.Concat(text.AsSpan(0, start + open.Length), content.TrimEnd('\n'), "\n", text.AsSpan(end));
    }
}
