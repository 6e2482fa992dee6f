using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Completion;

/// <summary>What is offered at a cursor.</summary>
/// <param name="Items">In the order in which they are shown.</param>
/// <param name="IsIncomplete">Whether typing on may bring other items, so that the editor has to ask again.</param>
public sealed record CompletionList(ImmutableArray<CompletionItem> Items, bool IsIncomplete)
{
    public static CompletionList Empty { get; } = new([], IsIncomplete: false);
}

/// <summary>What kind of thing is offered; an editor chooses the icon by it.</summary>
public enum CompletionKind
{
    Key,
    Section,
    Choice,
    Locale,
    Macro,
    Placeholder,
    Filter,
    Phrase,
    Rule,
    Word,
    Template,
}

/// <summary>One thing that is offered.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">
/// What is put in the place of <paramref name="Replace"/>. It brings its own line breaks and indentation: insert it as it is.
/// </param>
/// <param name="Insert">What is replaced up to the cursor, on the cursor's line.</param>
/// <param name="Replace">What is replaced when the rest of the word goes too; starts where <paramref name="Insert"/> starts.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, string Text, TextSpan Insert, TextSpan Replace)
{
    /// <summary>The same text with tab stops in the syntax of LSP snippets; null when there is nothing to fill in.</summary>
    public string? Snippet { get; init; }

    /// <summary>Behind the label, in weak letters: the type, the first words.</summary>
    public string LabelDetail { get; init; } = "";

    /// <summary>At the right edge: where it comes from.</summary>
    public string LabelDescription { get; init; } = "";

    /// <summary>One line for editors without label details.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Names the documentation; <see cref="CompletionDocs.Of"/> writes it when an item is looked at. Empty for none.</summary>
    public string DocsKey { get; init; } = "";

    /// <summary>Orders the items; ordinal.</summary>
    public string SortText { get; init; } = "";

    /// <summary>What typed letters are compared with; the label when it is empty.</summary>
    public string FilterText { get; init; } = "";

    /// <summary>Edits elsewhere in the file that belong to it; they touch neither each other nor <see cref="Replace"/>.</summary>
    public ImmutableArray<TextEdit> AdditionalEdits { get; init; } = [];

    /// <summary>Whether the editor should offer completion again right after this one was accepted.</summary>
    public bool ContinuesWithCompletion { get; init; }
}
