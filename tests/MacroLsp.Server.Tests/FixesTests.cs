using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;
using Range = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests;

/// <summary>What the client is given to mend a text with, applied as a client applies it.</summary>
public class FixesTests
{
    private static readonly string A = LspClient.UriOf("a.macro.yaml");
    private static readonly TextDocumentIdentifier Document = new(A);

    [Fact]
    public async Task The_fix_of_a_finding_takes_it_away()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Samples.WithoutReassure, version: 3);
        var finding = (await client.PullWhenIndexedAsync(A)).ShouldHaveSingleItem();

        var action = (await ActionsAsync(client, finding.Range, finding, CodeActionKind.QuickFix)).First(a => a.IsPreferred is true);

        action.Diagnostics.ShouldNotBeNull().ShouldHaveSingleItem().Code.ShouldBe("missing-section");
        var resolved = (await client.RequestAsync(LspMethods.CodeActionResolve, action)).ShouldNotBeNull();
        client.Change(A, 4, Apply(Samples.WithoutReassure, resolved.Edit, version: 3));
        (await client.PullAsync(A)).ShouldNotContain(d => d.Code == "missing-section");
    }

    [Fact]
    public async Task Kinds_that_are_not_asked_for_are_not_offered()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Samples.WithoutReassure);
        var finding = (await client.PullWhenIndexedAsync(A)).ShouldHaveSingleItem();

        (await ActionsAsync(client, finding.Range, finding, "refactor")).ShouldBeEmpty();
        (await ActionsAsync(client, finding.Range, finding, "source.fixAll")).Select(a => a.Kind).ShouldBe(["source.fixAll.macrolsp"]);
        (await ActionsAsync(client, finding.Range, finding, "quickfix.other")).ShouldBeEmpty();
        (await ActionsAsync(client, finding.Range, finding, "quick")).ShouldBeEmpty();

        // Eglot compares kinds for equality.
        (await ActionsAsync(client, finding.Range, finding, "quickfix")).Select(a => a.Kind).Distinct().ShouldBe(["quickfix"]);
    }

    [Fact]
    public async Task Fix_all_is_resolved_when_it_is_chosen()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Samples.Complete);

        var action = (await ActionsAsync(client, new Range(default, default), null, "source.fixAll.macrolsp")).ShouldHaveSingleItem();
        action.Edit.ShouldBeNull();

        var resolved = await client.RequestAsync(LspMethods.CodeActionResolve, action);
        Apply(Samples.Complete, resolved.ShouldNotBeNull().Edit, version: 1).ShouldBe(Samples.Complete);
    }

    [Fact]
    public async Task Fix_all_as_a_command_asks_the_client_to_apply_it()
    {
        await using var client = await LspClient.StartAsync();
        var text = Samples.Complete.Replace("acknowledge: Your", "acknowledge: Hi {name}, your", StringComparison.Ordinal);
        client.Open(A, text);
        var uri = System.Text.Json.JsonSerializer.SerializeToElement(A, Protocol.Json.LspJson.Default.String);

        await client.RequestAsync(LspMethods.ExecuteCommand, new ExecuteCommandParams("macrolsp.server.fixAll", [uri]));

        Apply(text, client.AppliedEdits.ShouldHaveSingleItem().Edit, version: 1).ShouldContain("Hi {{ name");
        (await client.ErrorOfAsync(LspMethods.ExecuteCommand, new ExecuteCommandParams("macrolsp.server.fixAll"))).Code.ShouldBe(Protocol.Rpc.ErrorCode.InvalidParams);
        (await client.ErrorOfAsync(LspMethods.ExecuteCommand, new ExecuteCommandParams("format.disk", [uri]))).Code.ShouldBe(Protocol.Rpc.ErrorCode.InvalidParams);
    }

    [Fact]
    public async Task The_lens_above_a_macro_counts_those_that_lead_to_it_and_shows_them_when_it_is_looked_at()
    {
        var files = new InMemoryFiles { ["b.macro.yaml"] = "macro: b\ntitle: B\nlocale: en-US\nframework: NOTE\nnext: [late-delivery]\nreply: Hello.\n" };
        await using var client = await LspClient.StartAsync(files);
        client.Open(A, Samples.Complete);

        var lenses = (await client.RequestAsync(LspMethods.CodeLens, new CodeLensParams(Document))).ShouldNotBeNull();
        var resolved = (await client.RequestAsync(LspMethods.CodeLensResolve, lenses.ShouldHaveSingleItem())).ShouldNotBeNull();

        // No command for a client that does not have our extension's.
        resolved.Command.ShouldBe(new Command("Used by 1", ""));
    }

    [Fact]
    public async Task Fix_all_comes_whole_to_a_client_that_cannot_resolve()
    {
        await using var client = await LspClient.StartAsync(capabilities: TestCapabilities.Bare);
        client.Open(A, Samples.Complete);

        var action = (await ActionsAsync(client, new Range(default, default), null, "source.fixAll.macrolsp")).ShouldHaveSingleItem();

        action.Edit.ShouldNotBeNull().DocumentChanges.ShouldBeNull();
        action.Edit.Changes.ShouldNotBeNull().Keys.ShouldBe([A]);
    }

    [Fact]
    public async Task Formatting_puts_the_file_into_the_house_form_and_a_second_time_changes_nothing()
    {
        await using var client = await LspClient.StartAsync();
        var untidy = Samples.Complete.Replace("channel: chat", "channel:   chat   ", StringComparison.Ordinal);
        client.Open(A, untidy);
        var parameters = new DocumentFormattingParams(Document, new FormattingOptions(8, InsertSpaces: false));

        var edits = (await client.RequestAsync(LspMethods.Formatting, parameters)).ShouldNotBeNull();
        var tidy = Apply(untidy, edits);

        tidy.ShouldBe(Samples.Complete);
        client.Change(A, 2, tidy);
        (await client.RequestAsync(LspMethods.Formatting, parameters)).ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task Formatting_a_range_leaves_the_rest_alone()
    {
        await using var client = await LspClient.StartAsync();
        var untidy = Samples.Complete.Replace("channel: chat", "channel:   chat", StringComparison.Ordinal).Replace("title: ", "title:   ", StringComparison.Ordinal);
        client.Open(A, untidy);
        var second = new Range(new Position(1, 0), new Position(1, 3));

        var edits = await client.RequestAsync(LspMethods.RangeFormatting, new DocumentRangeFormattingParams(Document, second, new FormattingOptions(2, true)));

        Apply(untidy, edits).ShouldBe(Samples.Complete.Replace("channel: chat", "channel:   chat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_that_is_not_open_has_no_answers()
    {
        await using var client = await LspClient.StartAsync();

        (await client.RequestAsync(LspMethods.Formatting, new DocumentFormattingParams(Document, new FormattingOptions(2, true)))).ShouldBeNull();
        (await client.RequestAsync(LspMethods.CodeAction, new CodeActionParams(Document, default, new CodeActionContext([])))).ShouldBeNull();
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(LspClient client, Range range, Diagnostic? shown, string kind) =>
        (await client.RequestAsync(LspMethods.CodeAction, new CodeActionParams(Document, range, new CodeActionContext(shown is null ? [] : [shown], [kind])))).ShouldNotBeNull();

    private static string Apply(string text, WorkspaceEdit? edit, int version) => AppliedEdits.To(text, edit, A, version);

    private static string Apply(string text, IReadOnlyList<TextEdit>? edits) => AppliedEdits.To(text, edits);
}
