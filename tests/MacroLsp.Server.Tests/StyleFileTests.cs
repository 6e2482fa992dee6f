using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

/// <summary>Rule files of style packs over the wire.</summary>
public sealed class StyleFileTests
{
    private const string Rule = "extends: existence\nmessage: \"No '%s'.\"\ntokens: [alpha]\n";

    private static readonly string House = LspClient.UriOf("styles/House/Rule.yml");

    [Fact]
    public async Task What_is_wrong_in_a_rule_is_shown_while_it_is_written()
    {
        await using var client = await StartAsync();
        client.Open(House, Rule + "ignorcase: true\n", language: "yaml");
        var diagnostic = (await client.PullAsync(House)).ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Severity, diagnostic.Range.Start.Line).ShouldBe(("unknown-key", DiagnosticSeverity.Warning, 3));
        client.Change(House, 2, Rule);
        (await client.PullAsync(House)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_that_does_not_pass_is_shown_and_counted_above_the_cases()
    {
        await using var client = await StartAsync();
        client.Open(House, Rule + "tests:\n  - { name: fires, input: beta, contains: alpha }\n  - { name: silent, input: beta, want: '' }\n", language: "yaml");
        (await client.PullAsync(House)).ShouldHaveSingleItem().Code.ShouldBe("rule-test");
        var lens = (await client.RequestAsync(LspMethods.CodeLens, new CodeLensParams(new TextDocumentIdentifier(House)))).ShouldNotBeNull().ShouldHaveSingleItem();
        lens.Command.ShouldNotBeNull().Title.ShouldBe("1 of 2 cases pass");
        lens.Range.Start.Line.ShouldBe(3);
    }

    [Fact]
    public async Task A_parent_that_is_edited_and_not_saved_counts_for_its_child()
    {
        var files = Files();
        files["styles/Base/Words.yml"] = Rule;
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);
        client.Open(House, "extends: Base.Words\ntokens-: [beta]\n", language: "yaml");
        (await client.PullAsync(House)).ShouldHaveSingleItem().Message.ShouldContain("has no \"beta\"");

        var parent = LspClient.UriOf("styles/Base/Words.yml");
        client.Open(parent, Rule.Replace("[alpha]", "[alpha, beta]", StringComparison.Ordinal), language: "yaml");
        (await client.PullAsync(House)).ShouldBeEmpty();

        client.Close(parent);
        (await client.PullAsync(House)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_parent_that_appears_on_disk_is_seen()
    {
        var files = Files();
        await using var client = await LspClient.StartAsync(files);
        client.Open(House, "extends: Base.Words\n", language: "yaml");
        await client.PublishedAsync(House, sent => sent.Diagnostics.Count == 1);

        files["styles/Base/Words.yml"] = Rule;
        client.Notify(LspMethods.DidChangeWatchedFiles, new DidChangeWatchedFilesParams([new FileEvent(LspClient.UriOf("styles/Base/Words.yml"), FileChangeType.Created)]));

        await client.PublishedAsync(House, sent => sent.Diagnostics.Count == 0);
    }

    [Fact]
    public async Task Keys_are_offered_explained_and_lead_to_what_they_name()
    {
        var files = Files();
        files["styles/Base/Words.yml"] = Rule;
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);
        client.Open(House, "extends: Base.Words\n\n", language: "yaml");

        var offers = await client.RequestAsync(LspMethods.Completion, new CompletionParams(new TextDocumentIdentifier(House), new Position(1, 0)));
        offers.ShouldNotBeNull().Items.Select(i => i.Label).ShouldContain("tokens+");
        var hover = await client.RequestAsync(LspMethods.Hover, new TextDocumentPositionParams(new TextDocumentIdentifier(House), new Position(0, 3)));
        hover.ShouldNotBeNull();
        var definition = await client.RequestAsync(LspMethods.Definition, new TextDocumentPositionParams(new TextDocumentIdentifier(House), new Position(0, 12)));
        definition.ShouldNotBeNull().Links.ShouldNotBeNull().ShouldHaveSingleItem().TargetUri.ShouldBe(LspClient.UriOf("styles/Base/Words.yml"));
    }

    [Fact]
    public async Task A_misspelled_key_can_be_mended()
    {
        await using var client = await StartAsync();
        client.Open(House, Rule + "ignorcase: true\n", language: "yaml");
        await client.PullAsync(House);
        var actions = await client.RequestAsync(LspMethods.CodeAction, new CodeActionParams(
            new TextDocumentIdentifier(House), new Protocol.Range(new Position(3, 2), new Position(3, 2)), new CodeActionContext([])));
        actions.ShouldNotBeNull().Select(a => a.Title).ShouldContain("Change to \"ignorecase\"");
    }

    [Fact]
    public async Task A_folder_of_styles_that_is_something_else_is_left_alone()
    {
        await using var client = await LspClient.StartAsync(new InMemoryFiles(), TestCapabilities.Pull);
        client.Open(House, "colour: red\n", language: "yaml");
        (await client.PullAsync(House)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_rule_is_listed_although_nobody_has_opened_it()
    {
        var files = Files();
        files["styles/House/Rule.yml"] = "extends: nothing\nmessage: m\n";
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);
        var report = await client.RequestAsync(LspMethods.WorkspaceDiagnostic, new WorkspaceDiagnosticParams([]));
        report.ShouldNotBeNull().Items.Where(i => i.Uri == House).ShouldHaveSingleItem().Items.ShouldNotBeNull().ShouldHaveSingleItem().Code.ShouldBe("invalid-value");
    }

    [Fact]
    public async Task A_tone_finding_leads_to_the_page_of_the_rule_or_to_the_rule_that_the_team_wrote()
    {
        var folder = Directory.CreateTempSubdirectory("macrolsp-pages").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "en-US.Vocabulary.md"), "# en-US.Vocabulary");
        var files = Files();
        files["macrolsp.yaml"] = "source-locale: en-US\nstyles: [House, en-US]\n";
        files["styles/House/Rule.yml"] = Rule;
        files["styles/House/Linked.yml"] = "extends: existence\nmessage: \"No '%s'.\"\nlink: https://example.com/tone\ntokens: [beta]\n";
        await using var client = await LspClient.StartAsync(files, pages: new Server.Files.RulePages(folder));
        var macro = LspClient.UriOf("a.macro.yaml");

        client.Open(macro, "macro: a\ntitle: A\nlocale: en-US\nframework: NOTE\nreply: The alpha and beta parcel.\n");

        var published = await client.PublishedAsync(macro, version: 1);
        string LinkOf(string rule) => published.Diagnostics.Single(d => d.Code == rule).CodeDescription.ShouldNotBeNull().Href;
        LinkOf("House.Rule").ShouldBe(House);
        LinkOf("House.Linked").ShouldBe("https://example.com/tone");
        LinkOf("en-US.Vocabulary").ShouldEndWith("/en-US.Vocabulary.md");
        Directory.Delete(folder, recursive: true);
    }

    private static InMemoryFiles Files() => new() { ["macrolsp.yaml"] = "source-locale: en-US\n" };

    private static Task<LspClient> StartAsync() => LspClient.StartAsync(Files(), TestCapabilities.Pull);
}
