using MacroLsp.Protocol;
using MacroLsp.Server.Tests.Replay;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests.Edges;

/// <summary>Documents that are not files: the left side of a diff, a review, a file that was never saved, a repository on the web.</summary>
public class UnknownSchemeTests
{
    private static readonly string Library = ReplayLibrary.TextOf("shipping/late-delivery.macro.yaml");

    [Theory]
    [InlineData("git:/workspace/a.macro.yaml?%7B%22ref%22%3A%22HEAD%22%7D")]
    [InlineData("review:/workspace/a.macro.yaml?x")]
    [InlineData("pr:/workspace/a.macro.yaml#L3")]
    [InlineData("untitled:Untitled-1")]
    [InlineData("vscode-vfs://github/owner/repo/a.macro.yaml")]
    [InlineData("walkThrough://x/a.macro.yaml")]
    [InlineData("file:///elsewhere/a.macro.yaml")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Every_question_about_a_document_of_any_scheme_is_answered(string uri)
    {
        await using var client = await LspClient.StartAsync(new InMemoryFiles { ["macrolsp.yaml"] = "source-locale: en-US\n", ["b.macro.yaml"] = Samples.Complete });
        client.Open(uri, Library);
        var document = new TextDocumentIdentifier(uri);
        foreach (var at in Enumerable.Range(0, Library.Split('\n').Length).Select(line => new Position(line, 6)))
        {
            foreach (var question in Question.All)
                (await question.AskAsync(client, uri, at)).Error.ShouldBeNull($"{question} at {at}");
            await client.RequestAsync(LspMethods.Definition, new TextDocumentPositionParams(document, at));
            await client.RequestAsync(LspMethods.References, new ReferenceParams(document, at, new ReferenceContext(true)));
            await client.RequestAsync(LspMethods.LinkedEditingRange, new TextDocumentPositionParams(document, at));
            await client.RequestAsync(LspMethods.SignatureHelp, new TextDocumentPositionParams(document, at));
        }

        await client.RequestAsync(LspMethods.CodeLens, new CodeLensParams(document));
        await client.RequestAsync(LspMethods.DocumentLink, new DocumentLinkParams(document));
        await client.RequestAsync(LspMethods.Formatting, new DocumentFormattingParams(document, new FormattingOptions(2, true)));
        client.Close(uri);
        (await client.PullAsync(uri)).ShouldBeEmpty();
    }
}
