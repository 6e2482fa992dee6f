using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests.Edges;

/// <summary>Two editors on one folder of the disk: neither writes, neither locks, each sees what the other saved.</summary>
public sealed class TwoServersTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "macrolsp.exe" : "macrolsp");

    private readonly string _folder = Directory.CreateTempSubdirectory("macrolsp-two").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_sees_what_the_other_saved_and_not_what_it_has_open()
    {
        var path = Path.Combine(_folder, "late.macro.yaml");
        await File.WriteAllTextAsync(path, Samples.Complete);
        var late = "file://" + path;
        var other = $"file://{_folder}/other.macro.yaml";
        await using var one = await LspClient.StartProgramAsync(Program, _folder);
        await using var two = await LspClient.StartProgramAsync(Program, _folder);
        one.Open(late, Samples.Complete);
        two.Open(other, Samples.Complete.Replace("macro: late-delivery", "macro: other\nnext: [late-delivery]", StringComparison.Ordinal));
        (await two.PullWhenIndexedAsync(other)).ShouldBeEmpty();

        var renamed = Samples.Complete.Replace("macro: late-delivery", "macro: later", StringComparison.Ordinal);
        one.Change(late, 2, renamed);
        await one.PullWhenIndexedAsync(late);
        (await two.PullWhenIndexedAsync(other)).ShouldBeEmpty("nothing is saved yet");

        await File.WriteAllTextAsync(path, renamed);
        two.Notify(LspMethods.DidChangeWatchedFiles, new DidChangeWatchedFilesParams([new FileEvent(late, FileChangeType.Changed)]));
        (await two.PullWhenIndexedAsync(other)).ShouldHaveSingleItem().Code.ShouldBe("unknown-macro-reference");
        Directory.EnumerateFileSystemEntries(_folder).ShouldBe([path], "a server leaves nothing behind");
    }

    [Fact]
    public async Task When_one_is_killed_the_other_goes_on_and_a_new_one_knows_all_that_the_editor_holds()
    {
        await using var one = await LspClient.StartProgramAsync(Program, _folder);
        await using var two = await LspClient.StartProgramAsync(Program, _folder);
        var uri = $"file://{_folder}/a.macro.yaml";
        one.Open(uri, Samples.Complete);
        one.Change(uri, 2, Samples.WithoutReassure);
        two.Open(uri, Samples.WithoutReassure);
        var before = await one.PullWhenIndexedAsync(uri);
        before.ShouldNotBeEmpty();

        await one.KillAsync();

        (await two.PullWhenIndexedAsync(uri)).Select(d => (d.Code, d.Range)).ShouldBe(before.Select(d => (d.Code, d.Range)));
        await using var again = await LspClient.StartProgramAsync(Program, _folder);
        again.Open(uri, Samples.WithoutReassure, version: 2);
        (await again.PullWhenIndexedAsync(uri)).Select(d => (d.Code, d.Range)).ShouldBe(before.Select(d => (d.Code, d.Range)));
    }
}
