using System.Text.Json;
using System.Text.Json.Serialization;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol;

/// <summary>Links for a client that takes them, else plain locations; exactly one of the two is set.</summary>
[JsonConverter(typeof(DefinitionResultConverter))]
public sealed record DefinitionResult
{
    public DefinitionResult(IReadOnlyList<LocationLink> links) => Links = links;

    public DefinitionResult(IReadOnlyList<Location> locations) => Locations = locations;

    public IReadOnlyList<LocationLink>? Links { get; }

    public IReadOnlyList<Location>? Locations { get; }
}

public sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context)
    : TextDocumentPositionParams(TextDocument, Position);

public sealed record ReferenceContext(bool IncludeDeclaration);

public enum DocumentHighlightKind
{
    Text = 1,
    Read = 2,
    Write = 3,
}

public sealed record DocumentHighlight(Range Range, DocumentHighlightKind? Kind = null);

public sealed record DocumentLinkOptions(bool? ResolveProvider = null);

public sealed record DocumentLinkParams(TextDocumentIdentifier TextDocument) : ITextDocumentParams;

public sealed record DocumentLink(Range Range, string? Target = null, string? Tooltip = null, JsonElement? Data = null);
