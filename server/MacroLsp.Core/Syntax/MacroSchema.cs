using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Syntax;

/// <summary>
/// The JSON Schema (draft-07) of one macro, from <see cref="MacroKeys"/>, for authors whose editor knows YAML but not MacroLsp.
/// It is wider than the rules: what a project adds in macrolsp.yaml cannot be known here.
/// </summary>
public static class MacroSchema
{
    private const string KebabPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private const string LocalePattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
    private const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, with a line feed at its end.</summary>
    public static string ToJson()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Reply macro",
            ["description"] = "One reply macro in one locale. A file can hold several, separated by lines with ---.",
            ["type"] = "object",
            ["properties"] = PropertiesOf(MacroKeys.All),
            // A variant for another locale inherits the title.
            ["required"] = ListOf(MacroKeys.All.Where(key => key.IsRequired && key.Name != "title").Select(key => key.Name)),
            ["additionalProperties"] = false,
        };
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout)) schema.WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static JsonObject PropertiesOf(ImmutableArray<KeyInfo> keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            var property = SchemaOf(key);
            property.Insert(0, "description", key.Description);
            properties[key.Name] = property;
        }

        return properties;
    }

    private static JsonObject SchemaOf(KeyInfo key) => key.Type switch
    {
        KeyType.Id => Matching(KebabPattern),
        KeyType.Locale => Matching(LocalePattern),
        KeyType.Date => Matching(DatePattern),
        KeyType.Channel => WithExamples(Matching(KebabPattern), BuiltInData.Channels.Keys),
        KeyType.Framework => WithExamples(Text(), BuiltInData.Frameworks.Keys),
        KeyType.Moods => OneOrMore(new JsonObject { ["enum"] = ListOf(MacroKeys.Moods) }),
        KeyType.Words => OneOrMore(Text()),
        KeyType.Macros => OneOrMore(Matching(KebabPattern)),
        KeyType.Validity => Keys(new JsonObject { ["from"] = Matching(DatePattern), ["until"] = Matching(DatePattern) }),
        KeyType.BasedOn => Keys(new JsonObject
        {
            ["locale"] = Matching(LocalePattern),
            ["sections"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Text() },
            ["reviewed"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Text() },
        }),
        KeyType.Reply => new JsonObject { ["anyOf"] = new JsonArray(Text(), Sections()) },
        _ => Text(),
    };

    /// <summary>Any section is allowed; those of the built-in frameworks are known by name, so that editors can offer them.</summary>
    private static JsonObject Sections()
    {
        var properties = new JsonObject();
        var frameworks = BuiltInData.Frameworks.Values.OrderBy(framework => framework.Id, StringComparer.Ordinal);
        foreach (var section in frameworks.SelectMany(framework => framework.Sections).DistinctBy(section => section.Id, StringComparer.Ordinal))
        {
            var property = Section();
            property.Insert(0, "description", section.Description);
            properties[section.Id] = property;
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = Section() };
    }

    private static JsonObject Section() => new()
    {
        ["anyOf"] = new JsonArray(Text(), new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["anyOf"] = new JsonArray(Text(), Alternative()) },
        }),
    };

    private static JsonObject Alternative() => new()
    {
        ["type"] = "object",
        ["properties"] = PropertiesOf(MacroKeys.Alternative),
        ["required"] = ListOf(MacroKeys.Alternative.Where(key => key.IsRequired).Select(key => key.Name)),
        ["additionalProperties"] = false,
    };

    // Scalars of a macro are text whatever they look like; to a YAML reader that knows no better, 12 is a number.
    private static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    private static JsonObject Matching(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Keys(JsonObject properties) =>
        new() { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };

    private static JsonObject OneOrMore(JsonObject item) => new()
    {
        ["anyOf"] = new JsonArray(item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() }),
    };

    private static JsonObject WithExamples(JsonObject schema, ImmutableArray<string> examples)
    {
        schema["examples"] = ListOf(examples.Order(StringComparer.Ordinal));
        return schema;
    }

    private static JsonArray ListOf(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
