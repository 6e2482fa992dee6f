using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Testing;
using Shouldly;
using Xunit;
using LspRange = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests;

/// <summary>Each thing in the table of capabilities is offered, and a client that uses it gets something.</summary>
public class CapabilityMatrixTests
{
    private const string Config = "placeholders:\n  refund_amount: { type: text, description: What goes back., sample: 10 USD }\n";

    /// <summary>Lines that the fixtures refer to by number.</summary>
    private const string Macro = """
        macro: late
        title: Refund of {{ refund_amount }}
        locale: en-US
        next: [other]
        reply:
          acknowledge: >-
            You   expected {{ etd | date: long }}, see https://shop.example.com/faq.
          empathize:    I know how frustrating this is.

        """;

    private const string Other = "macro: other\ntitle: Other\nlocale: en-US\nframework: NOTE\nnext: [late]\nreply: Hello.\n";

    private static readonly string Uri = LspClient.UriOf("late.macro.yaml");
    private static readonly TextDocumentIdentifier Document = new(Uri);
    private static readonly LspRange Whole = new(new Position(0, 0), new Position(8, 0));
    private static readonly FormattingOptions Options = new(2, true);

    private static readonly Dictionary<string, Func<LspClient, Task>> Fixtures = new(StringComparer.Ordinal)
    {
        ["Incremental text sync"] = async client =>
        {
            client.Change(Uri, 2, [new TextDocumentContentChangeEvent(" now", new LspRange(new Position(1, 16), new Position(1, 16)))]);
            client.Change(Uri, 3, [new TextDocumentContentChangeEvent("", new LspRange(new Position(1, 16), new Position(1, 20)))]);
            (await client.PublishedAsync(Uri, 3)).Diagnostics.ShouldNotBeEmpty();
        },
        ["Position encodings UTF-16, UTF-8, UTF-32"] = async _ =>
        {
            foreach (var encoding in new[] { "utf-8", "utf-16", "utf-32" })
            {
                await using var other = await LspClient.StartAsync(Files(), TestCapabilities.WithEncodings(encoding));
                other.Capabilities.PositionEncoding.ShouldBe(encoding);
            }
        },
        ["Diagnostics, pushed"] = async client => (await client.PublishedAsync(Uri, 1)).Diagnostics.ShouldContain(d => d.Code == "missing-section"),
        ["Diagnostics, pulled for a document"] = async _ =>
        {
            await using var puller = await StartAsync(TestCapabilities.Pull);
            (await puller.PullAsync(Uri)).ShouldContain(d => d.Code == "missing-section");
        },
        ["Diagnostics, pulled for the workspace"] = async _ =>
        {
            await using var puller = await StartAsync(TestCapabilities.Pull);
            var report = await puller.RequestAsync(LspMethods.WorkspaceDiagnostic, new WorkspaceDiagnosticParams([]));
            report.ShouldNotBeNull().Items.Count.ShouldBeGreaterThanOrEqualTo(2);
        },
        ["Completion"] = async client => (await CompleteAsync(client)).Items.ShouldContain(i => i.Label == "etd"),
        ["Completion, documentation when asked"] = async client =>
        {
            var item = (await CompleteAsync(client)).Items.First(i => i.Label == "etd");
            (await client.RequestAsync(LspMethods.CompletionResolve, item)).ShouldNotBeNull().Documentation.ShouldNotBeNull();
        },
        ["Signature help"] = async client => (await client.RequestAsync(LspMethods.SignatureHelp, At(6, 34))).ShouldNotBeNull().Signatures.ShouldNotBeEmpty(),
        ["Hover"] = async client => (await client.RequestAsync(LspMethods.Hover, At(6, 24))).ShouldNotBeNull().Contents.Value.ShouldContain("etd"),
        ["Definition"] = async client => (await client.RequestAsync(LspMethods.Definition, At(3, 9))).ShouldNotBeNull(),
        ["References"] = async client =>
            (await client.RequestAsync(LspMethods.References, new ReferenceParams(Document, new Position(0, 8), new ReferenceContext(true)))).ShouldNotBeNull().Count.ShouldBe(2),
        ["Highlights"] = async client => (await client.RequestAsync(LspMethods.DocumentHighlight, At(1, 22))).ShouldNotBeNull().ShouldHaveSingleItem(),
        ["Linked editing of a condition and its placeholder"] = async client =>
        {
            client.Change(Uri, 2, "macro: late\nreply:\n  reassure:\n    - when: etd\n      text: By {{ etd }}.\n");
            var linked = (await client.RequestAsync(LspMethods.LinkedEditingRange, At(3, 13))).ShouldNotBeNull();
            linked.Ranges.ShouldBe([new LspRange(new Position(3, 12), new Position(3, 15)), new LspRange(new Position(4, 18), new Position(4, 21))]);
        },
        ["Rename, checked first"] = async client =>
            (await client.RequestAsync(LspMethods.PrepareRename, At(1, 22))).ShouldNotBeNull().Placeholder.ShouldBe("refund_amount"),
        ["Rename"] = async client =>
            (await client.RequestAsync(LspMethods.Rename, new RenameParams(Document, new Position(1, 22), "amount_back"))).ShouldNotBeNull(),
        ["Quick fixes"] = async client => (await ActionsAsync(client, "quickfix")).ShouldContain(a => a.IsPreferred == true),
        ["Refactorings"] = async client => (await ActionsAsync(client, "refactor", new LspRange(new Position(7, 20), new Position(7, 20)))).ShouldNotBeEmpty(),
        ["Fix all"] = async client => (await ActionsAsync(client, "source.fixAll.macrolsp")).ShouldHaveSingleItem(),
        ["Code actions, edits when asked"] = async client =>
        {
            var action = (await ActionsAsync(client, "source.fixAll.macrolsp"))[0];
            action.Edit.ShouldBeNull();
            (await client.RequestAsync(LspMethods.CodeActionResolve, action)).ShouldNotBeNull().Edit.ShouldNotBeNull();
        },
        ["Code lens"] = async client => (await client.RequestAsync(LspMethods.CodeLens, new CodeLensParams(Document))).ShouldNotBeNull().ShouldNotBeEmpty(),
        ["Inlay hints"] = async client => (await client.RequestAsync(LspMethods.InlayHint, new InlayHintParams(Document, Whole))).ShouldNotBeNull().ShouldNotBeEmpty(),
        ["Semantic tokens"] = async client =>
            (await client.RequestAsync(LspMethods.SemanticTokensFull, new SemanticTokensParams(Document))).ShouldNotBeNull().Data.ShouldNotBeEmpty(),
        ["Semantic tokens, changes only"] = async client =>
        {
            var full = (await client.RequestAsync(LspMethods.SemanticTokensFull, new SemanticTokensParams(Document))).ShouldNotBeNull();
            client.Change(Uri, 2, [new TextDocumentContentChangeEvent("# a\n", new LspRange(new Position(0, 0), new Position(0, 0)))]);
            (await client.RequestAsync(LspMethods.SemanticTokensFullDelta, new SemanticTokensDeltaParams(Document, full.ResultId.ShouldNotBeNull()))).ShouldNotBeNull();
        },
        ["Semantic tokens of a range"] = async client =>
            (await client.RequestAsync(LspMethods.SemanticTokensRange, new SemanticTokensRangeParams(Document, new LspRange(new Position(1, 0), new Position(2, 0)))))
                .ShouldNotBeNull().Data.Count.ShouldBe(15),
        ["Folding"] = async client => (await client.RequestAsync(LspMethods.FoldingRange, new FoldingRangeParams(Document))).ShouldNotBeNull().ShouldNotBeEmpty(),
        ["Selection ranges"] = async client =>
            (await client.RequestAsync(LspMethods.SelectionRange, new SelectionRangeParams(Document, [new Position(6, 24)]))).ShouldNotBeNull().ShouldHaveSingleItem().Parent.ShouldNotBeNull(),
        ["Outline"] = async client => (await client.RequestAsync(LspMethods.DocumentSymbol, new DocumentSymbolParams(Document))).ShouldNotBeNull(),
        ["Macros of the workspace"] = async client =>
            (await client.RequestAsync(LspMethods.WorkspaceSymbol, new WorkspaceSymbolParams("oth"))).ShouldNotBeNull().ShouldHaveSingleItem().Name.ShouldContain("other"),
        ["Formatting"] = async client =>
            (await client.RequestAsync(LspMethods.Formatting, new DocumentFormattingParams(Document, Options))).ShouldNotBeNull().ShouldHaveSingleItem().NewText.ShouldBe(" "),
        ["Formatting of a range"] = async client =>
            (await client.RequestAsync(LspMethods.RangeFormatting, new DocumentRangeFormattingParams(Document, Whole, Options))).ShouldNotBeNull().ShouldHaveSingleItem(),
        ["Formatting while typing"] = async client =>
        {
            client.Change(Uri, 2, "macro: late\nreply:\n  acknowledge: >-\n\n");
            (await client.RequestAsync(LspMethods.OnTypeFormatting, new DocumentOnTypeFormattingParams(Document, new Position(3, 0), "\n", Options)))
                .ShouldNotBeNull().ShouldHaveSingleItem().NewText.ShouldBe("    ");
        },
        ["Links"] = async client =>
            (await client.RequestAsync(LspMethods.DocumentLink, new DocumentLinkParams(Document))).ShouldNotBeNull().ShouldContain(l => l.Target == "https://shop.example.com/faq"),
        ["Commands"] = async client =>
        {
            foreach (var command in client.Capabilities.ExecuteCommandProvider.ShouldNotBeNull().Commands)
                await client.RequestAsync(LspMethods.ExecuteCommand, new ExecuteCommandParams(command, [JsonSerializer.SerializeToElement(Uri, TestJson.Default.String)]));
        },
        ["Workspace folders"] = async client =>
        {
            client.Notify(LspMethods.DidChangeWorkspaceFolders, new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent([new WorkspaceFolder("file:///elsewhere", "elsewhere")], [])));
            (await client.RequestAsync(LspMethods.Hover, At(6, 24))).ShouldNotBeNull();
        },
        ["Files about to be renamed"] = async client =>
            await client.RequestAsync(LspMethods.WillRenameFiles, new RenameFilesParams([new FileRename(Uri, LspClient.UriOf("later.macro.yaml"))])),
        ["Watched files"] = async _ =>
        {
            var files = Files();
            await using var watcher = await LspClient.StartAsync(files);
            watcher.Open(Uri, Macro);
            await watcher.WhenIndexedAsync();
            files["other.macro.yaml"] = null;
            watcher.Notify(LspMethods.DidChangeWatchedFiles, new DidChangeWatchedFilesParams([new FileEvent(LspClient.UriOf("other.macro.yaml"), FileChangeType.Deleted)]));
            await watcher.PublishedAsync(Uri, p => p.Diagnostics.Any(d => d.Code == "unknown-macro-reference"));
        },
        ["Settings"] = async client =>
        {
            client.Notify(LspMethods.DidChangeConfiguration, new DidChangeConfigurationParams());
            (await client.RequestAsync(LspMethods.Hover, At(6, 24))).ShouldNotBeNull();
        },
        ["Progress"] = async client =>
        {
            await client.RequestAsync(LspMethods.WorkspaceDiagnostic, new WorkspaceDiagnosticParams([]) { WorkDoneToken = new IntegerOrString("work") });
            client.Progress.ShouldContain(p => p.Value.GetProperty("kind").GetString() == "begin");
        },
        ["Partial results"] = async _ =>
        {
            await using var puller = await StartAsync(TestCapabilities.Pull);
            await puller.RequestAsync(LspMethods.WorkspaceDiagnostic, new WorkspaceDiagnosticParams([]) { PartialResultToken = new IntegerOrString("parts") });
            puller.Progress.ShouldContain(p => p.Token == new IntegerOrString("parts"));
        },
        ["Cancellation"] = async client =>
        {
            // What was cancelled is answered all the same, with a result or with the error; nothing hangs.
            for (var i = 0; i < 50; i++)
            {
                using var cancelled = new CancellationTokenSource();
                var request = client.RequestAsync(LspMethods.Completion, new CompletionParams(Document, new Position(6, 22)), cancelled.Token);
                await cancelled.CancelAsync();
                await Task.WhenAny(request, Task.Delay(TimeSpan.FromSeconds(30)));
                request.IsCompleted.ShouldBeTrue();
            }
        },
    };

    public static TheoryData<string> Features => [.. CapabilityMatrix.Rows.Select(r => r.Feature)];

    [Theory]
    [MemberData(nameof(Features))]
    public async Task Is_offered_and_does_something(string feature)
    {
        var row = CapabilityMatrix.Rows.Single(r => r.Feature == feature);
        await using var client = await StartAsync(feature.Contains("pulled", StringComparison.Ordinal) ? TestCapabilities.Pull : TestCapabilities.Push);
        await client.WhenIndexedAsync();
        row.IsOffered(client).ShouldBeTrue($"{feature} is not offered as {row.Offer}");
        Fixtures.ShouldContainKey(feature);
        await Fixtures[feature](client);
    }

    private static async Task<LspClient> StartAsync(ClientCapabilities capabilities)
    {
        var client = await LspClient.StartAsync(Files(), capabilities);
        client.Open(Uri, Macro);
        return client;
    }

    private static InMemoryFiles Files() => new() { ["macrolsp.yaml"] = Config, ["late.macro.yaml"] = Macro, ["other.macro.yaml"] = Other };

    private static TextDocumentPositionParams At(int line, int character) => new(Document, new Position(line, character));

    private static async Task<CompletionList> CompleteAsync(LspClient client) =>
        (await client.RequestAsync(LspMethods.Completion, new CompletionParams(Document, new Position(6, 22)))).ShouldNotBeNull();

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(LspClient client, string kind, LspRange? range = null) =>
        (await client.RequestAsync(LspMethods.CodeAction, new CodeActionParams(Document, range ?? Whole, new CodeActionContext([], [kind])))).ShouldNotBeNull();
}
