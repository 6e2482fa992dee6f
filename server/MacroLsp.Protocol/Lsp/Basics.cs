using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using MacroLsp.Protocol.Json;

namespace MacroLsp.Protocol;

/// <summary>
/// A place between two characters. Both members are zero-based; the unit of <see cref="Character"/> is that of the
/// negotiated position encoding. Values that do not fit are clamped on reading: clients write 2^32-1 for "end of line".
/// </summary>
[StructLayout(LayoutKind.Auto)]
[method: JsonConstructor]
public readonly record struct Position(
    [property: JsonConverter(typeof(ClampedIntegerConverter))] int Line,
    [property: JsonConverter(typeof(ClampedIntegerConverter))] int Character);

/// <summary>Half-open: <see cref="End"/> is the first position that does not belong to the range.</summary>
[StructLayout(LayoutKind.Auto)]
[method: JsonConstructor]
public readonly record struct Range(Position Start, Position End);

public sealed record Location(string Uri, Range Range);

/// <summary>
/// A link from a range of the asking document to a target. <see cref="TargetSelectionRange"/> lies in
/// <see cref="TargetRange"/>.
/// </summary>
public sealed record LocationLink(string TargetUri, Range TargetRange, Range TargetSelectionRange, Range? OriginSelectionRange = null);

public sealed record TextDocumentIdentifier(string Uri);

public sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>The version is null, and written as null, for a document that is not open in the client.</summary>
public sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>The parameters of most requests about one place in one document.</summary>
public record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position) : ITextDocumentParams;

/// <summary>Parameters that are about one document, which is how the server knows when an answer has become stale.</summary>
public interface ITextDocumentParams
{
    TextDocumentIdentifier TextDocument { get; }
}

/// <summary>The values of <see cref="MarkupContent.Kind"/>.</summary>
public static class MarkupKind
{
    public const string PlainText = "plaintext";
    public const string Markdown = "markdown";
}

/// <summary>Text for people. A bare JSON string is read as plain text, since many members allow either.</summary>
[JsonConverter(typeof(MarkupContentConverter))]
public sealed record MarkupContent(string Kind, string Value);

/// <summary>A command that the client sends back through workspace/executeCommand, or handles itself.</summary>
public sealed record Command(
    string Title,
    [property: JsonPropertyName("command")] string Identifier,
    IReadOnlyList<JsonElement>? Arguments = null);
