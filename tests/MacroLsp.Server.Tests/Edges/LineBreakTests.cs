using MacroLsp.Protocol;
using MacroLsp.Server.Tests.Replay;
using MacroLsp.Testing;
using Shouldly;
using Xunit;
using Range = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests.Edges;

/// <summary>Files as Windows writes them: a byte order mark, CRLF, both. They keep both, and every place stays right.</summary>
public class LineBreakTests
{
    private static readonly string A = LspClient.UriOf("a.macro.yaml");
    private static readonly TextDocumentIdentifier Document = new(A);

    [Theory]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\n")]
    [InlineData("\uFEFF", "\r\n")]
    public async Task The_findings_of_a_file_are_those_of_the_plain_one(string mark, string lineBreak)
    {
        await using var client = await LspClient.StartAsync();
        var b = LspClient.UriOf("b.macro.yaml");
        var broken = Samples.Complete.Replace("yet.", "yet, {{ ordr_number }}.", StringComparison.Ordinal).Replace("chat", "chta", StringComparison.Ordinal);
        client.Open(A, As(broken, mark, lineBreak));
        client.Open(b, broken.Replace("late-delivery", "b", StringComparison.Ordinal));

        var plain = await client.PullWhenIndexedAsync(b);
        plain.ShouldNotBeEmpty();
        (await client.PullAsync(A)).Select(d => (d.Code, d.Range, d.Message)).ShouldBe(plain.Select(d => (d.Code, d.Range, d.Message)));
    }

    [Theory]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r\n")]
    public async Task What_is_written_into_a_file_has_its_line_breaks(string mark, string lineBreak)
    {
        await using var client = await LspClient.StartAsync();
        var text = As(Samples.WithoutReassure, mark, lineBreak);
        client.Open(A, text);
        var finding = (await client.PullWhenIndexedAsync(A)).ShouldHaveSingleItem();
        var actions = await client.RequestAsync(LspMethods.CodeAction, new CodeActionParams(Document, finding.Range, new CodeActionContext([finding], [CodeActionKind.QuickFix])));
        var mended = AppliedEdits.To(text, (await client.RequestAsync(LspMethods.CodeActionResolve, actions.ShouldNotBeNull()[0])).ShouldNotBeNull().Edit, A, 1);

        mended.ShouldContain("reassure:");
        mended.ShouldStartWith(mark + "macro:");
        mended.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');

        client.Change(A, 2, mended.Replace("title: Late", "title:    Late", StringComparison.Ordinal));
        var edits = await client.RequestAsync(LspMethods.Formatting, new DocumentFormattingParams(Document, new FormattingOptions(2, true)));
        AppliedEdits.To(mended.Replace("title: Late", "title:    Late", StringComparison.Ordinal), edits).ShouldBe(mended);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task A_file_that_is_typed_below_a_byte_order_mark_is_the_file_that_is_opened(string lineBreak)
    {
        await using var client = await LspClient.StartAsync();
        var typist = new Typist(client, A);
        typist.Open();
        foreach (var character in Typist.CharactersOf(As(Samples.WithoutReassure, "\uFEFF", lineBreak)))
        {
            typist.Type(character);
            (await Question.Completion.AskAsync(client, A, typist.Cursor)).Error.ShouldBeNull();
        }

        await using var fresh = await LspClient.StartAsync();
        fresh.Open(A, typist.Text, typist.Version);
        await fresh.WhenIndexedAsync();
        await client.WhenIndexedAsync();
        (await Appearance.OfAsync(client, A)).ShouldBe(await Appearance.OfAsync(fresh, A));
    }

    [Fact]
    public async Task Between_the_two_signs_of_a_line_break_nothing_breaks()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, "macro: a\r\ntitle: A\r\n");
        client.Change(A, 2, [new TextDocumentContentChangeEvent("", new Range(new Position(0, 8), new Position(1, 0)))]);
        client.Change(A, 3, [new TextDocumentContentChangeEvent("\r", new Range(new Position(0, 8), new Position(0, 8)))]);
        client.Change(A, 4, [new TextDocumentContentChangeEvent("\n", new Range(new Position(1, 0), new Position(1, 0)))]);

        var outline = await client.RequestAsync(LspMethods.DocumentSymbol, new DocumentSymbolParams(Document));
        outline.ShouldNotBeNull();
        (await client.PullWhenIndexedAsync(A)).ShouldNotContain(d => d.Code == "yaml-syntax");
    }

    private static string As(string text, string mark, string lineBreak) => mark + text.ReplaceLineEndings(lineBreak);
}
