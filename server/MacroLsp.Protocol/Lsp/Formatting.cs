namespace MacroLsp.Protocol;

/// <param name="TabSize">Columns per level of indentation.</param>
public sealed record FormattingOptions(int TabSize, bool InsertSpaces)
{
    public bool? TrimTrailingWhitespace { get; init; }

    public bool? InsertFinalNewline { get; init; }

    public bool? TrimFinalNewlines { get; init; }
}

public sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions Options) : ITextDocumentParams;

public sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, Range Range, FormattingOptions Options)
    : ITextDocumentParams;

/// <param name="FirstTriggerCharacter">The character after which the client asks.</param>
public sealed record DocumentOnTypeFormattingOptions(string FirstTriggerCharacter, IReadOnlyList<string>? MoreTriggerCharacter = null);

/// <param name="Position">After the typed character, unless the client moved on.</param>
/// <param name="Ch">The typed character; a line break is "\n".</param>
public sealed record DocumentOnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch, FormattingOptions Options)
    : ITextDocumentParams;
