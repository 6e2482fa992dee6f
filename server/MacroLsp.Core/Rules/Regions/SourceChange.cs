using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>What has changed in the source since a section was made from it.</summary>
/// <param name="Before">The text that it was made from; alternatives one below the other.</param>
/// <param name="After">The text as it is now.</param>
/// <param name="Changes">The words that differ; none when only conditions have changed.</param>
public sealed record SourceChange(string Before, string After, ImmutableArray<TextChange> Changes)
{
    // A message names a few changes; the hover shows all of them.
    private const int MostInSummary = 3;
    private const int LongestWords = 60;

    /// <summary>The changes as words: "by Friday" → "by Monday".</summary>
    public string Summary
    {
        get
        {
            if (Changes.IsEmpty) return "when each text is used";
            var shown = string.Join(", ", Changes.Take(MostInSummary).Select(Describe));
            return Changes.Length > MostInSummary ? $"{shown} and {Changes.Length - MostInSummary} more" : shown;
        }
    }

    /// <summary>What has changed, or null when no earlier version of the source holds the text that it was made from.</summary>
    public static SourceChange? Of(IEarlierVersions? versions, Translation translation, SectionTranslation section)
    {
        if (section.Source is { Section: var now })
            return EarlierSections.MadeFrom(versions, section) is { } earlier ? Between(TextOf(earlier), TextOf(now)) : null;
        return translation.SourceReply.Unsectioned is { } whole && EarlierSections.ReplyMadeFrom(versions, translation, section) is { } before
            ? Between(before.Value.Trim('\n'), whole.Value.Trim('\n'))
            : null;
    }

    private static SourceChange Between(string before, string after) => new(before, after, WordDiff.Between(before, after));

    private static string TextOf(Section section) =>
        string.Join("\n", section.Alternatives.Select(a => a.Text?.Value.Trim('\n')).OfType<string>());

    private string Describe(TextChange change)
    {
        var before = Shorten(Before.Substring(change.Before.Start, change.Before.Length));
        var after = Shorten(After.Substring(change.After.Start, change.After.Length));
        return (before.Length, after.Length) switch
        {
            (0, _) => $"\"{after}\" was added",
            (_, 0) => $"\"{before}\" was removed",
            _ => $"\"{before}\" → \"{after}\"",
        };
    }

    private static string Shorten(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        if (line.Length <= LongestWords) return line;
        var cut = char.IsHighSurrogate(line[LongestWords - 2]) ? LongestWords - 2 : LongestWords - 1;
        return line[..cut].TrimEnd() + "…";
    }
}
