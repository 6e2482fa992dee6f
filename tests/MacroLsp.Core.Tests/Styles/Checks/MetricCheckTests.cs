using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Checks.Metrics;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class MetricCheckTests
{
    private static StyleDefinition Metric(string formula, string condition, string message = "%s") =>
        Rule.Of(CheckKind.Metric, message) with { Formula = Rule.Text(formula), Condition = Rule.Text(condition) };

    private static StyleBlock Summary(string text) => StyleCase.Block(text, "summary", "md");

    [Fact]
    public void The_result_is_said_with_two_decimals_at_the_start() =>
        StyleCase.Finds([Metric("words / sentences", "> 2")], [Summary("One two three. Four five six seven.\n\n")], StyleContext.Empty, "0 : 3.50");

    [Fact]
    public void A_condition_that_does_not_hold_finds_nothing() =>
        StyleCase.Finds([Metric("words / sentences", "> 3.5")], [Summary("One two three. Four five six seven.")], StyleContext.Empty);

    [Fact]
    public void It_is_computed_of_the_whole_only() =>
        StyleCase.Finds([Metric("words", "> 0")], [StyleCase.Block("Some words"), Summary("Some words.")], StyleContext.Empty, "1: 0 : 2.00");

    [Fact]
    public void Nothing_is_said_of_an_empty_text() => StyleCase.Finds([Metric("words", "< 1")], [Summary(" \n")], StyleContext.Empty);

    [Fact]
    public void Elements_are_counted_and_missing_ones_are_zero() =>
        StyleCase.Finds(
            [Metric("heading.h2 * 100 + list * 10 + blockquote + heading.h6", "> 0")],
            [StyleCase.Block("a", "text", "heading", "h2"), StyleCase.Block("b", "text", "list"), StyleCase.Block("c", "text", "list"), Summary("Words.")],
            StyleContext.Empty, "3: 0 : 120.00");

    [Theory]
    [InlineData("One.\n\nTwo.\n\n", "paragraphs", 2)]
    [InlineData("It's a test, isn't it? Yes!", "words", 6)]
    [InlineData("U.S.A. is big", "words", 3)]
    [InlineData("Hello there. 42 is it", "characters", 16)]
    [InlineData("Unbelievable communication", "long_words", 2)]
    [InlineData("internationally created examples", "polysyllabic_words", 2)]
    [InlineData("created examples", "complex_words", 0)]
    public void Counts_are_Vales(string text, string variable, int expected) =>
        StyleCase.Finds([Metric(variable, ">= 0")], [Summary(text)], StyleContext.Empty, $"0 : {expected}.00");

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("7 / 2", 3)]
    [InlineData("7.0 / 2", 3.5)]
    [InlineData("x / 2", 2.5)]
    [InlineData("-x + +1", -4)]
    [InlineData("7 % 4", 3)]
    [InlineData("1 - 2 - 3", -4)]
    [InlineData("math.sqrt(16) + math.pow(2, 3)", 12)]
    [InlineData("math.max(math.abs(-3), 2)", 3)]
    [InlineData("x > 4 && x < 6", 1)]
    [InlineData("x > 5 || !(x == 5)", 0)]
    [InlineData("x != 5 ? 1 : 2", 2)]
    [InlineData("1.5e2", 150)]
    public void Arithmetic_is_Tengos(string formula, double expected)
    {
        var read = Formula.Read(formula, ["x"]);
        read.Mistake.ShouldBeNull();
        read.Evaluate(new Dictionary<string, double>(StringComparer.Ordinal) { ["x"] = 5 }).ShouldBe(expected, 1e-9);
    }

    [Theory]
    [InlineData("", 0, "formula")]
    [InlineData("1 +", 3, "number")]
    [InlineData("(1", 2, "closing")]
    [InlineData("1 2", 2, "end")]
    [InlineData("wrods / 2", 0, "wrods")]
    [InlineData("math.foo(1)", 0, "math.foo")]
    [InlineData("math.pow(1)", 10, "two values")]
    [InlineData("1..2", 0, "number")]
    public void A_mistake_is_said_at_its_place(string formula, int start, string word)
    {
        var mistake = Formula.Read(formula, ["words"]).Mistake.ShouldNotBeNull();
        mistake.Start.ShouldBe(start);
        mistake.Message.ShouldContain(word);
    }

    [Fact]
    public void A_formula_that_is_nested_without_end_is_a_mistake() =>
        Formula.Read(new string('(', 100_000), []).Mistake.ShouldNotBeNull();

    [Fact]
    public void Problems_stand_in_the_rule_file()
    {
        var problems = StyleSet.Create([Metric("words / sentenses", "> 1"), Metric("words", "10")], StyleContext.Empty).Problems(CancellationToken.None);
        problems.Select(p => p.Span.Start).ShouldBe([108, 100]);
    }

    [Fact]
    public void Readability_is_the_mean_of_its_measures()
    {
        // 6 words, 2 sentences, 24 letters: 4.71 * 4 + 0.5 * 3 - 21.43 = -1.09.
        var rule = Rule.Of(CheckKind.Readability) with { Metrics = Rule.Texts("Automated Readability"), Grade = -2 };
        StyleCase.Finds([rule], [Summary("Four four four. Four four four.")], StyleContext.Empty, "0 : '-1.09'");
        StyleCase.Finds([rule with { Grade = -1 }], [Summary("Four four four. Four four four.")], StyleContext.Empty);
    }
}
