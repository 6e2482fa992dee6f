using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

public class WorkspaceTests
{
    private static readonly string A = LspClient.UriOf("a.macro.yaml");

    [Fact]
    public async Task A_locale_variant_inherits_from_a_file_that_is_not_open()
    {
        var files = new InMemoryFiles { ["late.en-US.macro.yaml"] = Samples.Complete };
        await using var client = await LspClient.StartAsync(files);
        var variant = LspClient.UriOf("late.en-GB.macro.yaml");

        client.Open(variant, Samples.WithoutReassure.Replace("en-US", "en-GB", StringComparison.Ordinal));

        // Not even for a moment: before the other file is read, nobody can know that the section is missing.
        (await client.PullWhenIndexedAsync(variant)).ShouldBeEmpty();
        client.AllPublished(variant).SelectMany(sent => sent.Diagnostics).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_variant_hears_of_it_when_the_file_is_deleted_on_disk()
    {
        var files = new InMemoryFiles { ["late.en-US.macro.yaml"] = Samples.Complete };
        await using var client = await LspClient.StartAsync(files);
        var variant = LspClient.UriOf("late.en-GB.macro.yaml");
        client.Open(variant, Samples.WithoutReassure.Replace("en-US", "en-GB", StringComparison.Ordinal));
        await client.WhenIndexedAsync();

        files["late.en-US.macro.yaml"] = null;
        client.Notify(LspMethods.DidChangeWatchedFiles, new DidChangeWatchedFilesParams([new FileEvent(LspClient.UriOf("late.en-US.macro.yaml"), FileChangeType.Deleted)]));

        await client.PublishedAsync(variant, sent => sent.Diagnostics.Any(d => d.Code == "missing-section"));
    }

    [Fact]
    public async Task An_edit_in_one_file_changes_the_findings_of_another_that_is_open()
    {
        await using var client = await LspClient.StartAsync();
        var variant = LspClient.UriOf("b.macro.yaml");
        client.Open(A, Samples.Complete);
        client.Open(variant, Samples.WithoutReassure.Replace("en-US", "en-GB", StringComparison.Ordinal));
        (await client.PullWhenIndexedAsync(variant)).ShouldBeEmpty();

        client.Change(A, 2, Samples.WithoutReassure);

        await client.PublishedAsync(variant, sent => sent.Diagnostics.Any(d => d.Code == "missing-section"));
    }

    [Fact]
    public async Task What_the_editor_holds_counts_more_than_what_is_on_disk_until_it_is_closed()
    {
        var files = new InMemoryFiles { ["a.macro.yaml"] = Samples.Complete };
        await using var client = await LspClient.StartAsync(files);
        client.Open(A, Samples.WithoutReassure);

        (await ReportsAsync(client)).ShouldBe(["a.macro.yaml 1"]);

        client.Close(A);
        (await ReportsAsync(client)).ShouldBe(["a.macro.yaml 0"]);
    }

    [Fact]
    public async Task The_workspace_can_be_asked_for_as_a_whole_with_nothing_open()
    {
        var files = new InMemoryFiles
        {
            ["a.macro.yaml"] = Samples.WithoutReassure,
            ["sub/b.macro.yml"] = Samples.Complete.Replace("late-delivery", "b", StringComparison.Ordinal),
            ["notes.yaml"] = "not: a macro",
        };
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);

        (await ReportsAsync(client)).ShouldBe(["a.macro.yaml 1", "sub/b.macro.yml 0"]);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again_and_what_is_gone_is_cleared()
    {
        var files = new InMemoryFiles { ["a.macro.yaml"] = Samples.WithoutReassure };
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);
        var first = (await WorkspaceReportAsync(client, [])).ShouldHaveSingleItem();

        var gone = LspClient.UriOf("gone.macro.yaml");
        var second = await WorkspaceReportAsync(client, [new PreviousResultId(A, first.ResultId.ShouldNotBeNull()), new PreviousResultId(gone, "1")]);

        second.Select(r => $"{r.Uri} {r.Kind} {r.Items?.Count}").ShouldBe([$"{A} unchanged ", $"{gone} full 0"]);
    }

    [Fact]
    public async Task A_wrong_configuration_is_reported_though_nobody_has_opened_it_and_no_longer_when_it_is_right()
    {
        var files = new InMemoryFiles { ["macrolsp.yaml"] = "locales: 5\n", ["a.macro.yaml"] = Samples.Complete };
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);
        var configuration = LspClient.UriOf("macrolsp.yaml");

