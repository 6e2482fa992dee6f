using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Configuration.Options;

/// <summary>What a check says about a text.</summary>
/// <param name="Value">The text to go on with, for example in canonical case.</param>
/// <param name="Complaint">Why it cannot be used, as a sentence; null when it can.</param>
/// <param name="Meant">What was probably meant.</param>
internal readonly record struct TextVerdict(string Value, string? Complaint = null, string? Meant = null);

/// <summary>Text; scalars are text whatever they look like, so a sample such as 49.90 needs no quotes.</summary>
internal sealed class TextType(string expectation) : OptionType<string>
{
    /// <summary>Asks more of the text than to be one.</summary>
    public Func<string, ConfigReading, TextVerdict>? Check { get; init; }

    /// <summary>The check as far as a regular expression can say it (ECMA 262).</summary>
    public string? Pattern { get; init; }

    public OptionReference RefersTo { get; init; }

    public override string Expectation => expectation;

    public override OptionReference Refers => RefersTo;

    public override bool TryRead(YamlNode node, Scope scope, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (node.Resolved is not YamlScalar scalar)
        {
            scope.Reading.ReportWrongType(node, scope, Expectation);
            return false;
        }

        return TryAccept(scalar, ConfigProblem.InvalidValue, scope.Reading, out value);
    }

    /// <summary>Holds a scalar, which may be the name of an entry, to the check.</summary>
    public bool TryAccept(YamlScalar scalar, string ruleId, ConfigReading reading, [MaybeNullWhen(false)] out string value)
    {
        value = scalar.Value.Trim();
        if (Check is null) return true;
        var verdict = Check(value, reading);
        value = verdict.Value;
        if (verdict.Complaint is null) return true;
        reading.ReportWord(ruleId, scalar.Span, verdict.Complaint, verdict.Meant);
        return false;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        if (Pattern is null)
        {
            json.WriteStartArray("type");
            json.WriteStringValue("string");
            json.WriteStringValue("number");
            json.WriteStringValue("boolean");
            json.WriteEndArray();
            return;
        }

        json.WriteString("type", "string");
        json.WriteString("pattern", Pattern);
    }
}

/// <summary>One of several words.</summary>
internal sealed class ChoiceType<T>(string expectation, params (string Text, T Value, string Description)[] choices) : OptionType<T>
{
    public override string Expectation => expectation;

    public override ImmutableArray<OptionValue> Values { get; } = [.. choices.Select(c => new OptionValue(c.Text, c.Description))];

    public override bool TryRead(YamlNode node, Scope scope, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node.Resolved is not YamlScalar scalar)
        {
            scope.Reading.ReportWrongType(node, scope, Expectation);
            return false;
        }

        var text = scalar.Value.Trim();
        foreach (var choice in choices)
        {
            if (!string.Equals(choice.Text, text, StringComparison.Ordinal)) continue;
            value = choice.Value;
            return true;
        }

        scope.Reading.ReportWord(ConfigProblem.InvalidValue, scalar.Span,
            $"\"{text}\" is not a value of {scope.Subject}. It should be {Wording.AnyOf(choices.Select(c => c.Text))}.",
            Suggestions.Closest(text, choices.Select(c => c.Text)));
        return false;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        foreach (var choice in choices) json.WriteStringValue(choice.Text);
        json.WriteEndArray();
        json.WriteStartArray("enumDescriptions");
        foreach (var choice in choices) json.WriteStringValue(choice.Description);
        json.WriteEndArray();
    }
}

/// <summary>A whole number.</summary>
internal sealed class NumberType(string expectation, int minimum) : OptionType<int?>
{
    public override string Expectation => expectation;

    public override bool TryRead(YamlNode node, Scope scope, [MaybeNullWhen(false)] out int? value)
    {
        value = null;
        if (node.Resolved is not YamlScalar scalar || !int.TryParse(scalar.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (node.Resolved is YamlScalar text)
                scope.Reading.Report(ConfigProblem.WrongType, node.Span, $"{scope.Subject} should be {Expectation}, and \"{text.Value}\" is not a whole number.");
            else
                scope.Reading.ReportWrongType(node, scope, Expectation);
            return false;
        }

        if (number < minimum)
        {
            scope.Reading.Report(ConfigProblem.InvalidValue, node.Span, $"{scope.Subject} should be {minimum} or more.");
            return false;
        }

        value = number;
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", minimum);
    }
}

/// <summary><c>true</c> or <c>false</c>, as JSON and YAML 1.2 write it.</summary>
internal sealed class FlagType : OptionType<bool>
{
    public override string Expectation => "true or false";

    public override ImmutableArray<OptionValue> Values { get; } = [new("true", ""), new("false", "")];

    public override bool TryRead(YamlNode node, Scope scope, out bool value)
    {
        value = false;
        if (node.Resolved is not YamlScalar scalar)
        {
            scope.Reading.ReportWrongType(node, scope, Expectation);
            return false;
        }

        var text = scalar.Value.Trim();
        var meant = text.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "ON" or "Y" or "1" => "true",
            "FALSE" or "NO" or "OFF" or "N" or "0" => "false",
            _ => null,
        };
        value = meant == "true";
        if (meant is not null && string.Equals(text, meant, StringComparison.OrdinalIgnoreCase)) return true;
        scope.Reading.ReportWord(ConfigProblem.WrongType, scalar.Span, $"{scope.Subject} should be true or false, and this is \"{text}\".", meant);
        return meant is not null;
    }

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "boolean");
}
