namespace MacroLsp.Protocol;

/// <summary>The kinds of <see cref="FoldingRange"/>.</summary>
public static class FoldingRangeKind
{
    public const string Comment = "comment";
    public const string Imports = "imports";
    public const string Region = "region";
}

public sealed record FoldingRangeParams(TextDocumentIdentifier TextDocument) : ITextDocumentParams;

/// <summary>Lines are zero-based and both inclusive; without characters the range ends at the end of its last line.</summary>
public sealed record FoldingRange(
    int StartLine, int EndLine, int? StartCharacter = null, int? EndCharacter = null, string? Kind = null, string? CollapsedText = null);

public sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<Position> Positions) : ITextDocumentParams;

/// <param name="Parent">Contains <paramref name="Range"/>; null at the outermost.</param>
public sealed record SelectionRange(Range Range, SelectionRange? Parent = null);

/// <param name="Ranges">Hold the same text and do not overlap; typing in one types in all.</param>
public sealed record LinkedEditingRanges(IReadOnlyList<Range> Ranges, string? WordPattern = null);
