using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

/// <summary>One mistake in a style pack is shown once, at its place, and macros keep what the other rules find.</summary>
public sealed class BadPacksTests
{
    public static TheoryData<string> Names => [.. BadPack.All.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_shown_once_and_the_rest_goes_on(string name)
    {
        var bad = BadPack.All.Single(b => b.Name == name);
        await using var client = await LspClient.StartAsync(Files(bad), TestCapabilities.Pull);
        var rule = LspClient.UriOf(BadPack.Path);
        client.Open(rule, bad.Rule, language: "yaml");
        var shown = (await client.PullAsync(rule)).ShouldHaveSingleItem();
        (shown.Range.Start.Line + 1, shown.Range.Start.Character + 1).ShouldBe((bad.Line, bad.Column));
        shown.Message.ToString().ShouldContain(bad.Message);
        await Goes_on(client, bad);
    }

    [Fact]
    public async Task A_pattern_that_takes_too_long_is_shown_once_at_the_text()
    {
        await using var client = await LspClient.StartAsync(Files(BadPack.Slow), TestCapabilities.Pull);
        var found = await Goes_on(client, BadPack.Slow);
        found.Count(d => d.Message.ToString()?.Contains(BadPack.Slow.Message, StringComparison.Ordinal) == true).ShouldBe(1);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Goes_on(LspClient client, BadPack bad)
    {
        var macro = LspClient.UriOf(BadPack.MacroPath);
        client.Open(macro, bad.Files.Single(f => f.Path == BadPack.MacroPath).Text);
        var found = await client.PullAsync(macro);
        found.Count(d => d.Code == BadPack.GoodRule).ShouldBe(1);
        return found;
    }

    private static InMemoryFiles Files(BadPack bad)
    {
        var files = new InMemoryFiles();
        foreach (var (path, text) in bad.Files) files[path] = text;
        return files;
    }
}
