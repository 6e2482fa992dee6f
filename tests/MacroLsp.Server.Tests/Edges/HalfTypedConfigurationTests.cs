using MacroLsp.Protocol;
using MacroLsp.Server.Tests.Replay;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests.Edges;

/// <summary>macrolsp.yaml is typed beside an open macro: it is wrong at most keystrokes, and everything goes on.</summary>
public class HalfTypedConfigurationTests
{
    private const string Typed = """
        # What holds for all replies.
        source-locale: en-US
        default-framework: AER
        locales:
          de-DE: { formality: formal, macros: [], fallback: [en-US] }
        placeholders:
          refund_amount:
            type: number
            description: "What goes back, with its \"currency\"."
            sample: 10 USD
        rules:
          missing-section: warning
        overrides:
          - files: ["learn/**"]
            rules: { missing-section: off }

        """;

    private static readonly string Config = LspClient.UriOf("macrolsp.yaml");
    private static readonly string Macro = LspClient.UriOf("a.macro.yaml");
    private static readonly string Text = Samples.WithoutReassure.Replace("yet.", "yet, {{ refund_amount }} goes back.", StringComparison.Ordinal);

    [Fact]
    public async Task At_each_keystroke_both_files_are_answered_and_the_end_is_what_a_fresh_server_says()
    {
        await using var client = await StartAsync();
        var typist = new Typist(client, Config);
        client.Open(Config, "", 1, "macrolsp-config");
        foreach (var (character, at) in Typist.CharactersOf(Typed).Select((c, i) => (c, i)))
        {
            typist.Type(character);
            var question = Question.All[at % Question.All.Length];
            (await question.AskAsync(client, Config, typist.Cursor)).Error.ShouldBeNull($"{question} about the configuration, behind:\n{typist.Text}");
            (await question.AskAsync(client, Macro, new Position(5, 50))).Error.ShouldBeNull($"{question} about the macro, behind:\n{typist.Text}");
        }

        var severity = (await client.PullWhenIndexedAsync(Macro)).ShouldHaveSingleItem();
        (severity.Code, severity.Severity).ShouldBe(("missing-section", DiagnosticSeverity.Warning), "the placeholder is declared, and the level is what was typed");
        await using var fresh = await StartAsync();
        fresh.Open(Config, Typed, typist.Version, "macrolsp-config");
        await fresh.WhenIndexedAsync();
        (await Appearance.OfAsync(client, Macro)).ShouldBe(await Appearance.OfAsync(fresh, Macro));
        (await Appearance.OfAsync(client, Config)).ShouldBe(await Appearance.OfAsync(fresh, Config));
    }

    private static async Task<LspClient> StartAsync()
    {
        var client = await LspClient.StartAsync(new InMemoryFiles { ["macrolsp.yaml"] = "" });
        client.Open(Macro, Text);
        await client.WhenIndexedAsync();
        return client;
    }
}
