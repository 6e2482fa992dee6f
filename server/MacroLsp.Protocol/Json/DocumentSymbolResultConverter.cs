using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary><c>DocumentSymbol[] | SymbolInformation[]</c>, told apart by the member <c>location</c>.</summary>
internal sealed class DocumentSymbolResultConverter : JsonConverter<DocumentSymbolResult>
{
    public override DocumentSymbolResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IsFlat(reader)
            ? new DocumentSymbolResult(JsonSerializer.Deserialize(ref reader, LspJson.Default.IReadOnlyListSymbolInformation) ?? [])
            : new DocumentSymbolResult(JsonSerializer.Deserialize(ref reader, LspJson.Default.IReadOnlyListDocumentSymbol) ?? []);

    public override void Write(Utf8JsonWriter writer, DocumentSymbolResult value, JsonSerializerOptions options)
    {
        if (value.Tree is { } tree)
            JsonSerializer.Serialize(writer, tree, LspJson.Default.IReadOnlyListDocumentSymbol);
        else
            JsonSerializer.Serialize(writer, value.Flat ?? [], LspJson.Default.IReadOnlyListSymbolInformation);
    }

    private static bool IsFlat(Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("location"u8))
                return true;
            reader.Skip();
        }

        return false;
    }
}
