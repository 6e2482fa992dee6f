using System.Text.Json;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>Adopting the program on a library that has findings, and sharing the work between machines.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void Five_hundred_old_findings_are_silent_and_a_new_one_speaks()
    {
        using var run = Library();
        run.Run("check").Code.ShouldBe(1);
        run.Run("baseline").Error.ShouldContain("Wrote macrolsp-baseline.json: 500 findings.");
        var silent = run.Run("check", "--baseline", "macrolsp-baseline.json");
        silent.Code.ShouldBe(0);
        silent.Out.ShouldBeEmpty();
        silent.Error.ShouldContain("The baseline hides 500 findings.");
        run.With("new.macro.yaml", Macro(1000, 1));
        var found = run.Run("check", "--baseline", "macrolsp-baseline.json", "--format", "json");
        found.Code.ShouldBe(1);
        found.Json.ShouldHaveSingleItem().GetProperty("file").GetString().ShouldBe("new.macro.yaml");
    }

    [Fact]
    public void The_same_finding_once_more_in_a_file_is_new()
    {
        using var run = Library();
        run.Run("baseline");
        run.With("m3.macro.yaml", Macro(3, 11));
        run.Run("check", "--baseline", "macrolsp-baseline.json", "--format", "json").Json.Length.ShouldBe(1);
    }

    [Fact]
    public void Lines_move_and_files_get_other_names()
    {
        using var run = Library();
        run.Run("baseline");
        run.With("m4.macro.yaml", "# A comment\n\n" + Macro(4, 10));
        Directory.CreateDirectory(Path.Combine(run.Folder, "moved"));
        File.Move(Path.Combine(run.Folder, "m5.macro.yaml"), Path.Combine(run.Folder, "moved", "five.macro.yaml"));
        var result = run.Run("check", "--baseline", "macrolsp-baseline.json");
        result.Code.ShouldBe(0);
        result.Error.ShouldContain("hides 500 findings");
        result.Error.ShouldNotContain("obsolete");
    }

    [Fact]
    public void What_was_mended_is_named_and_taken_out()
    {
        using var run = Library();
        run.Run("baseline");
        run.With("m6.macro.yaml", Macro(6, 8));
        File.Delete(Path.Combine(run.Folder, "m7.macro.yaml"));
        var result = run.Run("check", "--baseline", "macrolsp-baseline.json");
        result.Error.ShouldContain("12 entries of the baseline are obsolete");
        result.Error.ShouldContain("m6.macro.yaml: unknown-placeholder");
        run.Run("check", "m6.macro.yaml", "--baseline", "macrolsp-baseline.json").Error.ShouldContain("12 entries");
        // Of files that were not checked nothing is known.
        run.Run("check", "m8.macro.yaml", "--baseline", "macrolsp-baseline.json").Error.ShouldNotContain("m6.macro.yaml");
        run.With("new.macro.yaml", Macro(1000, 1));
        run.Run("baseline", "--prune").Error.ShouldContain("12 entries taken out, 488 left");
        run.Run("check", "--baseline", "macrolsp-baseline.json", "--format", "json").Json.ShouldHaveSingleItem().GetProperty("file").GetString().ShouldBe("new.macro.yaml");
    }

    [Fact]
    public void It_is_the_same_bytes_each_time_a_line_for_each_finding_and_holds_from_any_folder()
    {
        using var run = Library();
        run.Run("baseline", "--output", "ci/known.json");
        var first = run.Read("ci/known.json");
        first.Split('\n').Count(l => l.Contains("\"print\"", StringComparison.Ordinal)).ShouldBe(500);
        JsonDocument.Parse(first).RootElement.GetProperty("findings")[0].GetProperty("file").GetString().ShouldBe("../m0.macro.yaml");
        run.Run("baseline", "--output", "ci/known.json");
        run.Read("ci/known.json").ShouldBe(first);
        CommandRun.RunIn(Path.Combine(run.Folder, "ci"), "", "check", "..", "--baseline", "known.json").Code.ShouldBe(0);
    }

    [Fact]
    public void A_baseline_that_is_none_is_said_plainly()
    {
        using var run = new CommandRun().With("x.json", "[]").With("y.json", "{");
        run.Run("check", "--baseline", "nowhere.json").Error.ShouldContain("There is no baseline");
        foreach (var name in new[] { "x.json", "y.json" })
        {
            var result = run.Run("check", "--baseline", name);
            result.Code.ShouldBe(2);
            result.Error.ShouldContain("is no baseline of macrolsp");
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("rdjson")]
    [InlineData("checkstyle")]
    public void Shards_put_together_are_the_whole(string format)
    {
        using var run = Library();
        // Rules that only some shards find, before and behind the others in the list.
        run.With("m20.macro.yaml", Macro(20, 0).Replace("locale: en-US", "locale: en-USA", StringComparison.Ordinal)).With("macrolsp.yaml", "rules:\n  missing-section: warning\n");
        run.With("m45.macro.yaml", Macro(45, 0).Replace("  empathize: >-\n    I know how frustrating it is to plan around a delivery that does not come.\n", "", StringComparison.Ordinal));
        var whole = run.Run("check", "--format", format).Out;
        for (var i = 1; i <= 7; i++) run.Run("check", "--format", format, "--shard", $"{i}/7", "--output", $"part-{i}");
        var merged = run.Run("merge", "part-1", "part-2", "part-3", "part-4", "part-5", "part-6", "part-7");
        merged.Code.ShouldBe(0);
        merged.Out.ShouldBe(whole);
        run.Run("check", "--shard", "1/7", "--format", format).Out.ShouldNotBe(whole);
    }

    [Fact]
    public void Every_file_is_in_one_shard_also_when_there_are_more_shards_than_files()
    {
        using var run = new CommandRun().With("a.macro.yaml", Macro(1, 1)).With("b.macro.yaml", Macro(2, 1));
        Enumerable.Range(1, 5).SelectMany(i => run.Run("check", "--shard", $"{i}/5", "--format", "json").Json).Select(f => f.GetProperty("file").GetString())
            .ShouldBe(["a.macro.yaml", "b.macro.yaml"]);
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("3")]
    [InlineData("-1/3")]
    [InlineData("a/b")]
    public void A_shard_that_is_none_is_said_plainly(string shard)
    {
        using var run = new CommandRun();
        var result = run.Run("check", "--shard", shard);
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("such as 3/8");
    }

    [Fact]
    public void Reports_of_different_formats_do_not_go_together()
    {
        using var run = Library();
        run.Run("check", "--format", "junit", "--output", "a.xml");
        run.Run("check", "--format", "checkstyle", "--output", "b.xml");
        run.Run("check", "--format", "sarif", "--output", "c.sarif");
        run.Run("merge", "a.xml", "b.xml").Error.ShouldContain("b.xml is not a report");
        run.Run("merge", "c.sarif", "a.xml").Error.ShouldContain("a.xml is not a report");
        run.Run("merge", "nowhere").Code.ShouldBe(2);
    }

    /// <summary>Fifty macros with ten findings each.</summary>
    private static CommandRun Library()
    {
        var run = new CommandRun();
        for (var i = 0; i < 50; i++) run.With($"m{i}.macro.yaml", Macro(i, 10));
        return run;
    }

    private static string Macro(int number, int unknown) => $$$"""
        macro: case-{{{number}}}
        title: Case {{{number}}}
        locale: en-US
        reply:
          acknowledge: >-
            Your package has not arrived yet{{{string.Concat(Enumerable.Repeat(", {{ nmae }}", unknown))}}}.
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I write to you by {{ next_update }}.

        """;
}
