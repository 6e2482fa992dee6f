using System.Text.Json.Serialization;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Server.Preview;

/// <summary>Our own request <c>macrolsp/review</c>; its contract stands in the client: client-vscode/src/review/protocol.ts.</summary>
internal static class ReviewMethods
{
    public static readonly RequestMethod<ReviewParams, ReviewResult?> Review =
        new("macrolsp/review", static _ => ReviewJson.Default.ReviewParams, static _ => ReviewJson.Default.ReviewResult);
}

internal sealed record ReviewParams(TextDocumentIdentifier TextDocument, string Before) : ITextDocumentParams;

internal sealed record ReviewResult(string Before, string After);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReviewParams))]
[JsonSerializable(typeof(ReviewResult))]
internal sealed partial class ReviewJson : JsonSerializerContext;
