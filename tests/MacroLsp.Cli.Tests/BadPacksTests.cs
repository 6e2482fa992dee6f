using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>One mistake in a style pack is said once, at its place, and everything else goes on.</summary>
public sealed class BadPacksTests
{
    public static TheoryData<string> Names => [.. BadPack.All.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_says_it_once_and_goes_on(string name)
    {
        var bad = BadPack.All.Single(b => b.Name == name);
        using var run = Project(bad);
        var lines = run.Run("check", "--format", "lines").Lines;
        var said = lines.Where(l => l.StartsWith(BadPack.Path, StringComparison.Ordinal)).ShouldHaveSingleItem();
        said.ShouldStartWith($"{BadPack.Path}:{bad.Line}:{bad.Column}: ");
        said.ShouldContain(bad.Message);
        lines.Count(l => l.Contains($"[{BadPack.GoodRule}]", StringComparison.Ordinal)).ShouldBe(1);
        lines.Length.ShouldBe(2, "the mistake and the finding of the other rule");
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_said_once_at_the_text()
    {
        using var run = Project(BadPack.Slow);
        var lines = run.Run("check", "--format", "lines").Lines;
        lines.Where(l => l.Contains(BadPack.Slow.Message, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith($"{BadPack.MacroPath}:{BadPack.Slow.Line}:");
        lines.Count(l => l.Contains($"[{BadPack.GoodRule}]", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Two_rules_that_build_on_each_other_are_said_at_both()
    {
        using var run = Project(BadPack.All[0] with { Rule = "extends: House.Other\nmessage: m\n" }).With("styles/House/Other.yml", "extends: House.Bad\nmessage: m\n");
        var lines = run.Run("check", "--format", "lines").Lines;
        lines.Count(l => l.StartsWith(BadPack.Path + ":1:10: error", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(l => l.StartsWith("styles/House/Other.yml:1:10: error", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(l => l.Contains($"[{BadPack.GoodRule}]", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_pack_that_is_not_there_is_said_where_it_is_named()
    {
        using var run = Project(BadPack.All[0] with { Rule = "extends: existence\nmessage: m\ntokens: [beta]\n" }).With("macrolsp.yaml", "styles: [House, Huose]\n");
        var lines = run.Run("check", "--format", "lines").Lines;
        lines.Where(l => l.StartsWith("macrolsp.yaml", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("macrolsp.yaml:1:17:");
        lines.Count(l => l.Contains($"[{BadPack.GoodRule}]", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static CommandRun Project(BadPack bad) => bad.Files.Aggregate(new CommandRun(), (run, file) => run.With(file.Path, file.Text));
}
