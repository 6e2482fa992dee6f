using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>A plain text file as rules look at it: one block for all of it, and its sentences and paragraphs when a rule asks.</summary>
public static class TextDocument
{
    /// <summary>The blocks of a text.</summary>
    /// <param name="text">The file, with line breaks as <c>\n</c>.</param>
    public static ImmutableArray<StyleBlock> Blocks(string text) => [new StyleBlock(text, ["text", "txt"], [])];
}
