using System.Text.Json;

namespace MacroLsp.Protocol;

public sealed record CodeLensOptions(bool? ResolveProvider = null);

public sealed record CodeLensParams(TextDocumentIdentifier TextDocument) : ITextDocumentParams;

/// <param name="Range">Lies on one line.</param>
/// <param name="Command">Null until the lens is resolved.</param>
public sealed record CodeLens(Range Range, Command? Command = null, JsonElement? Data = null);
