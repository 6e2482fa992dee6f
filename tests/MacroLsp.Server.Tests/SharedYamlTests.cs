using System.Text.Json;
using MacroLsp.Protocol;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests;

/// <summary>A macro that is set to plain YAML beside another YAML server: everything once, nothing twice.</summary>
public class SharedYamlTests
{
    private const string Broken = "macro: late\ntitle: Late\nlocale: en-US\nowner\nreply:\n  acknowledge: >-\n      Hi {{ nmae }}.\n  empathize: >-\n    I know.\n  reassure: >-\n    I write.\n";

    private static readonly string Uri = LspClient.UriOf("late.macro.yaml");
    private static readonly TextDocumentIdentifier Document = new(Uri);

    [Theory]
    [InlineData(true, "yaml", false)]
    [InlineData(true, "reply-macro", true)]
    [InlineData(false, "yaml", true)]
    public async Task Syntax_folding_and_form_are_left_to_the_other(bool hasOther, string language, bool isOurs)
    {
        await using var client = LspClient.StartUninitialized(new InMemoryFiles());
        await client.InitializeAsync(options: JsonSerializer.SerializeToElement(
            new Dictionary<string, bool>(StringComparer.Ordinal) { ["alternateYaml"] = hasOther }, TestJson.Default.DictionaryStringBoolean));
        client.Open(Uri, Broken, language: language);
        var codes = (await client.PublishedAsync(Uri, 1)).Diagnostics.Select(d => d.Code).ToList();
        codes.ShouldContain("unknown-placeholder");
        codes.Contains("yaml-syntax").ShouldBe(isOurs);

        var keys = await client.RequestAsync(LspMethods.Completion, new CompletionParams(Document, new Position(3, 5)));
        keys.ShouldNotBeNull().Items.ShouldContain(i => i.Label == "owner", "no schema of ours is given to the other, so it has no keys to offer");
        var placeholders = await client.RequestAsync(LspMethods.Completion, new CompletionParams(Document, new Position(6, 13)));
        placeholders.ShouldNotBeNull().Items.ShouldContain(i => i.Label == "name");
        ((await client.RequestAsync(LspMethods.FoldingRange, new FoldingRangeParams(Document)))?.Count > 0).ShouldBe(isOurs);

        client.Change(Uri, 2, Broken.Replace("owner\n", "", StringComparison.Ordinal));
        ((await client.RequestAsync(LspMethods.Formatting, new DocumentFormattingParams(Document, new FormattingOptions(2, true))))?.Count > 0).ShouldBe(isOurs);
    }
}
