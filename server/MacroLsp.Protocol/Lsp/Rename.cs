namespace MacroLsp.Protocol;

public sealed record RenameOptions(bool? PrepareProvider = null);

public sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName)
    : TextDocumentPositionParams(TextDocument, Position);

/// <param name="Range">What will be replaced, so that the client can put its box there.</param>
/// <param name="Placeholder">The text the box starts with.</param>
public sealed record PrepareRenameResult(Range Range, string Placeholder);
