using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary><c>Range | { insert, replace }</c>.</summary>
internal sealed class EditRangeConverter : JsonConverter<EditRange>
{
    public override EditRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A range was expected.");

        Position start = default, end = default;
        Range? insert = null, replace = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "start":
                    start = JsonSerializer.Deserialize(ref reader, LspJson.Default.Position);
                    break;
                case "end":
                    end = JsonSerializer.Deserialize(ref reader, LspJson.Default.Position);
                    break;
                case "insert":
                    insert = JsonSerializer.Deserialize(ref reader, LspJson.Default.Range);
                    break;
                case "replace":
                    replace = JsonSerializer.Deserialize(ref reader, LspJson.Default.Range);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return insert is { } i && replace is { } r ? new EditRange(i, r) : new EditRange(new Range(start, end));
    }

    public override void Write(Utf8JsonWriter writer, EditRange value, JsonSerializerOptions options)
    {
        if (value.Insert == value.Replace)
        {
            JsonSerializer.Serialize(writer, value.Insert, LspJson.Default.Range);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("insert"u8);
        JsonSerializer.Serialize(writer, value.Insert, LspJson.Default.Range);
        writer.WritePropertyName("replace"u8);
        JsonSerializer.Serialize(writer, value.Replace, LspJson.Default.Range);
        writer.WriteEndObject();
    }
}
