using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>
/// The house form of a file: indentation by two spaces, one space after a colon and a dash, no white space at the end of
/// a line, no two blank lines in a row, a line break at the end. Values, comments, quotes and the order of keys stay as
/// they are; prose is never wrapped anew.
/// </summary>
public static class Formatting
{
    /// <summary>
    /// The edits that put the file into form, disjoint and in order. None for a file that cannot be read as a whole, and
    /// none should the result not hold the very same values and comments.
    /// </summary>
    public static ImmutableArray<TextEdit> Format(MacroDocument document) => Format(document.File.Yaml);

    /// <summary>The edits for the lines that a range touches.</summary>
    public static ImmutableArray<TextEdit> Format(MacroDocument document, TextSpan range)
    {
        var lines = document.Source.Lines;
        var start = lines.StartOf(lines.LineOf(range.Start));
        var end = lines.EndWithBreakOf(lines.LineOf(Math.Max(range.Start, range.End)));
        ImmutableArray<TextEdit> edits = [.. Format(document).Where(e => e.Span.Start >= start && e.Span.End <= end)];

        // A part of the edits may not do what all of them do: a block whose first line moves must move as a whole.
        return KeepsEverything(document.File.Yaml, edits) ? edits : [];
    }

    /// <summary>The same for any YAML file, such as <c>macrolsp.yaml</c>.</summary>
    public static ImmutableArray<TextEdit> Format(YamlFile file)
    {
        if (!file.Problems.IsEmpty) return [];
        var edits = new Formatter(file).Edits();
        return KeepsEverything(file, edits) ? edits : [];
    }

    /// <summary>
    /// Reads the result and compares it with the file. A formatter that loses a sentence is worse than none, so it is not
    /// trusted, however well it is tested.
    /// </summary>
    private static bool KeepsEverything(YamlFile file, ImmutableArray<TextEdit> edits)
    {
        if (edits.IsEmpty) return true;
        var result = YamlFile.Read(TextEdit.Apply(file.Source.Text, edits));
        return result.Problems.IsEmpty
            && result.Documents.Length == file.Documents.Length
            && file.Documents.Zip(result.Documents).All(d => AreEqual(d.First.Root, d.Second.Root))
            && file.Comments.Select(c => file.Source.Slice(c.Span).TrimEnd())
                .SequenceEqual(result.Comments.Select(c => result.Source.Slice(c.Span).TrimEnd()), StringComparer.Ordinal);
    }

    private static bool AreEqual(YamlNode? first, YamlNode? second) => (first, second) switch
    {
        (null, null) => true,
        (YamlScalar a, YamlScalar b) => a.Value == b.Value && a.Style == b.Style && a.Anchor == b.Anchor,
        (YamlAlias a, YamlAlias b) => a.Name == b.Name,
        (YamlSequence a, YamlSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(i => AreEqual(i.First.Value, i.Second.Value)),
        (YamlMapping a, YamlMapping b) => a.Entries.Length == b.Entries.Length
            && a.Entries.Zip(b.Entries).All(e => AreEqual(e.First.Key, e.Second.Key) && AreEqual(e.First.Value, e.Second.Value)),
        _ => false,
    };
}
