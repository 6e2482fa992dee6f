using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary><c>string | InlayHintLabelPart[]</c>.</summary>
internal sealed class InlayHintLabelConverter : JsonConverter<InlayHintLabel>
{
    public override InlayHintLabel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new InlayHintLabel(reader.GetString() ?? "")
            : new InlayHintLabel(JsonSerializer.Deserialize(ref reader, LspJson.Default.IReadOnlyListInlayHintLabelPart) ?? []);

    public override void Write(Utf8JsonWriter writer, InlayHintLabel value, JsonSerializerOptions options)
    {
        if (value.Parts is { } parts)
            JsonSerializer.Serialize(writer, parts, LspJson.Default.IReadOnlyListInlayHintLabelPart);
        else
            writer.WriteStringValue(value.Text);
    }
}
