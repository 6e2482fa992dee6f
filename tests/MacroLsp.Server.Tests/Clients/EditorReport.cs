using System.Text.Json;
using Shouldly;
using Xunit;

namespace MacroLsp.Server.Tests.Clients;

/// <summary>What a script saw in an editor, and what all editors have to show.</summary>
internal sealed class EditorReport(JsonElement seen, string said)
{
    /// <summary>The same fixtures and the same expectations for every editor.</summary>
    public void ShouldShowAllOfIt(string folder)
    {
        if (seen.TryGetProperty("problem", out var problem))
            Assert.Fail($"The script stopped: {problem.GetString()}\n{said}");

        var finding = seen.GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem();
        finding.GetProperty("code").GetString().ShouldBe("missing-section");
        finding.GetProperty("line").GetInt32().ShouldBe(4);
        finding.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("reassure");

        Strings("completion").ShouldContain("etd");
        String("hover").ShouldContain("agent_name");

        Strings("actions")[0].ShouldContain("reassure");
        var addition = String("fixed").ReplaceLineEndings("\n");
        addition.ShouldContain("\n  reassure: >-\n    ");
        addition.ShouldContain("  empathize: I know how frustrating this is.\n");

        String("renamed").ShouldContain("next: [parcel-delay]");
        Saved(folder, "late-delivery.macro.yaml").ShouldStartWith("macro: parcel-delay\n");

        String("formatted").ShouldContain("\ntitle: Following up\n");
        Saved(folder, "follow-up.macro.yaml").ShouldBe(String("formatted"));
    }

    private string String(string name) => seen.GetProperty(name).GetString().ShouldNotBeNull();

    private List<string> Strings(string name) => [.. seen.GetProperty(name).EnumerateArray().Select(value => value.GetString().ShouldNotBeNull())];

    private static string Saved(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));
}
