using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.FloorServer;

/// <summary>Reads and writes the messages that a real server must, and computes nothing in between.</summary>
internal sealed class DoNothingServer(Connection connection) : IMessageReceiver
{
    private static readonly InitializeResult Capabilities = new(new ServerCapabilities
    {
        PositionEncoding = PositionEncodingKind.Utf16,
        TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, TextDocumentSyncKind.Incremental),
        CompletionProvider = new CompletionOptions(),
        HoverProvider = true,
        DefinitionProvider = true,
    });

    public bool IsFinished { get; private set; }

    public void OnRequest(IntegerOrString id, string method, ReadOnlySpan<byte> parameters)
    {
        switch (method)
        {
            case "initialize":
                connection.Respond(id, Capabilities, LspMethods.Initialize.Result);
                break;
            case "textDocument/completion":
                JsonSerializer.Deserialize(parameters, LspMethods.Completion.Params);
                connection.Respond(id, new CompletionList(IsIncomplete: false, []), LspMethods.Completion.Result);
                break;
            case "textDocument/hover":
                JsonSerializer.Deserialize(parameters, LspMethods.Hover.Params);
                connection.Respond(id, null, LspMethods.Hover.Result);
                break;
            default:
                connection.Respond(id, null, LspMethods.Shutdown.Result);
                break;
        }
    }

    public void OnNotification(string method, ReadOnlySpan<byte> parameters)
    {
        switch (method)
        {
            case "textDocument/didOpen" when JsonSerializer.Deserialize(parameters, LspMethods.DidOpen.Params) is { } opened:
                Publish(opened.TextDocument.Uri, opened.TextDocument.Version);
                break;
            case "textDocument/didChange" when JsonSerializer.Deserialize(parameters, LspMethods.DidChange.Params) is { } changed:
                Publish(changed.TextDocument.Uri, changed.TextDocument.Version);
                break;
            case "exit":
                IsFinished = true;
                break;
        }
    }

    public void OnProblem(string problem) => Console.Error.WriteLine(problem);

    private void Publish(string uri, int version) =>
        connection.Notify(LspMethods.PublishDiagnostics, new PublishDiagnosticsParams(uri, [], version));
}
