using MacroLsp.Protocol;

namespace MacroLsp.Testing;

/// <summary>What clients in tests can do.</summary>
public static class TestCapabilities
{
    /// <summary>A client that can do everything and is sent its diagnostics.</summary>
    public static ClientCapabilities Push { get; } = new()
    {
        Workspace = new WorkspaceClientCapabilities
        {
            ApplyEdit = true,
            WorkspaceEdit = new WorkspaceEditClientCapabilities
            {
                DocumentChanges = true,
                ResourceOperations = ["create", "rename", "delete"],
                ChangeAnnotationSupport = new ChangeAnnotationsSupportOptions(),
            },
            DidChangeConfiguration = new DynamicRegistrationCapability(true),
            DidChangeWatchedFiles = new DidChangeWatchedFilesClientCapabilities(DynamicRegistration: true),
            WorkspaceFolders = true,
            Configuration = true,
            SemanticTokens = new RefreshCapability(true),
            CodeLens = new RefreshCapability(true),
            InlayHint = new RefreshCapability(true),
            Diagnostics = new RefreshCapability(true),
            FileOperations = new FileOperationClientCapabilities(WillRename: true),
        },
        Window = new WindowClientCapabilities { WorkDoneProgress = true, ShowDocument = new ShowDocumentClientCapabilities(true) },
        TextDocument = new TextDocumentClientCapabilities
        {
            Completion = new CompletionClientCapabilities
            {
                CompletionItem = new ClientCompletionItemOptions
                {
                    SnippetSupport = true,
                    DocumentationFormat = [MarkupKind.Markdown, MarkupKind.PlainText],
                    PreselectSupport = true,
                    InsertReplaceSupport = true,
                    LabelDetailsSupport = true,
                    ResolveSupport = new ResolveSupport(["documentation"]),
                },
                CompletionList = new CompletionListCapabilities(["editRange"]),
            },
            Hover = new HoverClientCapabilities([MarkupKind.Markdown]),
            SignatureHelp = new SignatureHelpClientCapabilities(
                new ClientSignatureInformationOptions([MarkupKind.Markdown], new ClientSignatureParameterInformationOptions(true))),
            Definition = new DefinitionClientCapabilities(LinkSupport: true),
            DocumentSymbol = new DocumentSymbolClientCapabilities(HierarchicalDocumentSymbolSupport: true),
            CodeAction = new CodeActionClientCapabilities
            {
                CodeActionLiteralSupport = new ClientCodeActionLiteralOptions(),
                IsPreferredSupport = true,
                DisabledSupport = true,
                DataSupport = true,
                ResolveSupport = new ResolveSupport(["edit"]),
            },
            DocumentLink = new DocumentLinkClientCapabilities(TooltipSupport: true),
            Rename = new RenameClientCapabilities(PrepareSupport: true, HonorsChangeAnnotations: true),
            PublishDiagnostics = new PublishDiagnosticsClientCapabilities
            {
                RelatedInformation = true,
                TagSupport = new ValueSet([1, 2]),
                VersionSupport = true,
                CodeDescriptionSupport = true,
                DataSupport = true,
            },
            SemanticTokens = new SemanticTokensClientCapabilities { TokenTypes = ["variable", "macro", "keyword", "property"], TokenModifiers = [] },
            InlayHint = new InlayHintClientCapabilities(),
        },
    };

    /// <summary>The same client, asking for its diagnostics.</summary>
    public static ClientCapabilities Pull { get; } = Push with
    {
        TextDocument = (Push.TextDocument ?? new TextDocumentClientCapabilities()) with { Diagnostic = new DiagnosticClientCapabilities() },
    };

    /// <summary>A client that says nothing about itself.</summary>
    public static ClientCapabilities Bare { get; } = new();

    /// <summary>The client that pushes, with these position encodings in its order of preference.</summary>
    public static ClientCapabilities WithEncodings(params string[] encodings) =>
        Push with { General = new GeneralClientCapabilities { PositionEncodings = encodings } };
}
