using System.Collections.Immutable;
using System.Text.Json;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>Names of the author's own, each with a value. An entry that cannot be used is left out; the others stay.</summary>
/// <param name="expectation">What to write.</param>
/// <param name="name">What the names look like.</param>
/// <param name="item">What stands behind each name.</param>
internal sealed class MapType<T>(string expectation, TextType name, OptionType<T> item)
    : OptionType<ImmutableArray<KeyValuePair<string, T>>>
{
    public override string Expectation => expectation;

    public override OptionReference Refers => name.Refers;

    public override OptionType Item => item;

    public override bool HasFreeNames => true;

    /// <summary>The problem that a name which fails its check is.</summary>
    public string NameProblem { get; init; } = ConfigProblem.InvalidValue;

    /// <summary>Whether names that differ in case only are one name.</summary>
    public bool IgnoresCase { get; init; }

    public override bool TryRead(YamlNode node, Scope scope, out ImmutableArray<KeyValuePair<string, T>> value)
    {
        value = [];
        if (node.Resolved is not YamlMapping mapping)
        {
            scope.Reading.ReportWrongType(node, scope, Expectation);
            return false;
        }

        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, T>>(mapping.Entries.Length);
        var seen = new HashSet<string>(IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (!name.TryAccept(entry.Key, NameProblem, scope.Reading, out var key)) continue;
            if (!seen.Add(key))
            {
                // The same spelling twice is reported by the YAML reader; here it is another spelling of one name.
                scope.Reading.Report(ConfigProblem.InvalidValue, entry.Key.Span, $"\"{key}\" stands here twice. Only the first one counts.");
                continue;
            }

            var inner = new Scope(scope.Reading, key, entry.Key.Span);
            if (entry.Value is null ? item.TryReadNothing(inner, out var read) : item.TryRead(entry.Value, inner, out read))
                entries.Add(new KeyValuePair<string, T>(key, read));
        }

        value = entries.ToImmutable();
        return true;
    }

    public override bool TryReadNothing(Scope scope, out ImmutableArray<KeyValuePair<string, T>> value)
    {
        value = [];
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("object");
        json.WriteStringValue("null");
        json.WriteEndArray();
        if (name.Pattern is not null)
        {
            json.WriteStartObject("propertyNames");
            json.WriteString("pattern", name.Pattern);
            json.WriteEndObject();
        }

        json.WriteStartObject("additionalProperties");
        item.WriteSchema(json);
        json.WriteEndObject();
    }
}
