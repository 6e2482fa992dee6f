namespace MacroLsp.Protocol;

/// <summary>The names that the numbers in the token data stand for, in order.</summary>
public sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

public sealed record SemanticTokensOptions(SemanticTokensLegend Legend, SemanticTokensFullDelta Full, bool Range);

public sealed record SemanticTokensFullDelta(bool Delta);

public sealed record SemanticTokensParams(TextDocumentIdentifier TextDocument) : ITextDocumentParams;

public sealed record SemanticTokensRangeParams(TextDocumentIdentifier TextDocument, Range Range) : ITextDocumentParams;

public sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId) : ITextDocumentParams;

/// <param name="Data">
/// Five numbers per token: lines since the previous token, characters since its start when on the same line,
/// length, type, and modifiers as bits.
/// </param>
public sealed record SemanticTokens(IReadOnlyList<int> Data, string? ResultId = null);

/// <summary>
/// The answer to a delta request: <see cref="Edits"/> against the earlier data or, when that is no longer known,
/// the whole <see cref="Data"/>. Exactly one of the two is set.
/// </summary>
public sealed record SemanticTokensDeltaResult
{
    public string? ResultId { get; init; }

    public IReadOnlyList<SemanticTokensEdit>? Edits { get; init; }

    public IReadOnlyList<int>? Data { get; init; }
}

/// <param name="Start">An index into the numbers of the earlier data, not into its tokens.</param>
public sealed record SemanticTokensEdit(int Start, int DeleteCount, IReadOnlyList<int>? Data = null);
