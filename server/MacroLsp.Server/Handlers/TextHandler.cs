using MacroLsp.Protocol;
using MacroLsp.Server.Client;
using MacroLsp.Server.Diagnostics;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>didOpen, didChange, didClose. Runs on the main loop.</summary>
internal sealed class TextHandler(Documents documents, DiagnosticsPublisher publisher, SemanticTokensHandler tokens, ClientProxy client)
{
    public void Open(DidOpenTextDocumentParams parameters) => documents.Open(parameters.TextDocument);

    public void Change(DidChangeTextDocumentParams parameters)
    {
        if (!documents.Change(parameters))
            client.Log(MessageType.Warning, $"A change of \"{parameters.TextDocument.Uri}\" was ignored, because the document is not open.");
    }

    public void Close(DidCloseTextDocumentParams parameters)
    {
        if (documents.Close(parameters.TextDocument.Uri) is not { } closed)
            return;
        publisher.Closed(closed.Uri);
        tokens.Forget(closed.Uri);
    }
}
