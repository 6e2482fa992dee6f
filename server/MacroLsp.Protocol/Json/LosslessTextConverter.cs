using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MacroLsp.Protocol.Json;

/// <summary>
/// Document text, which may hold half a surrogate pair. An editor that works in UTF-16 sends one when a person deletes
/// half of an emoji, as an escape that the stock reader refuses and the stock writer replaces. Refusing would lose the
/// document for good, so the code unit is kept as it is in both directions. Bytes that are not UTF-8 become U+FFFD.
/// </summary>
internal sealed class LosslessTextConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("Text was expected.");
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (HalfAt(value, 0) < 0)
            writer.WriteStringValue(value);
        else
            writer.WriteRawValue(Escape(value), skipInputValidation: true);
    }

    private static string Escape(string text)
    {
        var json = new StringBuilder("\"", text.Length + 16);
        var done = 0;
        for (var half = HalfAt(text, 0); half >= 0; half = HalfAt(text, done))
        {
            json.Append(JavaScriptEncoder.Default.Encode(text[done..half]))
                .Append(CultureInfo.InvariantCulture, $"\\u{(int)text[half]:x4}");
            done = half + 1;
        }

        return json.Append(JavaScriptEncoder.Default.Encode(text[done..])).Append('"').ToString();
    }

    /// <summary>The first surrogate without its other half at or after an offset, or -1.</summary>
    private static int HalfAt(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('\ud800', '\udfff');
            if (next < 0)
                return -1;
            at += next;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return at;
            at++;
        }

        return -1;
    }

    // The reader has already checked that every escape is complete.
    private static string Unescape(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }

            i++;
            if (escaped[i] == 'u')
            {
                text.Append((char)ushort.Parse(escaped.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(escaped[i] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                var same => same,
            });
        }

        return text.ToString();
    }
}
