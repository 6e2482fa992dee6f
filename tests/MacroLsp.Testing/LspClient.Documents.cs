using MacroLsp.Protocol;
using Shouldly;

namespace MacroLsp.Testing;

public sealed partial class LspClient
{
    /// <summary>The URI of a file in the workspace folder.</summary>
    public static string UriOf(string path) => $"file://{WorkspaceFolder}/{path}";

    public void Open(string uri, string text, int version = 1, string language = "reply-macro") =>
        Notify(LspMethods.DidOpen, new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, version, text)));

    /// <summary>Replaces the whole text.</summary>
    public void Change(string uri, int version, string text) => Change(uri, version, [new TextDocumentContentChangeEvent(text)]);

    public void Change(string uri, int version, IReadOnlyList<TextDocumentContentChangeEvent> changes) =>
        Notify(LspMethods.DidChange, new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), changes));

    public void Close(string uri) => Notify(LspMethods.DidClose, new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));

    /// <summary>The diagnostics of an open document now, asked for.</summary>
    public async Task<IReadOnlyList<Diagnostic>> PullAsync(string uri)
    {
        var report = await RequestAsync(LspMethods.DocumentDiagnostic, new DocumentDiagnosticParams(new TextDocumentIdentifier(uri)));
        return report.ShouldNotBeNull().Items.ShouldNotBeNull();
    }

    /// <summary>The diagnostics of an open document once the server knows all files of the workspace.</summary>
    public async Task<IReadOnlyList<Diagnostic>> PullWhenIndexedAsync(string uri)
    {
        await WhenIndexedAsync();
        return await PullAsync(uri);
    }

    /// <summary>Completes once the server knows all files of the workspace: such an answer needs them.</summary>
    public Task WhenIndexedAsync() => RequestAsync(LspMethods.WorkspaceDiagnostic, new WorkspaceDiagnosticParams([]));
}
