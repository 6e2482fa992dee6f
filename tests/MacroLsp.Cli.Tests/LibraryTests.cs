using System.Runtime.CompilerServices;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>The sample library keeps what it shows: no findings in it, and each file in learn/ breaks exactly its own rule.</summary>
public sealed class LibraryTests
{
    private static string Repository { get; } = FindRepository();

    public static TheoryData<string> Learn => [.. LearnFiles];

    private static IEnumerable<string> LearnFiles =>
        Directory.GetFiles(Path.Combine(Repository, "macros", "learn"), "*.macro.yaml").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    [Fact]
    public void The_library_has_no_findings()
    {
        var result = CommandRun.RunIn(Repository, "", "check", "macros");
        result.Out.ShouldBeEmpty();
        result.Code.ShouldBe(0);
    }

    [Fact]
    public void The_library_is_in_form()
    {
        var result = CommandRun.RunIn(Repository, "", "format", "--check", "macros");
        result.Out.ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_a_file_in_learn() =>
        LearnFiles.Select(f => f.Replace(".macro.yaml", "", StringComparison.Ordinal)).ShouldBe(
            Core.Rules.AllRules.Rules.AsEnumerable().Select(r => r.Info.Id), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Learn))]
    public void A_file_in_learn_breaks_its_own_rule_and_no_other(string file)
    {
        var rule = file.Replace(".macro.yaml", "", StringComparison.Ordinal);
        var findings = CommandRun.RunIn(Repository, "", "check", "--format", "json", $"macros/learn/{file}").Json;
        findings.ShouldNotBeEmpty();
        findings.Select(f => f.GetProperty("rule").GetString()).Distinct().ShouldBe([rule]);
    }

    private static string FindRepository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", ".."));
}
