using System.Text.Json;
using MacroLsp.Core.Text;
using MacroLsp.Protocol;

namespace MacroLsp.Server.Client;

/// <summary>What the client can do, as questions with one answer. Immutable; fixed by <c>initialize</c>.</summary>
internal sealed class ClientProfile
{
    private readonly ClientCapabilities _capabilities;

    public ClientProfile(ClientCapabilities capabilities, string name = "", JsonElement? options = null)
    {
        _capabilities = capabilities;
        HasOtherYaml = options is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("alternateYaml", out var other) && other.ValueKind == JsonValueKind.True;
        IsVisualStudioCode = name.Contains("Code", StringComparison.OrdinalIgnoreCase) || name.Contains("Codium", StringComparison.OrdinalIgnoreCase);
        (Encoding, EncodingName) = Negotiate(capabilities.General?.PositionEncodings);
    }

    public static ClientProfile None { get; } = new(new ClientCapabilities());

    /// <summary>The unit of columns on the wire.</summary>
    public PositionEncoding Encoding { get; }

    public string EncodingName { get; }

    /// <summary>The client has another server for documents of the language "yaml" (initialization option <c>alternateYaml</c>).</summary>
    public bool HasOtherYaml { get; }

    /// <summary>Visual Studio Code, code-server, VSCodium: the client runs the commands of that editor.</summary>
    public bool IsVisualStudioCode { get; }

    /// <summary>The client asks for diagnostics, so none are sent unasked: they would be shown twice.</summary>
    public bool PullsDiagnostics => Text?.Diagnostic is not null;

    public bool TracksDiagnosticVersions => Text?.PublishDiagnostics?.VersionSupport is true;

    public bool ShowsRelatedInformation => PullsDiagnostics || Text?.PublishDiagnostics?.RelatedInformation is true;

    public bool ShowsDiagnosticTags => PullsDiagnostics || Text?.PublishDiagnostics?.TagSupport is not null;

    public bool ShowsCodeDescriptions => PullsDiagnostics || Text?.PublishDiagnostics?.CodeDescriptionSupport is true;

    public bool RefreshesDiagnostics => _capabilities.Workspace?.Diagnostics?.RefreshSupport is true;

    public bool RefreshesCodeLenses => _capabilities.Workspace?.CodeLens?.RefreshSupport is true;

    public bool RefreshesInlayHints => _capabilities.Workspace?.InlayHint?.RefreshSupport is true;

    public bool RefreshesSemanticTokens => _capabilities.Workspace?.SemanticTokens?.RefreshSupport is true;

    public bool ShowsProgress => _capabilities.Window?.WorkDoneProgress is true;

    public bool ShowsDocuments => _capabilities.Window?.ShowDocument?.Support is true;

    public bool AppliesEdits => _capabilities.Workspace?.ApplyEdit is true;

    public bool TakesDocumentChanges => _capabilities.Workspace?.WorkspaceEdit?.DocumentChanges is true;

    public bool TakesChangeAnnotations => TakesDocumentChanges && _capabilities.Workspace?.WorkspaceEdit?.ChangeAnnotationSupport is not null;

    public bool CreatesFiles => TakesDocumentChanges && _capabilities.Workspace?.WorkspaceEdit?.ResourceOperations?.Contains("create", StringComparer.Ordinal) is true;

    public bool AnswersConfiguration => _capabilities.Workspace?.Configuration is true;

    public bool RegistersConfiguration => _capabilities.Workspace?.DidChangeConfiguration?.DynamicRegistration is true;

    public bool RegistersWatchedFiles => _capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration is true;

    public bool TakesSnippets => Completion?.CompletionItem?.SnippetSupport is true;

    public bool TakesInsertReplace => Completion?.CompletionItem?.InsertReplaceSupport is true;

    public bool TakesLabelDetails => Completion?.CompletionItem?.LabelDetailsSupport is true;

    public bool TakesInsertTextMode => Completion?.CompletionItem?.InsertTextModeSupport?.Values?.Contains((int)InsertTextMode.AsIs) is true;

    public bool ResolvesCompletionDocumentation => Completion?.CompletionItem?.ResolveSupport?.Properties.Contains("documentation", StringComparer.Ordinal) is true;

    public bool TakesItemDefaultEditRange => Completion?.CompletionList?.ItemDefaults?.Contains("editRange", StringComparer.Ordinal) is true;

    public bool PreparesRename => Text?.Rename?.PrepareSupport is true;

    public bool TakesDefinitionLinks => Text?.Definition?.LinkSupport is true;

    public bool TakesSymbolTree => Text?.DocumentSymbol?.HierarchicalDocumentSymbolSupport is true;

    public bool TakesCodeActions => Text?.CodeAction?.CodeActionLiteralSupport is not null;

    public bool ResolvesCodeActionEdits =>
        Text?.CodeAction is { DataSupport: true, ResolveSupport: { } resolve } && resolve.Properties.Contains("edit", StringComparer.Ordinal);

    public bool TakesParameterOffsets => Text?.SignatureHelp?.SignatureInformation?.ParameterInformation?.LabelOffsetSupport is true;

    public bool FoldsWholeLines => Text?.FoldingRange?.LineFoldingOnly is true;

    public int MaximumFoldingRanges => Text?.FoldingRange?.RangeLimit ?? int.MaxValue;

    public bool TakesMultilineTokens => Text?.SemanticTokens?.MultilineTokenSupport is true;

    /// <summary>Whether a popup can show Markdown; plain text otherwise.</summary>
    public bool ShowsMarkdownIn(MarkupPlace place) => (place switch
    {
        MarkupPlace.Hover => Text?.Hover?.ContentFormat,
        MarkupPlace.Completion => Completion?.CompletionItem?.DocumentationFormat,
        _ => Text?.SignatureHelp?.SignatureInformation?.DocumentationFormat,
    })?.Contains(MarkupKind.Markdown, StringComparer.Ordinal) is true;

    private TextDocumentClientCapabilities? Text => _capabilities.TextDocument;

    private CompletionClientCapabilities? Completion => Text?.Completion;

    // The client's order of preference decides among those that we have; UTF-16 is what every client understands.
    private static (PositionEncoding Encoding, string Name) Negotiate(IReadOnlyList<string>? offered)
    {
        foreach (var name in offered ?? [])
        {
            switch (name)
            {
                case PositionEncodingKind.Utf16:
                    return (PositionEncoding.Utf16, name);
                case PositionEncodingKind.Utf8:
                    return (PositionEncoding.Utf8, name);
                case PositionEncodingKind.Utf32:
                    return (PositionEncoding.Utf32, name);
                default:
                    continue;
            }
        }

        return (PositionEncoding.Utf16, PositionEncodingKind.Utf16);
    }
}

internal enum MarkupPlace
{
    Hover,
    Completion,
    SignatureHelp,
}
