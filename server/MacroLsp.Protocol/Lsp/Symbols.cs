using System.Text.Json.Serialization;
using MacroLsp.Protocol.Json;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Protocol;

public enum SymbolKind
{
    File = 1,
    Module = 2,
    Namespace = 3,
    Package = 4,
    Class = 5,
    Method = 6,
    Property = 7,
    Field = 8,
    Constructor = 9,
    Enum = 10,
    Interface = 11,
    Function = 12,
    Variable = 13,
    Constant = 14,
    String = 15,
    Number = 16,
    Boolean = 17,
    Array = 18,
    Object = 19,
    Key = 20,
    Null = 21,
    EnumMember = 22,
    Struct = 23,
    Event = 24,
    Operator = 25,
    TypeParameter = 26,
}

public enum SymbolTag
{
    Deprecated = 1,
}

public sealed record DocumentSymbolParams(TextDocumentIdentifier TextDocument) : ITextDocumentParams;

/// <param name="Range">Everything that belongs to the symbol.</param>
/// <param name="SelectionRange">What is selected on a click; lies in <paramref name="Range"/>.</param>
public sealed record DocumentSymbol(string Name, SymbolKind Kind, Range Range, Range SelectionRange)
{
    public string? Detail { get; init; }

    public IReadOnlyList<SymbolTag>? Tags { get; init; }

    public IReadOnlyList<DocumentSymbol>? Children { get; init; }
}

/// <summary>A tree for a client that takes one, else a flat list; exactly one of the two is set.</summary>
[JsonConverter(typeof(DocumentSymbolResultConverter))]
public sealed record DocumentSymbolResult
{
    public DocumentSymbolResult(IReadOnlyList<DocumentSymbol> tree) => Tree = tree;

    public DocumentSymbolResult(IReadOnlyList<SymbolInformation> flat) => Flat = flat;

    public IReadOnlyList<DocumentSymbol>? Tree { get; }

    public IReadOnlyList<SymbolInformation>? Flat { get; }
}

/// <summary>
/// A symbol with its place, for the flat outline and for workspace symbols: the specification's SymbolInformation
/// and its WorkspaceSymbol with a full location look the same on the wire.
/// </summary>
public sealed record SymbolInformation(string Name, SymbolKind Kind, Location Location)
{
    public IReadOnlyList<SymbolTag>? Tags { get; init; }

    public string? ContainerName { get; init; }
}

public sealed record WorkspaceSymbolOptions(bool? ResolveProvider = null);

public sealed record WorkspaceSymbolParams(
    string Query, IntegerOrString? WorkDoneToken = null, IntegerOrString? PartialResultToken = null);
