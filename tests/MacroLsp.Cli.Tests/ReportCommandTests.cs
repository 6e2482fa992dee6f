using System.Text.Json;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

public sealed class ReportCommandTests
{
    private const string Strong = "macro: strong\ntitle: S\nlocale: en-US\nreply:\n  acknowledge: You expected your order yesterday and it has not arrived.\n"
        + "  empathize: I know how frustrating it is to wait for a delivery that does not come.\n  reassure: I have asked the carrier, and I'll write to you tomorrow by noon.\n";

    private const string Weak = "macro: weak\ntitle: W\nlocale: en-US\nreply:\n  acknowledge: You expected your order yesterday and it has not arrived.\n"
        + "  empathize: Please see our policy.\n  reassure: I have asked the carrier, and I'll write to you tomorrow by noon.\n";

    private const string Hold = "macro: hold\ntitle: H\nlocale: en-US\nframework: HOLD\nreply:\n  hold: I'm back in 3 minutes.\n";

    [Fact]
    public void The_weakest_macro_comes_first_and_says_why()
    {
        using var run = new CommandRun().With("a.macro.yaml", Strong).With("b.macro.yaml", Weak).With("c.macro.yaml", Hold);
        var result = run.Run("report");
        result.Code.ShouldBe(0);
        result.Lines.ShouldBe(
        [
            " 67  b.macro.yaml  empathize: does not say what this is like",
            "100  a.macro.yaml",
            "AER score of the library: 84 of 100, the mean of 2 macros.",
            "Not scored: 1, whose framework asks for none of the three or whose language has no cues.",
        ]);
    }

    [Fact]
    public void Json_holds_the_same()
    {
        using var run = new CommandRun().With("a.macro.yaml", Strong).With("b.macro.yaml", Weak);
        var report = JsonDocument.Parse(run.Run("report", "--format", "json").Out).RootElement;
        report.GetProperty("score").GetInt32().ShouldBe(84);
        var first = report.GetProperty("macros")[0];
        first.GetProperty("macro").GetString().ShouldBe("weak");
        first.GetProperty("score").GetInt32().ShouldBe(67);
        first.GetProperty("parts")[1].GetProperty("lacks").GetString().ShouldBe("does not say what this is like");
    }

    [Fact]
    public void Without_a_macro_there_is_no_score()
    {
        using var run = new CommandRun().With("c.macro.yaml", Hold);
        run.Run("report").Lines[0].ShouldBe("There is no macro to score.");
    }
}
