using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

/// <summary>The editor's settings are asked for, and take effect when they change.</summary>
public class SettingsTests
{
    private const string Macro = "macro: a\ntitle: A\nlocale: en-US\nframework: NOTE\nnext: [b]\nreply: Hello.\n";
    private const string Other = "macro: b\ntitle: B\nlocale: en-US\nframework: NOTE\nreply: Hello.\n";
    private static readonly string Uri = LspClient.UriOf("a.macro.yaml");

    private static JsonElement Index(bool isOn) => JsonElement.Parse($$"""{ "macrolsp": { "workspace": { "index": {{(isOn ? "true" : "false")}} } } }""");

    [Fact]
    public async Task Files_that_nobody_opened_are_read_unless_the_settings_say_no()
    {
        await using var client = LspClient.StartUninitialized(new InMemoryFiles { ["a.macro.yaml"] = Macro, ["b.macro.yaml"] = Other });
        client.Settings = Index(false);
        await client.InitializeAsync();
        client.Open(Uri, Macro);
        await UntilFoundAsync(client, 0);
        (await client.PublishedAsync(Uri, 1)).Diagnostics.ShouldNotContain(d => d.Code == "unknown-macro-reference");

        client.Settings = Index(true);
        client.Notify(LspMethods.DidChangeConfiguration, new DidChangeConfigurationParams());
        await UntilFoundAsync(client, 1);

        client.Settings = Index(false);
        client.Notify(LspMethods.DidChangeConfiguration, new DidChangeConfigurationParams());
        await UntilFoundAsync(client, 0);
    }

    /// <summary>The settings arrive when the client has answered; asking again until then.</summary>
    private static async Task UntilFoundAsync(LspClient client, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await client.RequestAsync(LspMethods.WorkspaceSymbol, new WorkspaceSymbolParams("b"), patience.Token) ?? []).Count(s => s.Name.StartsWith('b')) != count)
            patience.Token.ThrowIfCancellationRequested();
    }
}
