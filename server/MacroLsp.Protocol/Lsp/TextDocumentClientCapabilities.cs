using System.Text.Json.Serialization;

namespace MacroLsp.Protocol;

/// <summary>What the client can do with the documents that are open in it.</summary>
public sealed record TextDocumentClientCapabilities
{
    public CompletionClientCapabilities? Completion { get; init; }

    public HoverClientCapabilities? Hover { get; init; }

    public SignatureHelpClientCapabilities? SignatureHelp { get; init; }

    public DefinitionClientCapabilities? Definition { get; init; }

    public DocumentSymbolClientCapabilities? DocumentSymbol { get; init; }

    public CodeActionClientCapabilities? CodeAction { get; init; }

    public DocumentLinkClientCapabilities? DocumentLink { get; init; }

    public RenameClientCapabilities? Rename { get; init; }

    public PublishDiagnosticsClientCapabilities? PublishDiagnostics { get; init; }

    /// <summary>Present when the client pulls diagnostics.</summary>
    public DiagnosticClientCapabilities? Diagnostic { get; init; }

    public FoldingRangeClientCapabilities? FoldingRange { get; init; }

    public SemanticTokensClientCapabilities? SemanticTokens { get; init; }

    public InlayHintClientCapabilities? InlayHint { get; init; }
}

/// <summary>The members of an item that the client lets the server fill in later.</summary>
public sealed record ResolveSupport(IReadOnlyList<string> Properties);

/// <summary>The numbers of an enumeration that the client knows.</summary>
public sealed record ValueSet([property: JsonPropertyName("valueSet")] IReadOnlyList<int>? Values = null);

public sealed record CompletionClientCapabilities
{
    public ClientCompletionItemOptions? CompletionItem { get; init; }

    public CompletionListCapabilities? CompletionList { get; init; }
}

public sealed record ClientCompletionItemOptions
{
    public bool? SnippetSupport { get; init; }

    public IReadOnlyList<string>? DocumentationFormat { get; init; }

    public bool? PreselectSupport { get; init; }

    public bool? InsertReplaceSupport { get; init; }

    public bool? LabelDetailsSupport { get; init; }

    public ResolveSupport? ResolveSupport { get; init; }

    public ValueSet? TagSupport { get; init; }

    public ValueSet? InsertTextModeSupport { get; init; }
}

/// <param name="ItemDefaults">The members of <c>CompletionList.itemDefaults</c> that the client reads.</param>
public sealed record CompletionListCapabilities(IReadOnlyList<string>? ItemDefaults = null);

/// <param name="ContentFormat">In the client's order of preference.</param>
public sealed record HoverClientCapabilities(IReadOnlyList<string>? ContentFormat = null);

public sealed record SignatureHelpClientCapabilities(ClientSignatureInformationOptions? SignatureInformation = null);

public sealed record ClientSignatureInformationOptions(
    IReadOnlyList<string>? DocumentationFormat = null,
    ClientSignatureParameterInformationOptions? ParameterInformation = null);

public sealed record ClientSignatureParameterInformationOptions(bool? LabelOffsetSupport = null);

public sealed record DefinitionClientCapabilities(bool? LinkSupport = null);

public sealed record DocumentSymbolClientCapabilities(bool? HierarchicalDocumentSymbolSupport = null);

public sealed record CodeActionClientCapabilities
{
    /// <summary>Present when the client takes code actions; without it, it takes bare commands.</summary>
    public ClientCodeActionLiteralOptions? CodeActionLiteralSupport { get; init; }

    public bool? IsPreferredSupport { get; init; }

    public bool? DisabledSupport { get; init; }

    public bool? DataSupport { get; init; }

    public ResolveSupport? ResolveSupport { get; init; }
}

public sealed record ClientCodeActionLiteralOptions;

public sealed record DocumentLinkClientCapabilities(bool? TooltipSupport = null);

public sealed record RenameClientCapabilities(bool? PrepareSupport = null, bool? HonorsChangeAnnotations = null);

public sealed record PublishDiagnosticsClientCapabilities
{
    public bool? RelatedInformation { get; init; }

    public ValueSet? TagSupport { get; init; }

    public bool? VersionSupport { get; init; }

    public bool? CodeDescriptionSupport { get; init; }

    public bool? DataSupport { get; init; }
}

public sealed record DiagnosticClientCapabilities(bool? DynamicRegistration = null, bool? RelatedDocumentSupport = null);

public sealed record FoldingRangeClientCapabilities(int? RangeLimit = null, bool? LineFoldingOnly = null);

public sealed record SemanticTokensClientCapabilities
{
    public IReadOnlyList<string>? TokenTypes { get; init; }

    public IReadOnlyList<string>? TokenModifiers { get; init; }

    public bool? OverlappingTokenSupport { get; init; }

    public bool? MultilineTokenSupport { get; init; }
}

public sealed record InlayHintClientCapabilities(ResolveSupport? ResolveSupport = null);
