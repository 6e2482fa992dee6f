using System.Collections.Immutable;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>An alert and its place in the file.</summary>
/// <param name="Alert">What was found; its span is that of its block.</param>
/// <param name="Span">The place in the file; empty at its start for what concerns all of it.</param>
public readonly record struct PlacedAlert(StyleAlert Alert, TextSpan Span);

/// <summary>Checks text files as Vale does, for those who write packs: a file is its own scope.</summary>
public static class StyleDocument
{
    /// <summary>A text as rules read it: line breaks are <c>\n</c>, and the apostrophe that HTML names is one.</summary>
    public static string Normalize(string text) =>
        text.Replace("&rsquo;", "'", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>What rules find in a file, ordered by place and rule.</summary>
    /// <param name="set">The rules.</param>
    /// <param name="text">The file, normalized.</param>
    /// <param name="form">The ending of its name without a dot: <c>md</c> for Markdown; all others are plain text.</param>
    /// <param name="cancellationToken">Looked at before each block.</param>
    public static ImmutableArray<PlacedAlert> Check(StyleSet set, string text, string form, CancellationToken cancellationToken) =>
        form is "md" or "mdown" or "markdown" or "markdn" ? CheckMarkdown(set, text, cancellationToken) : CheckText(set, text, cancellationToken);

    private static ImmutableArray<PlacedAlert> CheckText(StyleSet set, string text, CancellationToken cancellationToken)
    {
        var blocks = TextDocument.Blocks(text, set.AsksFor("paragraph"), set.AsksFor("sentence"));
        return Place(set.Check(blocks, cancellationToken), static alert => alert.Span);
    }

    private static ImmutableArray<PlacedAlert> CheckMarkdown(StyleSet set, string text, CancellationToken cancellationToken)
    {
        var (paragraphs, sentences) = (set.AsksFor("paragraph"), set.AsksFor("sentence"));
        var document = MarkdownDocument.Read(text);
        var blocks = new List<StyleBlock>();
        var origins = new Dictionary<int, DocumentBlock>();
        foreach (var block in document.Blocks)
        {
            var index = blocks.Count;
            origins[index] = block;
            blocks.Add(block.Block);
            if (block.IsProse) blocks.AddRange(TextDocument.Parts(block.Block, index, paragraphs, sentences));
        }

        var alerts = set.Check(blocks, document.Counts, cancellationToken);
        return Place([.. alerts.Where(IsAllowed)], alert => origins[alert.Block].Map.ToSource(alert.Span));

        bool IsAllowed(StyleAlert alert) => origins[alert.Block] is var origin
            && origin.Toggles.Allows(alert.Definition.Id, origin.Block.Text.Substring(alert.Span.Start, alert.Span.Length));
    }

    /// <summary>Puts alerts where they are in the file; what one rule says twice of one place is said once.</summary>
    private static ImmutableArray<PlacedAlert> Place(ImmutableArray<StyleAlert> alerts, Func<StyleAlert, TextSpan> place) =>
    [
        .. alerts.Select(alert => new PlacedAlert(alert, alert.Span.IsEmpty ? default : place(alert)))
            .OrderBy(p => p.Span.Start).ThenBy(p => p.Alert.Definition.Id, StringComparer.Ordinal)
            .DistinctBy(p => (p.Span.Start, p.Alert.Definition.Id)),
    ];
}
