using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Rpc;
using MacroLsp.Server.Client;
using MacroLsp.Server.Dispatch;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>
/// The editor's settings, section "macrolsp": asked for where the client answers, else read from what it sends. There are
/// few, because what belongs to a team stands in its macrolsp.yaml. Runs on the main loop.
/// </summary>
internal sealed class SettingsHandler(StateHolder state, ClientProxy client, MainLoop loop, Projects projects)
{
    private const string Section = "macrolsp";

    /// <summary>The client's settings may have changed.</summary>
    public void Changed(DidChangeConfigurationParams parameters)
    {
        if (state.Current.Client.AnswersConfiguration) _ = PullAsync();
        else if (Member(parameters.Settings, Section) is { } settings) Apply(settings);
    }

    /// <summary>Asks for the settings. A client that does not answer keeps the defaults.</summary>
    public async Task PullAsync()
    {
        if (!state.Current.Client.AnswersConfiguration) return;
        try
        {
            var answer = await client.RequestAsync(LspMethods.Configuration, new ConfigurationParams([new ConfigurationItem(Section: Section)]));
            if (answer is [var settings, ..]) loop.Post(() => Apply(settings));
        }
        catch (ResponseErrorException e)
        {
            client.Log(MessageType.Log, $"The client has no settings for us: {e.Message}");
        }
        catch (OperationCanceledException)
        {
            // The connection ended first, so the settings no longer matter.
            return;
        }
    }

    /// <summary>A setting that is missing or of another type has its default.</summary>
    private void Apply(JsonElement settings) =>
        projects.ReadsFiles = Member(Member(settings, "workspace"), "index")?.ValueKind != JsonValueKind.False;

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } mapping && mapping.TryGetProperty(name, out var member) ? member : null;
}
