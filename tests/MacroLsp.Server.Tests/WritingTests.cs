using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

/// <summary>Completion and hover over the wire: what the client says it can do decides their shape.</summary>
public class WritingTests
{
    private static readonly string A = LspClient.UriOf("a.macro.yaml");
    private static readonly TextDocumentIdentifier Document = new(A);

    private const string HalfTyped = """
        macro: late-delivery
        title: Late delivery
        locale: en-US
        channel: chat
        reply:
          acknowledge: >-
            Hello {{ na

        """;

    private static readonly Position AfterNa = new(6, 14);

    [Fact]
    public async Task Placeholders_are_offered_with_one_range_for_all_and_documented_when_looked_at()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, HalfTyped);

        var list = (await client.RequestAsync(LspMethods.Completion, new CompletionParams(Document, AfterNa))).ShouldNotBeNull();

        var item = list.Items.First(i => i.Label == "name");
        item.Documentation.ShouldBeNull();
        item.TextEdit.ShouldBeNull();
        item.TextEditText.ShouldNotBeNull().ShouldStartWith("name");
        list.ItemDefaults.ShouldNotBeNull().EditRange.ShouldNotBeNull().Insert.End.ShouldBe(AfterNa);
        var resolved = (await client.RequestAsync(LspMethods.CompletionResolve, item)).ShouldNotBeNull();
        resolved.Documentation.ShouldNotBeNull().Kind.ShouldBe(MarkupKind.Markdown);
    }

    [Fact]
    public async Task A_plain_client_gets_whole_items()
    {
        await using var client = await LspClient.StartAsync(capabilities: TestCapabilities.Bare);
        client.Open(A, HalfTyped);

        var list = (await client.RequestAsync(LspMethods.Completion, new CompletionParams(Document, AfterNa))).ShouldNotBeNull();

        list.ItemDefaults.ShouldBeNull();
        var item = list.Items.First(i => i.Label == "name");
        item.TextEdit.ShouldNotBeNull().Range.ShouldNotBeNull().End.ShouldBe(AfterNa);
        item.InsertTextFormat.ShouldBeNull();
        item.LabelDetails.ShouldBeNull();
        item.Command.ShouldBeNull();
        item.Documentation.ShouldNotBeNull().Kind.ShouldBe(MarkupKind.PlainText);
    }

    [Fact]
    public async Task An_item_of_someone_else_comes_back_as_it_was()
    {
        await using var client = await LspClient.StartAsync();
        var foreign = new CompletionItem("x") { Data = System.Text.Json.JsonElement.Parse("""{"their":"data"}""") };

        var resolved = (await client.RequestAsync(LspMethods.CompletionResolve, foreign)).ShouldNotBeNull();

        resolved.Documentation.ShouldBeNull();
        resolved.Data.ShouldNotBeNull().GetRawText().ShouldBe("""{"their":"data"}""");
    }

    [Fact]
    public async Task Hover_explains_a_placeholder_and_says_nothing_about_prose()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, HalfTyped.Replace("{{ na", "{{ name }}", StringComparison.Ordinal));

        var hover = await client.RequestAsync(LspMethods.Hover, new TextDocumentPositionParams(Document, new Position(6, 15)));
        var nothing = await client.RequestAsync(LspMethods.Hover, new TextDocumentPositionParams(Document, new Position(6, 6)));

        hover.ShouldNotBeNull().Contents.Value.ShouldContain("name");
        nothing.ShouldBeNull();
    }

    [Fact]
    public async Task The_configuration_is_helped_with_too()
    {
        await using var client = await LspClient.StartAsync();
        var uri = LspClient.UriOf("macrolsp.yaml");
        client.Open(uri, "source-locale: en-US\nloc\n", language: "macrolsp-config");
        var document = new TextDocumentIdentifier(uri);

        var list = await client.RequestAsync(LspMethods.Completion, new CompletionParams(document, new Position(1, 3)));
        var hover = await client.RequestAsync(LspMethods.Hover, new TextDocumentPositionParams(document, new Position(0, 4)));

        list.ShouldNotBeNull().Items.Select(i => i.Label).ShouldContain("locales");
        hover.ShouldNotBeNull().Range.ShouldBe(new MacroLsp.Protocol.Range(new Position(0, 0), new Position(0, 13)));
    }
}