        var wrong = (await WorkspaceReportAsync(client, [])).Single(report => report.Uri == configuration);
        wrong.Items.ShouldNotBeNull().ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Error);

        files["macrolsp.yaml"] = "source-locale: en-US\n";
        client.Notify(LspMethods.DidChangeWatchedFiles, new DidChangeWatchedFilesParams([new FileEvent(configuration, FileChangeType.Changed)]));
        var right = (await WorkspaceReportAsync(client, [new PreviousResultId(configuration, wrong.ResultId.ShouldNotBeNull())]))
            .Single(report => report.Uri == configuration);
        right.Items.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task With_a_token_the_workspace_comes_in_parts_and_all_of_it_comes()
    {
        var files = new InMemoryFiles();
        for (var i = 0; i < 250; i++)
            files[$"m{i:000}.macro.yaml"] = Samples.Complete.Replace("late-delivery", $"m{i:000}", StringComparison.Ordinal);
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);

        var answer = await client.RequestAsync(LspMethods.WorkspaceDiagnostic, new WorkspaceDiagnosticParams([], PartialResultToken: "parts"));

        answer.ShouldNotBeNull().Items.ShouldBeEmpty();
        var parts = client.Progress.Where(p => p.Token == "parts").Select(p => p.Value.GetProperty("items").GetArrayLength()).ToList();
        parts.ShouldBe([100, 100, 50]);
    }

    [Fact]
    public async Task A_large_workspace_is_read_with_progress_shown()
    {
        var files = new InMemoryFiles();
        for (var i = 0; i < 600; i++)
            files[$"m{i:000}.macro.yaml"] = Samples.Complete.Replace("late-delivery", $"m{i:000}", StringComparison.Ordinal);
        await using var client = await LspClient.StartAsync(files);

        await client.WhenIndexedAsync();

        var steps = client.Progress.Select(p => p.Value.GetProperty("kind").GetString()).ToList();
        steps[0].ShouldBe("begin");
        steps[^1].ShouldBe("end");
        steps.Count(kind => kind == "report").ShouldBeInRange(1, 100);
        client.RequestsOfServer("window/workDoneProgress/create").ShouldBe(1);
    }

    [Fact]
    public async Task The_nearest_configuration_holds()
    {
        const string channelOnly = "frameworks: { AER: { title: AER, sections: [ { id: acknowledge, title: Acknowledge, required: true } ] } }\n";
        var files = new InMemoryFiles { ["team/macrolsp.yaml"] = channelOnly };
        await using var client = await LspClient.StartAsync(files);
        var inTeam = LspClient.UriOf("team/deep/a.macro.yaml");

        client.Open(inTeam, Samples.WithoutReassure);
        client.Open(A, Samples.WithoutReassure.Replace("late-delivery", "a", StringComparison.Ordinal));

        (await client.PullWhenIndexedAsync(A)).Select(d => d.Code.ToString()).ShouldContain("missing-section");
        (await client.PullAsync(inTeam)).Select(d => d.Code.ToString()).ShouldNotContain("missing-section");
    }

    [Fact]
    public async Task A_configuration_being_typed_counts_at_once_and_the_one_on_disk_again_when_it_is_closed()
    {
        await using var client = await LspClient.StartAsync();
        var configuration = LspClient.UriOf("macrolsp.yaml");
        client.Open(A, Samples.WithoutReassure);
        (await client.PullWhenIndexedAsync(A)).Count.ShouldBe(1);

        client.Open(configuration, "rules: { missing-section: off }\n", language: "macrolsp-config");
        (await client.PullAsync(A)).ShouldBeEmpty();

        client.Close(configuration);
        (await client.PullAsync(A)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mistake_in_the_configuration_is_shown_in_it()
    {
        await using var client = await LspClient.StartAsync();
        var configuration = LspClient.UriOf("macrolsp.yaml");

        client.Open(configuration, "lokales: []\n", language: "macrolsp-config");

        var problem = (await client.PublishedAsync(configuration, version: 1)).Diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe("unknown-key");
    }

    [Fact]
    public async Task Excluded_files_are_not_part_of_the_workspace_but_are_checked_when_they_are_open()
    {
        var files = new InMemoryFiles
        {
            ["macrolsp.yaml"] = "exclude: [learn/**]\n",
            ["learn/a.macro.yaml"] = Samples.WithoutReassure,
        };
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);
        var learn = LspClient.UriOf("learn/a.macro.yaml");

        client.Open(learn, Samples.WithoutReassure);

        (await client.PullWhenIndexedAsync(learn)).Count.ShouldBe(1);
        (await ReportsAsync(client)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        var files = new InMemoryFiles { ["a.macro.yaml"] = Samples.WithoutReassure };
        await using var client = LspClient.StartUninitialized(files);
        await client.InitializeAsync(folder: "/elsewhere");
        (await ReportsAsync(client)).ShouldBeEmpty();

        var folder = new WorkspaceFolder("file://" + LspClient.WorkspaceFolder, "workspace");
        client.Notify(LspMethods.DidChangeWorkspaceFolders, new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent([folder], [])));
        (await ReportsAsync(client)).ShouldBe(["a.macro.yaml 1"]);

        client.Notify(LspMethods.DidChangeWorkspaceFolders, new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent([], [folder])));
        (await ReportsAsync(client)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_pulls_is_not_pushed_and_is_told_when_to_pull_again()
    {
        var files = new InMemoryFiles { ["b.macro.yaml"] = Samples.Complete.Replace("late-delivery", "b", StringComparison.Ordinal) };
        await using var client = await LspClient.StartAsync(files, TestCapabilities.Pull);
        client.Open(A, Samples.WithoutReassure);

        (await client.PullWhenIndexedAsync(A)).Count.ShouldBe(1);

        client.AllPublished(A).ShouldBeEmpty();
        client.RequestsOfServer("workspace/diagnostic/refresh").ShouldBeGreaterThan(0);
    }

    private static async Task<IEnumerable<string>> ReportsAsync(LspClient client) =>
        (await WorkspaceReportAsync(client, [])).Select(report => $"{report.Uri[(LspClient.UriOf("").Length)..]} {report.Items?.Count}");

    private static async Task<IReadOnlyList<WorkspaceDocumentDiagnosticReport>> WorkspaceReportAsync(LspClient client, PreviousResultId[] previous) =>
        (await client.RequestAsync(LspMethods.WorkspaceDiagnostic, new WorkspaceDiagnosticParams(previous))).ShouldNotBeNull().Items;
}
