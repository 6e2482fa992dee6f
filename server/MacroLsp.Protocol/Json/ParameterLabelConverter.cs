using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary><c>string | [start, end]</c>.</summary>
internal sealed class ParameterLabelConverter : JsonConverter<ParameterLabel>
{
    public override ParameterLabel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text)
            return new ParameterLabel(text);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Text or two offsets were expected.");

        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException("Two offsets were expected.");
        return new ParameterLabel(start, end);
    }

    public override void Write(Utf8JsonWriter writer, ParameterLabel value, JsonSerializerOptions options)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
            return;
        }

        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
