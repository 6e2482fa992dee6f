using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>A mapping with known keys.</summary>
/// <param name="expectation">What to write.</param>
/// <param name="keys">The keys, in the order in which completion offers them.</param>
/// <param name="build">Makes the value from what was read; null when it is of no use, which has been reported then.</param>
internal sealed class ObjectType<T>(string expectation, ImmutableArray<Option> keys, Func<ObjectReading, T?> build)
    : OptionType<T>
    where T : class
{
    public override string Expectation => expectation;

    public override ImmutableArray<Option> Keys => keys;

    public override bool TryRead(YamlNode node, Scope scope, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (node.Resolved is not YamlMapping mapping)
        {
            scope.Reading.ReportWrongType(node, scope, Expectation);
            return false;
        }

        ReportUnknownKeys(mapping, scope);
        return TryBuild(new ObjectReading(scope, mapping), out value);
    }

    public override bool TryReadNothing(Scope scope, [MaybeNullWhen(false)] out T value) =>
        TryBuild(new ObjectReading(scope, mapping: null), out value);

    private bool TryBuild(ObjectReading reading, [MaybeNullWhen(false)] out T value)
    {
        var isWhole = true;
        foreach (var key in keys)
        {
            if (key.IsRequired && !reading.Require(key)) isWhole = false;
        }

        value = isWhole ? build(reading) : null;
        return value is not null;
    }

    private void ReportUnknownKeys(YamlMapping mapping, Scope scope)
    {
        foreach (var entry in mapping.Entries)
        {
            var found = entry.Key.Value;
            if (keys.Any(key => string.Equals(key.Key, found, StringComparison.Ordinal))) continue;
            var names = keys.Select(key => key.Key);
            var meant = Suggestions.Closest(found, names.Where(name => mapping.Find(name) is null));
            var message = $"{scope.Subject} has no key \"{found}\".";
            if (meant is null) message += $" It can have {Wording.List(names)}.";
            scope.Reading.ReportWord(ConfigProblem.UnknownKey, entry.Key.Span, message, meant);
        }
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("object");
        json.WriteStringValue("null");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Key);
            SchemaParts.WriteOption(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (keys.Any(key => key.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var key in keys.Where(key => key.IsRequired)) json.WriteStringValue(key.Key);
            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", false);
    }
}

/// <summary>Takes the values of the keys of one mapping.</summary>
internal sealed class ObjectReading(Scope scope, YamlMapping? mapping)
{
    public ConfigReading Reading => scope.Reading;

    /// <summary>The author's name for this mapping, or the key behind which it stands.</summary>
    public string Name => scope.Name;

    /// <summary>The value of a key, or its default.</summary>
    public T Get<T>(Option<T> option) => Get(option, option.Fallback);

    /// <summary>The value of a key, or another default than its own.</summary>
    public T Get<T>(Option<T> option, T fallback)
    {
        if (mapping?.Find(option.Key) is not { Value: { } node } entry) return fallback;
        return option.Of.TryRead(node, new Scope(scope.Reading, option.Key, entry.Key.Span), out var value) ? value : fallback;
    }

    /// <summary>Whether the key is there with something behind it.</summary>
    public bool Has(Option option) => mapping?.Find(option.Key)?.Value is not null;

    /// <summary>Where the value of a key stands, or its key when it has none, or the name of the mapping.</summary>
    public TextSpan SpanOf(Option option) =>
        mapping?.Find(option.Key) is { } entry ? entry.Value?.Span ?? entry.Key.Span : scope.NameSpan;

    /// <summary>The node behind a key, for problems inside of it.</summary>
    public YamlNode? NodeOf(Option option) => mapping?.Find(option.Key)?.Value?.Resolved;

    internal bool Require(Option option)
    {
        if (Has(option)) return true;
        var where = mapping?.Find(option.Key)?.Key.Span ?? scope.NameSpan;
        scope.Reading.Report(ConfigProblem.MissingKey, where,
            $"{scope.Subject} needs \"{option.Key}\": {option.Type.Expectation}.");
        return false;
    }
}
