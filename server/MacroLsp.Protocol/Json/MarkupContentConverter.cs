using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary>Reads <c>string | MarkupContent</c>; writes the object, which every client since LSP 3.3 takes.</summary>
internal sealed class MarkupContentConverter : JsonConverter<MarkupContent>
{
    public override MarkupContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new MarkupContent(MarkupKind.PlainText, reader.GetString() ?? "");
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Text or marked-up text was expected.");

        var (kind, value) = (MarkupKind.PlainText, "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals("kind"u8);
            var isValue = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (isKind)
                kind = reader.GetString() ?? kind;
            else if (isValue)
                value = reader.GetString() ?? value;
            else
                reader.Skip();
        }

        return new MarkupContent(kind, value);
    }

    public override void Write(Utf8JsonWriter writer, MarkupContent value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, value.Kind);
        writer.WriteString("value"u8, value.Value);
        writer.WriteEndObject();
    }
}
