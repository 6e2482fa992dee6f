using System.Text.Json.Serialization;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol;

public sealed record SignatureHelpOptions(
    IReadOnlyList<string>? TriggerCharacters = null, IReadOnlyList<string>? RetriggerCharacters = null);

/// <param name="ActiveSignature">Zero-based.</param>
/// <param name="ActiveParameter">Zero-based.</param>
public sealed record SignatureHelp(
    IReadOnlyList<SignatureInformation> Signatures, int? ActiveSignature = null, int? ActiveParameter = null);

public sealed record SignatureInformation(
    string Label, MarkupContent? Documentation = null, IReadOnlyList<ParameterInformation>? Parameters = null);

public sealed record ParameterInformation(ParameterLabel Label, MarkupContent? Documentation = null);

/// <summary>
/// The part of the signature's label that is the parameter: its text, or a half-open range of UTF-16 offsets when
/// the client supports that.
/// </summary>
[JsonConverter(typeof(ParameterLabelConverter))]
public readonly record struct ParameterLabel
{
    public ParameterLabel(string text) => Text = text;

    public ParameterLabel(int start, int end) => (Start, End) = (start, end);

    public string? Text { get; }

    public int Start { get; }

    public int End { get; }
}
