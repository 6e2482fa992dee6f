using MacroLsp.Cli.Output;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

public sealed class TextReportTests
{
    private const string Misspelled = """
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: >-
            Your package has not arrived yet, {{ nmae }}.
          empathize: >-
            I know how frustrating it is to plan around a delivery that does not come.
          reassure: >-
            I write to you by {{ next_update }}.

        """;

    [Fact]
    public void A_finding_is_shown_in_its_line_with_the_fix_and_the_page()
    {
        using var run = new CommandRun().With("a.macro.yaml", Misspelled);
        var result = run.Run("check");
        result.Out.ShouldBe("""
            a.macro.yaml:6:42: error Nothing fills {{ nmae }}, so its place would stay empty. Did you mean "name"? [unknown-placeholder]
             6 |     Your package has not arrived yet, {{ nmae }}.
               |                                          ^^^^
               = fix: Change to "name"
               = more: macrolsp explain unknown-placeholder


            """);
        result.Error.ShouldBe("1 file checked: 1 error.\n");
    }

    [Fact]
    public void The_page_is_named_once_for_each_rule()
    {
        using var run = new CommandRun().With("a.macro.yaml", Misspelled).With("b.macro.yaml", Misspelled.Replace("late", "later", StringComparison.Ordinal));
        var result = run.Run("check");
        result.Lines.Count(l => l.Contains("= fix:", StringComparison.Ordinal)).ShouldBe(2);
        result.Lines.Count(l => l.Contains("= more:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Colour_is_for_a_terminal()
    {
        using var run = new CommandRun().With("a.macro.yaml", Misspelled);
        run.Run("check").Out.ShouldNotContain("\u001b");
        run.RunInColor("check").Out.ShouldContain("\u001b[31merror\u001b[0m");
        run.RunInColor("check", "--output", "x.txt").Out.ShouldBeEmpty();
        run.Read("x.txt").ShouldNotContain("\u001b");
    }

    // In the source, [| and |] stand around what was found; | in the marks is the left edge of the line.
    [Theory]
    [InlineData("plain [|text|] here", "plain text here", "      ^^^^")]
    [InlineData("\ttab [|te\txt|]", "    tab te  xt", "        ^^^^^^")]
    [InlineData("荷物が[|届き|]ません", "荷物が届きません", "      ^^^^")]
    [InlineData("😀 [|a|] b", "😀 a b", "   ^")]
    [InlineData("👩‍👩‍👧 🇩🇪 ❤️ [|x|]", "👩‍👩‍👧 🇩🇪 ❤️ x", "         ^")]
    [InlineData("e\u0301te\u0301 [|x|]", "e\u0301te\u0301 x", "    ^")]
    [InlineData("\uFEFFmacro: [|x|]", "macro: x", "       ^")]
    [InlineData("red\u001b[31m [|x|]", "red\uFFFD[31m x", "         ^")]
    [InlineData("end[||]", "end", "   ^")]
    [InlineData("[||]", "", "^")]
    [InlineData("one [|two\nthree|]", "one two", "    ^^^")]
    public void Marks_stand_under_what_was_found(string marked, string line, string marks)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var frame = CodeFrame.Of(new SourceText(text), TextSpan.FromBounds(start, end));
        frame.Line.ShouldBe(line);
        frame.Marks.ShouldBe(marks);
    }

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var text = string.Concat(Enumerable.Repeat("荷", 200)) + "x" + string.Concat(Enumerable.Repeat("y", 200));
        var frame = CodeFrame.Of(new SourceText(text), new TextSpan(200, 1));
        frame.Line.ShouldStartWith("…荷");
        frame.Line.ShouldEndWith("y…");
        frame.Line.Length.ShouldBeLessThan(112);
        var before = frame.Line[..frame.Line.IndexOf('x', StringComparison.Ordinal)];
        frame.Marks.ShouldBe(new string(' ', 1 + 2 * (before.Length - 1)) + "^");
    }
}
