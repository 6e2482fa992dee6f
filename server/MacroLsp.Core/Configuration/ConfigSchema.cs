using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MacroLsp.Core.Configuration.Options;

namespace MacroLsp.Core.Configuration;

/// <summary>What macrolsp.yaml can hold, for people and for editors. It comes from the description that the reader uses.</summary>
public static class ConfigSchema
{
    // A set of our own, so that the schema reads as it is written; nothing puts it into a web page.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON Schema (draft-07, which VS Code and yaml-language-server read), with a line feed at its end.</summary>
    public static string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "macrolsp.yaml");
            json.WriteString("description", "The configuration of a library of reply macros.");
            ProjectOptions.Root.WriteSchema(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The keys at the top of macrolsp.yaml, in the order to offer them.</summary>
    public static ImmutableArray<OptionInfo> Keys => Describe([])?.Keys ?? [];

    /// <summary>What is known about a place in macrolsp.yaml.</summary>
    /// <param name="path">
    /// The keys from the top down, such as <c>frameworks, AER, sections, id</c>; an entry of a list adds nothing to it.
    /// An empty path is the whole file.
    /// </param>
    /// <returns>Null when no such key is known.</returns>
    public static OptionInfo? Describe(IReadOnlyList<string> path) => Describe(ProjectOptions.Root, path);

    /// <summary>What is known about a place in a file of another description.</summary>
    internal static OptionInfo? Describe(OptionType type, IReadOnlyList<string> path)
    {
        Option? option = null;
        var name = "";
        foreach (var key in path)
        {
            if (type is { Item: { } listed, HasFreeNames: false }) type = listed;
            name = key;
            if (type.HasFreeNames && type.Item is { } named)
            {
                type = named;
                option = null;
                continue;
            }

            option = type.Keys.FirstOrDefault(candidate => string.Equals(candidate.Key, key, StringComparison.Ordinal));
            if (option is null) return null;
            type = option.Type;
        }

        return option is not null ? InfoOf(option) : InfoOf(name, "", type);
    }

    private static OptionInfo InfoOf(Option option) => InfoOf(option.Key, option.Description, option.Type) with
    {
        Default = option.Default,
        Example = option.Example,
        IsRequired = option.IsRequired,
    };

    private static OptionInfo InfoOf(string key, string description, OptionType type)
    {
        var isList = type is { Item: not null, HasFreeNames: false };
        var held = isList && type.Item is { } item ? item : type;
        return new OptionInfo(key, description, type.Expectation, Default: null, Example: null, IsRequired: false,
            held.Values, held.Refers, type.HasFreeNames, isList, [.. held.Keys.Select(InfoOf)]);
    }
}
