using System.Text.Json;
using System.Text.Json.Serialization;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol;

public sealed record InlayHintOptions(bool? ResolveProvider = null);

public sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range) : ITextDocumentParams;

public enum InlayHintKind
{
    Type = 1,
    Parameter = 2,
}

public sealed record InlayHint(Position Position, InlayHintLabel Label)
{
    public InlayHintKind? Kind { get; init; }

    public IReadOnlyList<TextEdit>? TextEdits { get; init; }

    public MarkupContent? Tooltip { get; init; }

    public bool? PaddingLeft { get; init; }

    public bool? PaddingRight { get; init; }

    public JsonElement? Data { get; init; }
}

/// <summary>Plain text, or parts of which each may have a tooltip and a target.</summary>
[JsonConverter(typeof(InlayHintLabelConverter))]
public sealed record InlayHintLabel
{
    public InlayHintLabel(string text) => Text = text;

    public InlayHintLabel(IReadOnlyList<InlayHintLabelPart> parts) => Parts = parts;

    public string? Text { get; }

    public IReadOnlyList<InlayHintLabelPart>? Parts { get; }
}

public sealed record InlayHintLabelPart(
    string Value, MarkupContent? Tooltip = null, Location? Location = null, Command? Command = null);
