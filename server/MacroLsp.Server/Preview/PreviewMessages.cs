using System.Text.Json.Serialization;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Server.Preview;

/// <summary>
/// Our own request <c>macrolsp/preview</c>. The contract, member by member, stands in the client:
/// client-vscode/src/preview/protocol.ts.
/// </summary>
internal static class PreviewMethods
{
    public static readonly RequestMethod<PreviewParams, PreviewResult?> Preview =
        new("macrolsp/preview", static _ => PreviewJson.Default.PreviewParams, static _ => PreviewJson.Default.PreviewResult);
}

internal sealed record PreviewParams(TextDocumentIdentifier TextDocument, Position Position, IReadOnlyDictionary<string, string> Samples, string? Locale = null, string? Channel = null)
    : ITextDocumentParams;

internal sealed record PreviewResult(
    int? Version, string Macro, IReadOnlyList<RunMessage> Title, string Locale, IReadOnlyList<string> Locales, ChannelMessage Channel,
    IReadOnlyList<ChannelMessage> Channels, IReadOnlyList<SectionMessage> Sections, IReadOnlyList<SampleMessage> Samples,
    IReadOnlyList<FindingMessage> Findings, CountMessage Count, IReadOnlyList<ActMessage> Acts);

internal sealed record ChannelMessage(string Id, string Title);

internal sealed record SectionMessage(
    string Id, string Title, IReadOnlyList<RunMessage> Runs, Range? Range, string? InheritedFrom, AlternativeMessage? Alternative,
    IReadOnlyList<SentenceMessage> Sentences);

internal sealed record SentenceMessage(IReadOnlyList<FoundActMessage> Acts);

internal sealed record FoundActMessage(string Act, double Confidence, IReadOnlyList<string> Evidence);

internal sealed record ActMessage(string Id, string Description);

internal sealed record AlternativeMessage(int Index, int Count, IReadOnlyList<string> When);

internal sealed record RunMessage(string Text, string? Placeholder, IReadOnlyList<int> Findings, int? Sentence);

internal sealed record SampleMessage(string Placeholder, string Type, string Value, string Sample, string Description, bool Known);

internal sealed record FindingMessage(string Rule, string Level, string Message, string? Url, Range? Range);

internal sealed record CountMessage(int Characters, int Words, int? Limit, SmsMessage? Sms);

internal sealed record SmsMessage(int Messages, int PerMessage, bool Unicode);

/// <summary>Unlike LSP's own messages these write null, because the contract says "or null".</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PreviewParams))]
[JsonSerializable(typeof(PreviewResult))]
internal sealed partial class PreviewJson : JsonSerializerContext;
