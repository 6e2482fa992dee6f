using System.Text.Json;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

public sealed class CheckCommandTests
{
    private const string Whole = """
        macro: late
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: >-
            Your package has not arrived yet.
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I write to you by {{ next_update }}.

        """;

    private static string Broken => Whole.Replace("  empathize: >-\n    I know how frustrating it is to plan around a delivery that does not come.\n", "", StringComparison.Ordinal);

    [Fact]
    public void A_clean_folder_ends_with_zero_and_says_how_many_files_it_read()
    {
        using var run = new CommandRun().With("a.macro.yaml", Whole);
        var result = run.Run("check");
        result.Out.ShouldBeEmpty();
        result.Error.ShouldBe("1 file checked, nothing found.\n");
        result.Code.ShouldBe(0);
    }

    [Fact]
    public void An_error_ends_with_one_and_stands_on_one_line()
    {
        using var run = new CommandRun().With("sub/a.macro.yaml", Broken);
        var result = run.Run("check", "sub", "--format", "lines");
        result.Code.ShouldBe(1);
        result.Lines.ShouldHaveSingleItem().ShouldStartWith("sub/a.macro.yaml:4:1: error The section \"empathize\" is missing");
        result.Lines[0].ShouldEndWith(" [missing-section]");
    }

    [Fact]
    public void Json_has_every_member_with_positions_from_one()
    {
        using var run = new CommandRun().With("a.macro.yaml", Broken);
        var finding = run.Run("check", "--format", "json", "a.macro.yaml").Json.ShouldHaveSingleItem();
        finding.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["file", "line", "column", "endLine", "endColumn", "rule", "level", "message", "fixable", "macro", "locale", "url"]);
        finding.GetProperty("file").GetString().ShouldBe("a.macro.yaml");
        finding.GetProperty("line").GetInt32().ShouldBe(4);
        finding.GetProperty("column").GetInt32().ShouldBe(1);
        finding.GetProperty("endColumn").GetInt32().ShouldBe(6);
        finding.GetProperty("level").GetString().ShouldBe("error");
        finding.GetProperty("fixable").GetBoolean().ShouldBeTrue();
        finding.GetProperty("macro").GetString().ShouldBe("late");
        finding.GetProperty("locale").GetString().ShouldBe("en-US");
    }

    [Fact]
    public void Json_of_nothing_is_an_empty_array()
    {
        using var run = new CommandRun().With("a.macro.yaml", Whole);
        run.Run("check", "--format", "json").Json.ShouldBeEmpty();
    }

    [Fact]
    public void Columns_count_utf16_units()
    {
        using var run = new CommandRun().With("a.macro.yaml", Whole.Replace("Your package", "\U0001F600 {{ nmae }} package", StringComparison.Ordinal));
        var finding = run.Run("check", "--format", "json").Json.First(f => f.GetProperty("rule").GetString() == "unknown-placeholder");
        finding.GetProperty("column").GetInt32().ShouldBe(5 + 2 + 1 + 3);
    }

    [Fact]
    public void Standard_input_is_one_file_with_a_path_of_its_own()
    {
        using var run = new CommandRun();
        var result = run.RunWithInput(Broken, "check", "-", "--stdin-path", "sub/x.macro.yaml", "--format", "json");
        result.Json.ShouldHaveSingleItem().GetProperty("file").GetString().ShouldBe("sub/x.macro.yaml");
        result.Code.ShouldBe(1);
    }

    [Fact]
    public void A_glob_names_the_files_it_fits()
    {
        using var run = new CommandRun().With("a/one.macro.yaml", Broken).With("b/two.macro.yaml", Broken);
        run.Run("check", "a/**/*.macro.yaml", "--format", "json").Json.ShouldHaveSingleItem().GetProperty("file").GetString().ShouldBe("a/one.macro.yaml");
    }

    [Fact]
    public void A_folder_that_is_left_out_is_checked_when_it_is_named()
    {
        using var run = new CommandRun().With("macrolsp.yaml", "exclude: [learn/**]\n").With("learn/a.macro.yaml", Broken);
        run.Run("check").Code.ShouldBe(0);
        run.Run("check", "learn").Code.ShouldBe(1);
        run.Run("check", "learn/a.macro.yaml").Code.ShouldBe(1);
    }

    [Fact]
    public void The_configuration_above_a_file_holds_for_it()
    {
        using var run = new CommandRun().With("macrolsp.yaml", "rules:\n  missing-section: off\n").With("deep/er/a.macro.yaml", Broken);
        run.Run("check", "deep/er/a.macro.yaml").Code.ShouldBe(0);
    }

    [Fact]
    public void A_warning_alone_ends_with_zero()
    {
        using var run = new CommandRun().With("macrolsp.yaml", "rules:\n  missing-section: warning\n").With("a.macro.yaml", Broken);
        var result = run.Run("check", "--format", "lines");
        result.Code.ShouldBe(0);
        result.Lines.ShouldHaveSingleItem().ShouldContain(" warning ");
    }

    [Fact]
    public void A_wrong_configuration_ends_with_two_and_is_shown()
    {
        using var run = new CommandRun().With("macrolsp.yaml", "source-locle: en-US\n").With("a.macro.yaml", Whole);
        var result = run.Run("check", "a.macro.yaml");
        result.Code.ShouldBe(2);
        result.Out.ShouldContain("macrolsp.yaml:1:1: error");
        result.Out.ShouldContain("source-locale");
    }

    [Fact]
    public void A_path_that_is_not_there_ends_with_two_and_says_so()
    {
        using var run = new CommandRun();
        var result = run.Run("check", "nowhere");
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("There is no file or folder \"nowhere\"");
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_named()
    {
        using var run = new CommandRun();
        File.WriteAllBytes(Path.Combine(run.Folder, "a.macro.yaml"), [0x6D, 0x3A, 0x20, 0xE9, 0x0A]);
        var result = run.Run("check");
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("is not UTF-8");
    }

    [Fact]
    public void The_same_input_gives_the_same_output()
    {
        using var run = new CommandRun();
        for (var i = 0; i < 40; i++) run.With($"m{i}.macro.yaml", Broken.Replace("late", $"late-{i}", StringComparison.Ordinal));
        var first = run.Run("check", "--format", "json").Out;
        for (var i = 0; i < 5; i++) run.Run("check", "--format", "json").Out.ShouldBe(first);
    }
}
