using System.Collections.Immutable;
using System.Text.Json;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>A list. An entry that cannot be used is left out; the others stay.</summary>
internal sealed class ListType<T>(string expectation, OptionType<T> item) : OptionType<ImmutableArray<T>>
{
    public override string Expectation => expectation;

    public override OptionType Item => item;

    public override bool TryRead(YamlNode node, Scope scope, out ImmutableArray<T> value)
    {
        value = [];
        switch (node.Resolved)
        {
            case YamlSequence sequence:
                value = ReadItems(sequence, scope);
                return true;
            case YamlScalar scalar when item.Keys.IsEmpty:
                ReportSingle(scalar, scope);
                if (!item.TryRead(scalar, scope, out var only)) return false;
                value = [only];
                return true;
            default:
                scope.Reading.ReportWrongType(node, scope, Expectation);
                return false;
        }
    }

    public override bool TryReadNothing(Scope scope, out ImmutableArray<T> value)
    {
        value = [];
        return true;
    }

    private ImmutableArray<T> ReadItems(YamlSequence sequence, Scope scope)
    {
        var items = ImmutableArray.CreateBuilder<T>(sequence.Items.Length);
        foreach (var entry in sequence.Items)
        {
            // A dash with nothing behind it is an entry that is being typed.
            if (entry.Value is null) continue;
            // Nothing names an entry, so what it lacks is reported at the first key that is there.
            var first = entry.Value is YamlMapping { Entries: [var key, ..] } ? key.Key.Span : entry.Value.Span;
            if (item.TryRead(entry.Value, scope with { NameSpan = first, IsItem = true }, out var read)) items.Add(read);
        }

        return items.ToImmutable();
    }

    private void ReportSingle(YamlScalar scalar, Scope scope)
    {
        var message = $"{scope.Subject} should be {Expectation}. A list of one is written in brackets: [{scalar.Value.Trim()}].";
        if (scalar.IsBlock) scope.Reading.Report(ConfigProblem.WrongType, scalar.Span, message);
        else scope.Reading.Report(ConfigProblem.WrongType, scalar.Span, message,
            new TextEdit(scalar.Span, $"[{Wording.AsFlowItem(scalar)}]"), "Make it a list");
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("array");
        json.WriteStringValue("null");
        json.WriteEndArray();
        json.WriteStartObject("items");
        item.WriteSchema(json);
        json.WriteEndObject();
    }
}
