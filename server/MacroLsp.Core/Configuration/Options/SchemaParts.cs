using System.Globalization;
using System.Text.Json;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What every option has in the JSON Schema.</summary>
internal static class SchemaParts
{
    /// <summary>Writes the members of the schema of one key, without the braces.</summary>
    public static void WriteOption(Utf8JsonWriter json, Option option)
    {
        json.WriteString("description", option.Description);
        if (option.Default is { } text) WriteDefault(json, text);
        option.Type.WriteSchema(json);
    }

    // A default is written so that it is YAML and JSON alike, apart from the quotes around a single text.
    private static void WriteDefault(Utf8JsonWriter json, string text)
    {
        json.WritePropertyName("default");
        if (text[0] is '[' or '{' || text is "true" or "false" || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            json.WriteRawValue(text);
        else
            json.WriteStringValue(text);
    }
}
