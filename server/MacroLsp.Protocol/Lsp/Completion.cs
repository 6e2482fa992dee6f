using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol;

public sealed record CompletionOptions(
    IReadOnlyList<string>? TriggerCharacters = null,
    bool? ResolveProvider = null,
    ServerCompletionItemOptions? CompletionItem = null);

public sealed record ServerCompletionItemOptions(bool? LabelDetailsSupport = null);

public enum CompletionTriggerKind
{
    Invoked = 1,
    TriggerCharacter = 2,
    TriggerForIncompleteCompletions = 3,
}

public sealed record CompletionContext(CompletionTriggerKind TriggerKind, string? TriggerCharacter = null);

public sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null)
    : TextDocumentPositionParams(TextDocument, Position);

/// <param name="IsIncomplete">True asks the client to request again while the person types on.</param>
public sealed record CompletionList(
    bool IsIncomplete, IReadOnlyList<CompletionItem> Items, CompletionItemDefaults? ItemDefaults = null);

/// <summary>Values that hold for every item that does not set its own.</summary>
public sealed record CompletionItemDefaults
{
    public EditRange? EditRange { get; init; }

    public InsertTextFormat? InsertTextFormat { get; init; }

    public InsertTextMode? InsertTextMode { get; init; }

    public JsonElement? Data { get; init; }
}

/// <summary>
/// What a completion replaces. With one range, <see cref="Insert"/> and <see cref="Replace"/> are equal and the wire
/// shows a plain range; otherwise <see cref="Insert"/> is a prefix of <see cref="Replace"/>.
/// </summary>
[JsonConverter(typeof(EditRangeConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct EditRange(Range Insert, Range Replace)
{
    public EditRange(Range range)
        : this(range, range)
    {
    }
}

public sealed record CompletionItem(string Label)
{
    public CompletionItemLabelDetails? LabelDetails { get; init; }

    public CompletionItemKind? Kind { get; init; }

    public IReadOnlyList<CompletionItemTag>? Tags { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public bool? Preselect { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public string? InsertText { get; init; }

    public InsertTextFormat? InsertTextFormat { get; init; }

    public InsertTextMode? InsertTextMode { get; init; }

    public CompletionTextEdit? TextEdit { get; init; }

    /// <summary>The text for <see cref="CompletionItemDefaults.EditRange"/>.</summary>
    public string? TextEditText { get; init; }

    public IReadOnlyList<TextEdit>? AdditionalTextEdits { get; init; }

    public IReadOnlyList<string>? CommitCharacters { get; init; }

    public Command? Command { get; init; }

    public JsonElement? Data { get; init; }
}

/// <param name="Detail">Shown right after the label, as it is.</param>
/// <param name="Description">Shown at the end of the line.</param>
public sealed record CompletionItemLabelDetails(string? Detail = null, string? Description = null);

/// <summary>
/// A text edit or, for a client that distinguishes inserting from replacing, an insert-replace edit: either
/// <see cref="Range"/> is set, or <see cref="Insert"/> and <see cref="Replace"/> are.
/// </summary>
public sealed record CompletionTextEdit
{
    private CompletionTextEdit(string newText) => NewText = newText;

    public CompletionTextEdit(string newText, Range range)
        : this(newText) => Range = range;

    public CompletionTextEdit(string newText, Range insert, Range replace)
        : this(newText) => (Insert, Replace) = (insert, replace);

    [JsonConstructor]
    internal CompletionTextEdit(string newText, Range? range = null, Range? insert = null, Range? replace = null)
        : this(newText) => (Range, Insert, Replace) = (range, insert, replace);

    public string NewText { get; }

    public Range? Range { get; }

    public Range? Insert { get; }

    public Range? Replace { get; }
}

public enum CompletionItemTag
{
    Deprecated = 1,
}

public enum InsertTextFormat
{
    PlainText = 1,
    Snippet = 2,
}

public enum InsertTextMode
{
    AsIs = 1,

    /// <summary>The client indents the following lines as the line of the cursor.</summary>
    AdjustIndentation = 2,
}

public enum CompletionItemKind
{
    Text = 1,
    Method = 2,
    Function = 3,
    Constructor = 4,
    Field = 5,
    Variable = 6,
    Class = 7,
    Interface = 8,
    Module = 9,
    Property = 10,
    Unit = 11,
    Value = 12,
    Enum = 13,
    Keyword = 14,
    Snippet = 15,
    Color = 16,
    File = 17,
    Reference = 18,
    Folder = 19,
    EnumMember = 20,
    Constant = 21,
    Struct = 22,
    Event = 23,
    Operator = 24,
    TypeParameter = 25,
}
