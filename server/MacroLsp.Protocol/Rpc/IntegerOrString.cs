using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Rpc;

/// <summary>
/// A value that the protocol lets be a 64-bit integer or a string: request ids, progress tokens, diagnostic codes.
/// The two kinds never compare equal: the id <c>1</c> is not the id <c>"1"</c>.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct IntegerOrString
{
    public IntegerOrString(long value) => Integer = value;

    public IntegerOrString(string value) => String = value;

    /// <summary>The integer; meaningful only while <see cref="String"/> is null.</summary>
    public long Integer { get; }

    public string? String { get; }

    public static implicit operator IntegerOrString(long value) => new(value);

    public static implicit operator IntegerOrString(string value) => new(value);

    public static IntegerOrString FromInt64(long value) => new(value);

    public static IntegerOrString FromString(string value) => new(value);

    public override string ToString() => String ?? Integer.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the value the reader stands on.</summary>
    /// <exception cref="JsonException">The token is neither a string nor an integer.</exception>
    internal static IntegerOrString Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when reader.GetString() is { } text => new IntegerOrString(text),
        JsonTokenType.Number when reader.TryGetInt64(out var number) => new IntegerOrString(number),
        _ => throw new JsonException("An integer or a string was expected."),
    };

    internal void Write(Utf8JsonWriter writer)
    {
        if (String is null)
            writer.WriteNumberValue(Integer);
        else
            writer.WriteStringValue(String);
    }

    internal sealed class Converter : JsonConverter<IntegerOrString>
    {
        public override IntegerOrString Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            IntegerOrString.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, IntegerOrString value, JsonSerializerOptions options) =>
            value.Write(writer);
    }
}
