using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

public sealed class OtherCommandTests
{
    [Fact]
    public void Init_writes_a_workspace_without_findings_and_leaves_files_alone()
    {
        using var run = new CommandRun();
        run.Run("init", "shop").Code.ShouldBe(0);
        run.Run("check", "shop").ShouldSatisfyAllConditions(r => r.Out.ShouldBeEmpty(), r => r.Code.ShouldBe(0));
        run.With("shop/macrolsp.yaml", "source-locale: de-DE\n");
        run.Run("init", "shop").Error.ShouldContain("shop/macrolsp.yaml is there already and stays as it is.");
        run.Read("shop/macrolsp.yaml").ShouldBe("source-locale: de-DE\n");
    }

    [Fact]
    public void Explain_shows_the_page_and_suggests_a_near_name()
    {
        using var run = new CommandRun();
        run.Run("explain", "missing-section").Out.ShouldContain("## Instead");
        var wrong = run.Run("explain", "mising-section");
        wrong.Code.ShouldBe(2);
        wrong.Error.ShouldContain("Did you mean \"missing-section\"?");
    }

    [Fact]
    public void Rules_lists_every_rule()
    {
        using var run = new CommandRun();
        var text = run.Run("rules").Out;
        foreach (var rule in Core.Rules.AllRules.Rules) text.ShouldContain(rule.Info.Id);
        run.Run("rules", "--format", "json").Json.Length.ShouldBeGreaterThan(Core.Rules.AllRules.Rules.Length);
    }

    [Fact]
    public void An_unknown_command_ends_with_two()
    {
        using var run = new CommandRun();
        run.Run("chek").Code.ShouldBe(2);
    }

    [Fact]
    public void Fix_dry_run_shows_a_diff_and_writes_nothing()
    {
        const string Text = "# macrolsp-disable-file missing-section -- old\nmacro: hold\ntitle: Hold\nlocale: en-US\nframework: HOLD\nreply: >-\n  One moment.\n";
        using var run = new CommandRun().With("a.macro.yaml", Text);
        var result = run.Run("fix", "--dry-run");
        result.Code.ShouldBe(1);
        result.Out.ShouldBe("""
            --- a/a.macro.yaml
            +++ b/a.macro.yaml
            @@ -1,4 +1,3 @@
            -# macrolsp-disable-file missing-section -- old
             macro: hold
             title: Hold
             locale: en-US

            """);
        run.Read("a.macro.yaml").ShouldBe(Text);
        run.Run("fix").Code.ShouldBe(0);
        run.Read("a.macro.yaml").ShouldStartWith("macro: hold\n");
        run.Run("fix", "--dry-run").Code.ShouldBe(0);
    }

    [Fact]
    public void Fix_keeps_a_byte_order_mark_and_the_line_breaks()
    {
        using var run = new CommandRun();
        const string Text = "\uFEFF# macrolsp-disable-file missing-section -- old\r\nmacro: hold\r\ntitle: Hold\r\nlocale: en-US\r\nframework: HOLD\r\nreply: >-\r\n  One moment.\r\n";
        File.WriteAllText(Path.Combine(run.Folder, "a.macro.yaml"), Text);
        run.Run("fix").Code.ShouldBe(0);
        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(run.Folder, "a.macro.yaml")))
            .ShouldBe(Text.Replace("# macrolsp-disable-file missing-section -- old\r\n", "", StringComparison.Ordinal));
        Directory.GetFiles(run.Folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void Format_reads_standard_input_and_writes_standard_output()
    {
        using var run = new CommandRun();
        var result = run.RunWithInput("macro:   hold\nreply: {{ name }\n", "format", "-");
        result.Out.ShouldBe("macro:   hold\nreply: {{ name }\n", "a file that cannot be read stays as it is");
        run.RunWithInput("macro:   hold\n", "format", "-").Out.ShouldBe("macro: hold\n");
    }
}
