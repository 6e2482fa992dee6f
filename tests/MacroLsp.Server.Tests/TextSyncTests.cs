using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Files;
using MacroLsp.Testing;
using Shouldly;
using Xunit;
using Range = MacroLsp.Protocol.Range;

namespace MacroLsp.Server.Tests;

public class TextSyncTests
{
    private static readonly string A = LspClient.UriOf("a.macro.yaml");
    private static readonly string B = LspClient.UriOf("b.macro.yaml");

    [Fact]
    public async Task Opening_a_broken_macro_shows_its_finding_with_rule_link_and_version()
    {
        var folder = Directory.CreateTempSubdirectory("macrolsp-pages").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "missing-section.md"), "# missing-section");
        await using var client = await LspClient.StartAsync(pages: new RulePages(folder));

        client.Open(A, Samples.WithoutReassure, version: 7);

        var published = await client.PublishedAsync(A, version: 7);
        var finding = published.Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("missing-section");
        finding.Source.ShouldBe("macrolsp");
        finding.CodeDescription.ShouldNotBeNull().Href.ShouldEndWith("/missing-section.md");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Typing_the_missing_section_takes_the_finding_away()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Samples.WithoutReassure);
        await client.PublishedAsync(A, version: 1);

        var end = new Position(7, 0);
        client.Change(A, 2, [new TextDocumentContentChangeEvent("  reassure: I will write to you by {{ etd }}.\n", new Range(end, end))]);

        (await client.PublishedAsync(A, version: 2)).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_documents_do_not_get_in_each_others_way()
    {
        await using var client = await LspClient.StartAsync();

        client.Open(A, Samples.WithoutReassure);
        client.Open(B, Samples.Complete.Replace("late-delivery", "other", StringComparison.Ordinal));
        client.Change(B, 2, Samples.WithoutReassure.Replace("late-delivery", "other", StringComparison.Ordinal));
        client.Change(A, 2, Samples.Complete);

        (await client.PublishedAsync(A, version: 2)).Diagnostics.ShouldBeEmpty();
        (await client.PublishedAsync(B, version: 2)).Diagnostics.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Closing_a_document_clears_its_findings()
    {
        await using var client = await LspClient.StartAsync();
        client.Open(A, Samples.WithoutReassure);
        await client.PublishedAsync(A, version: 1);

        client.Close(A);

        (await client.PublishedAsync(A, sent => sent.Version is null)).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_of_a_document_that_is_not_open_is_ignored_with_a_line_in_the_log()
    {
        await using var client = await LspClient.StartAsync();

        client.Change(A, 2, Samples.WithoutReassure);

        (await client.PullAsync(A)).ShouldBeEmpty();
        client.Log.ShouldHaveSingleItem().Type.ShouldBe(MessageType.Warning);
    }

    [Fact]
    public async Task The_same_findings_are_not_sent_twice_to_a_client_that_does_not_count_versions()
    {
        var text = TestCapabilities.Push.TextDocument.ShouldNotBeNull();
        await using var client = await LspClient.StartAsync(capabilities: TestCapabilities.Push with
        {
            TextDocument = text with { PublishDiagnostics = new PublishDiagnosticsClientCapabilities() },
        });
        client.Open(A, Samples.WithoutReassure);
        await client.PublishedAsync(A, version: 1);

        client.Change(A, 2, Samples.WithoutReassure.Replace("I know", "I see", StringComparison.Ordinal));
        await client.PullAsync(A);
        client.Change(A, 3, Samples.Complete);
        await client.PublishedAsync(A, version: 3);

        client.AllPublished(A).Select(sent => sent.Version).ShouldBe([1, 3]);
    }

    [Theory]
    [InlineData("git:/workspace/a.macro.yaml?%7B%22ref%22%3A%22HEAD%22%7D", 0)]
    [InlineData("review:/workspace/a.macro.yaml?x", 0)]
    [InlineData("pr:/workspace/a.macro.yaml", 0)]
    [InlineData("conflictResolution:/workspace/a.macro.yaml", 0)]
    [InlineData("untitled:Untitled-1", 1)]
    [InlineData("untitled:/workspace/new.macro.yaml", 1)]
    [InlineData("vscode-vfs://github/owner/repo/a.macro.yaml", 1)]
    [InlineData("file:///elsewhere/a.macro.yaml", 1)]
    [InlineData("file:///workspace/with%20space/%C3%BC%23%25.macro.yaml", 1)]
    [InlineData("file:///c%3A/x/a.macro.yaml", 1)]
    [InlineData("nonsense", 0)]
    [InlineData("", 0)]
    [InlineData("://", 0)]
    [InlineData("file:", 1)]
    [InlineData("file://%zz", 1)]
    public async Task Any_uri_is_served_and_findings_are_shown_where_an_author_works(string uri, int findings)
    {
        await using var client = await LspClient.StartAsync();

        client.Open(uri, Samples.WithoutReassure);
        client.Change(uri, 2, Samples.WithoutReassure + "# more\n");

        (await client.PullWhenIndexedAsync(uri)).Count.ShouldBe(findings);
        client.Close(uri);
        (await client.PullAsync(uri)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_of_another_language_is_left_alone()
    {
        await using var client = await LspClient.StartAsync();
        var uri = LspClient.UriOf("docker-compose.yaml");

        client.Open(uri, "{{ not: [a macro", language: "yaml");

        (await client.PullWhenIndexedAsync(uri)).ShouldBeEmpty();
        client.AllPublished(uri).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PositionEncodingKind.Utf16, 29)]
    [InlineData(PositionEncodingKind.Utf8, 34)]
    [InlineData(PositionEncodingKind.Utf32, 27)]
    public async Task Columns_are_counted_as_agreed(string encoding, int column)
    {
        await using var client = await LspClient.StartAsync(capabilities: TestCapabilities.WithEncodings("utf-7", encoding, PositionEncodingKind.Utf16));
        client.Capabilities.PositionEncoding.ShouldBe(encoding);

        // One line in flow style, with characters of all widths before the letter that is wrong.
        const string before = "reply: { acknowledge: Ä😀😀, xmpathize";
        client.Open(A, $"macro: a\ntitle: A\nlocale: en-US\nchannel: chat\n{before}: b, reassure: c }}\n");
        (await client.PublishedAsync(A, version: 1)).Diagnostics.Select(d => d.Code.ToString()).ShouldContain("unknown-section");

        var x = new Position(4, column);
        client.Change(A, 2, [new TextDocumentContentChangeEvent("e", new Range(x, x with { Character = x.Character + 1 }))]);

        (await client.PublishedAsync(A, version: 2)).Diagnostics.Select(d => d.Code.ToString()).ShouldNotContain("unknown-section");
    }

    [Fact]
    public async Task Incremental_changes_end_where_a_fresh_open_starts()
    {
        await using var client = await LspClient.StartAsync();
        var piece = Gen.Elements("reassure", "\n  ", "\r\n", ": ", "😀", "{{ name }}", "\"", "-", "\t", "- when: x\n", ">-", "#", "\ufeff", "reply:\n");
        var edit = piece.Zip(Gen.Choose(0, 12).Zip(Gen.Choose(0, 40)));
        var version = 1;

        Prop.ForAll(edit.NonEmptyListOf().ToArbitrary(), edits =>
        {
            client.Open(A, Samples.Complete, ++version);
            var source = new MacroLsp.Core.Text.SourceText(Samples.Complete);
            foreach (var (text, (line, character)) in edits)
            {
                var range = new Range(new Position(line, character), new Position(line, character + 3));
                var change = new TextDocumentContentChangeEvent(text, range);
                source = State.ContentChanges.Apply(source, [change], Core.Text.PositionEncoding.Utf16);
                client.Change(A, ++version, [change]);
            }

            var incremental = client.PullAsync(A).Result;
            client.Close(A);
            client.Open(A, source.Text, ++version);
            var fresh = client.PullAsync(A).Result;
            client.Close(A);
            Describe(incremental).ShouldBe(Describe(fresh));
        }).QuickCheckThrowOnFailure();
    }

    private static string Describe(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(d => $"{d.Range} {d.Code} {d.Message}"));
}
