using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary>Reads any JSON number as an int, with what is too small or too large moved to 0 or to the largest int.</summary>
public sealed class ClampedIntegerConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException("A number was expected.");
        if (reader.TryGetInt64(out var number))
            return (int)Math.Clamp(number, 0, int.MaxValue);
        return (int)Math.Clamp(reader.GetDouble(), 0, int.MaxValue);
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
