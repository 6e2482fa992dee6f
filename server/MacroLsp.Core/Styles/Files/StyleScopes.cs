using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What <c>scope</c> can name: Vale's places in a document and ours in a macro.</summary>
internal static class StyleScopes
{
    public static ImmutableArray<OptionValue> All { get; } =
    [
        new("text", "All prose."),
        new("sentence", "Sentence by sentence."),
        new("paragraph", "Paragraph by paragraph."),
        new("heading", "Headings; heading.h1 to heading.h6 for one level."),
        new("list", "Entries of lists."),
        new("blockquote", "Quotations."),
        new("table.header", "The first row of a table."),
        new("table.cell", "The other cells of a table."),
        new("table.caption", "The caption of a table."),
        new("figure.caption", "The caption of a picture."),
        new("alt", "The text that stands in for a picture."),
        new("summary", "The whole text at once."),
        new("raw", "The text as it is written, markup included."),
        new("section", "Every section of a reply; section.empathize for one of them."),
        new("reply", "The whole reply as the customer reads it."),
        new("title", "The title of a macro."),
        new("channel.chat", "Replies of one channel."),
        new("locale.de-DE", "Replies in one locale."),
    ];
}
