using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

public sealed class ToneCommandTests
{
    private const string Very = "extends: existence\nmessage: \"'%s' is weak\"\nlevel: warning\nignorecase: true\ntokens:\n  - very\n";
    private const string Never = "extends: existence\nmessage: \"Never '%s'\"\nlevel: error\ntokens:\n  - always\n";
    private const string Starts = "extends: existence\nmessage: Starts with so\nscope: sentence\ntokens:\n  - ^So\n";

    [Fact]
    public void Prints_alerts_in_Vales_form_with_columns_in_code_points()
    {
        using var run = Packs();
        run.With("a.txt", "\U0001F600 Very good.\r\nIt is very\r\nvery good.\n");
        var result = run.Run("tone", "a.txt", "--styles", "styles", "--packs", "House.Very");
        result.Lines.ShouldBe(["a.txt:1:3:House.Very:'Very' is weak", "a.txt:2:7:House.Very:'very' is weak", "a.txt:3:1:House.Very:'very' is weak"]);
        (result.Code, result.Error).ShouldBe((ExitCode.Clean, ""));
    }

    [Fact]
    public void An_error_makes_it_fail_and_all_packs_of_the_folder_are_meant_without_names()
    {
        using var run = Packs();
        run.With("a.txt", "very always");
        var result = run.Run("tone", "a.txt", "--styles", "styles");
        result.Lines.ShouldBe(["a.txt:1:1:House.Very:'very' is weak", "a.txt:1:6:Other.Never:Never 'always'"]);
        result.Code.ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public void Reads_standard_input_and_sentences_when_a_rule_asks()
    {
        using var run = Packs();
        var result = run.RunWithInput("Good. So what? So.", "tone", "-", "--styles", "styles", "--packs", "House.Starts,House.Very");
        result.Lines.ShouldBe(["stdin.txt:1:7:House.Starts:Starts with so", "stdin.txt:1:16:House.Starts:Starts with so"]);
    }

    [Fact]
    public void Markdown_is_looked_at_block_by_block_without_its_code_and_comments_turn_rules_off()
    {
        using var run = Packs();
        run.With("a.md", "# Very big\n\nSo `very` is **very** code. So\nis it.\n\n<!-- vale House.Very = NO -->\n\nvery\n\n<!-- vale House.Very = YES -->\n\n- very\n");
        run.Run("tone", "a.md", "--styles", "styles", "--packs", "House").Lines.ShouldBe([
            "a.md:1:3:House.Very:'Very' is weak", "a.md:3:1:House.Starts:Starts with so", "a.md:3:16:House.Very:'very' is weak",
            "a.md:3:29:House.Starts:Starts with so", "a.md:12:3:House.Very:'very' is weak"]);
    }

    [Fact]
    public void A_rule_that_is_wrong_is_said_at_its_place_and_the_others_go_on()
    {
        using var run = Packs().With("styles/House/Bad.yml", "extends: existence\nmessage: no\ntokens:\n  - 'a('\n").With("a.txt", "very");
        var result = run.Run("tone", "a.txt", "--styles", "styles", "--packs", "House");
        result.Lines.ShouldBe(["a.txt:1:1:House.Very:'very' is weak"]);
        result.Error.ShouldStartWith("House/Bad.yml:4:7: ");
        result.Code.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public void A_pack_that_is_not_there_is_a_mistake()
    {
        using var run = Packs().With("a.txt", "very");
        var result = run.Run("tone", "a.txt", "--styles", "styles", "--packs", "Hous");
        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("House");
        run.Run("tone", "a.txt").Code.ShouldBe(ExitCode.Usage);
        run.Run("tone", "b.txt", "--styles", "styles").Code.ShouldBe(ExitCode.Usage);
        run.Run("tone", "a.txt", "--styles", "none").Code.ShouldBe(ExitCode.Usage);
    }

    private static CommandRun Packs() => new CommandRun()
        .With("styles/House/Very.yml", Very).With("styles/House/Starts.yml", Starts).With("styles/Other/Never.yml", Never);
}
