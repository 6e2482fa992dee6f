using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>
/// A Markdown file as rules look at it: its paragraphs, headings, items and cells one by one, without its code and its
/// addresses, its front matter, and at the end a summary and the file as it is.
/// </summary>
/// <param name="Blocks">
/// In the order of the page, footnotes at its end. The last two have the scopes <c>summary</c>, the text that is counted and
/// measured, and <c>raw</c>, the file with its markup.
/// </param>
/// <param name="Counts">How many blocks of a kind there are, such as <c>heading.h2</c>, <c>list</c>, <c>blockquote</c> or <c>pre</c>.</param>
public sealed record MarkdownDocument(ImmutableArray<DocumentBlock> Blocks, ImmutableDictionary<string, int> Counts)
{
    /// <summary>Reads a file. Never fails; every text is Markdown.</summary>
    /// <param name="source">With line breaks as <c>\n</c>.</param>
    public static MarkdownDocument Read(string source)
    {
        var blocks = new MarkdownBlocks();
        var body = FrontMatter.Take(source, blocks);
        MarkupWalker.Walk(MarkdownTokens.Read(body), blocks);
        return blocks.ToDocument(source);
    }
}
