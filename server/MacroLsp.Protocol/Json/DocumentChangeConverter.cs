using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary>Tells text edits and file operations apart by their <c>kind</c>.</summary>
internal sealed class DocumentChangeConverter : JsonConverter<DocumentChange>
{
    public override DocumentChange? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => KindOf(reader) switch
    {
        null => JsonSerializer.Deserialize(ref reader, LspJson.Default.TextDocumentEdit),
        "create" => JsonSerializer.Deserialize(ref reader, LspJson.Default.CreateFile),
        "rename" => JsonSerializer.Deserialize(ref reader, LspJson.Default.RenameFile),
        "delete" => JsonSerializer.Deserialize(ref reader, LspJson.Default.DeleteFile),
        var kind => throw new JsonException($"A document change of the kind \"{kind}\" is not known."),
    };

    public override void Write(Utf8JsonWriter writer, DocumentChange value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case TextDocumentEdit edit:
                JsonSerializer.Serialize(writer, edit, LspJson.Default.TextDocumentEdit);
                break;
            case CreateFile create:
                JsonSerializer.Serialize(writer, create, LspJson.Default.CreateFile);
                break;
            case RenameFile rename:
                JsonSerializer.Serialize(writer, rename, LspJson.Default.RenameFile);
                break;
            case DeleteFile delete:
                JsonSerializer.Serialize(writer, delete, LspJson.Default.DeleteFile);
                break;
            default:
                throw new JsonException($"{value.GetType().Name} cannot be written.");
        }
    }

    // Works on a copy of the reader, so that the caller's still stands before the whole object.
    private static string? KindOf(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals("kind"u8);
            reader.Read();
            if (isKind)
                return reader.GetString();
            reader.Skip();
        }

        return null;
    }
}
