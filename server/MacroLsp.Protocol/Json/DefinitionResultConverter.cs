using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary><c>Location | Location[] | LocationLink[]</c>; a single location is read as a list of one.</summary>
internal sealed class DefinitionResultConverter : JsonConverter<DefinitionResult>
{
    public override DefinitionResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return new DefinitionResult(JsonSerializer.Deserialize(ref reader, LspJson.Default.Location) is { } only ? [only] : (IReadOnlyList<Location>)[]);
        return HoldsLinks(reader)
            ? new DefinitionResult(JsonSerializer.Deserialize(ref reader, LspJson.Default.IReadOnlyListLocationLink) ?? [])
            : new DefinitionResult(JsonSerializer.Deserialize(ref reader, LspJson.Default.IReadOnlyListLocation) ?? []);
    }

    public override void Write(Utf8JsonWriter writer, DefinitionResult value, JsonSerializerOptions options)
    {
        if (value.Links is { } links)
            JsonSerializer.Serialize(writer, links, LspJson.Default.IReadOnlyListLocationLink);
        else
            JsonSerializer.Serialize(writer, value.Locations ?? [], LspJson.Default.IReadOnlyListLocation);
    }

    private static bool HoldsLinks(Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("targetUri"u8))
                return true;
            reader.Skip();
        }

        return false;
    }
}
