using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class StyleSetTests
{
    [Fact]
    public void Alerts_are_ordered_by_block_place_and_rule() =>
        StyleCase.Finds(
            [Named("B.Two", "so", "very"), Named("A.One", "so"), Named("A.Zero", "very so")],
            [StyleCase.Block("very so"), StyleCase.Block("so")],
            StyleContext.Empty,
            "0: 0 very: B.Two", "0: 0 very so: A.Zero", "0: 5 so: A.One", "0: 5 so: B.Two", "1: 0 so: A.One", "1: 0 so: B.Two");

    [Fact]
    public void A_rule_looks_at_the_blocks_of_its_scope_only() =>
        StyleCase.Finds(
            [Rule.Existence("so") with { Scope = Rule.Texts("heading", "list.md") }],
            [StyleCase.Block("so", "text", "md"), StyleCase.Block("so", "text", "heading", "h1", "md"), StyleCase.Block("so", "text", "list", "md")],
            StyleContext.Empty, "1: 0 so: 'so'", "2: 0 so: 'so'");

    [Fact]
    public void An_alert_in_a_part_is_given_once_on_the_whole() =>
        StyleCase.Finds(
            [Rule.Existence("so$")],
            [StyleCase.Block("So so. Not so"), StyleCase.Block("So so", "sentence", "text") with { Part = new StylePart(0, 0) }, StyleCase.Block("Not so", "sentence", "text") with { Part = new StylePart(0, 7) }],
            StyleContext.Empty, "0: 3 so: 'so'", "0: 11 so: 'so'");

    [Fact]
    public void The_limit_is_for_all_blocks_together() =>
        StyleCase.Finds(Rule.Existence("so") with { Limit = 3 }, ["so so", "so so", "so"], "0: 0 so: 'so'", "0: 3 so: 'so'", "1: 0 so: 'so'");

    [Fact]
    public void Nothing_is_found_inside_of_what_is_masked()
    {
        // The placeholder stands as xxxx; a match may hold all of it, but not begin or end in it, nor be it.
        var block = StyleCase.Block("see xxxx soon") with { Masked = [new TextSpan(4, 4)] };
        StyleCase.Finds([Rule.Existence("x+") with { NonWord = true }], [block], StyleContext.Empty);
        StyleCase.Finds([Rule.Existence("x soon") with { NonWord = true }], [block], StyleContext.Empty);
        StyleCase.Finds([Rule.Existence(@"see \w+ soon")], [block], StyleContext.Empty, "0 see xxxx soon: 'see xxxx soon'");
        StyleCase.Finds([Rule.Existence(@"\w+ soon")], [block], StyleContext.Empty, "4 xxxx soon: 'xxxx soon'");
    }

    [Fact]
    public void Half_of_a_character_is_never_shown() =>
        StyleCase.Finds(Rule.Existence(@"[^a-z ]") with { NonWord = true, Message = Rule.Text("no") }, "so \U0001F600", "3 \U0001F600: no");

    [Fact]
    public void A_message_stays_on_one_line() => StyleCase.Finds(Rule.Existence(@"so\s+it"), "so\nit", "0 so\nit: 'so it'");

    [Fact]
    public void A_bad_pattern_is_a_problem_at_its_place_and_the_rest_goes_on()
    {
        var bad = Rule.Existence("so", "[bad", "very") with { Id = "A.Bad" };
        StyleCase.Finds([bad, Named("B.Good", "so")], [StyleCase.Block("so very bad")], StyleContext.Empty, "0 so: 'so'", "0 so: B.Good", "3 very: 'very'");
        var problem = Problems(bad).ShouldHaveSingleItem();
        (problem.Level, problem.Path, problem.Span.Start).ShouldBe((RuleLevel.Error, "Test/Rule.yml", 103));
        problem.Message.ShouldContain("set of characters");
    }

    [Theory]
    [InlineData("a(b", "bracket")]
    [InlineData("a)b", "bracket")]
    [InlineData("*a", "repeated")]
    [InlineData("a**", "repetition")]
    [InlineData(@"a\q", "backslash")]
    [InlineData(@"a\", "backslash")]
    [InlineData(@"\p{Klingon}", "property")]
    [InlineData("[z-a]", "order")]
    [InlineData("a{3,2}", "order")]
    [InlineData(@"(a)\2", "group")]
    public void Every_mistake_is_said_in_plain_words(string pattern, string word) =>
        Problems(Rule.Existence("fine", pattern)).ShouldContain(p => p.Level == RuleLevel.Error && p.Message.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void A_verb_that_means_nothing_is_a_warning_at_its_place()
    {
        var problem = Problems(Rule.Existence("so") with { Message = Rule.Text("50% off '%s'") }).ShouldHaveSingleItem();
        (problem.Level, problem.Span).ShouldBe((RuleLevel.Warning, new TextSpan(102, 3)));
    }

    [Theory]
    [InlineData(CheckKind.Existence)]
    [InlineData(CheckKind.Substitution)]
    [InlineData(CheckKind.Occurrence)]
    [InlineData(CheckKind.Repetition)]
    [InlineData(CheckKind.Consistency)]
    [InlineData(CheckKind.Conditional)]
    [InlineData(CheckKind.Capitalization)]
    [InlineData(CheckKind.Metric)]
    [InlineData(CheckKind.Readability)]
    public void A_rule_without_what_its_kind_needs_is_a_problem_and_finds_nothing(CheckKind kind)
    {
        StyleCase.Finds(Rule.Of(kind), "Some text.");
        Problems(Rule.Of(kind)).ShouldContain(p => p.Level == RuleLevel.Error);
    }

    [Theory]
    [InlineData(CheckKind.Sequence)]
    [InlineData(CheckKind.Script)]
    public void Kinds_that_are_not_run_say_so_once(CheckKind kind)
    {
        StyleCase.Finds(Rule.Of(kind), "Some text.");
        Problems(Rule.Of(kind)).ShouldHaveSingleItem().Level.ShouldBe(RuleLevel.Suggestion);
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_stopped_and_says_so()
    {
        // Only backtracking can look ahead, and this pattern tries every way to split the letters.
        var rule = Rule.Existence(@"(?=(?:a|aa)+!)a") with { NonWord = true };
        var set = StyleSet.Create([rule, Named("B.Good", "soon")], StyleContext.Empty);
        var alerts = set.Check([StyleCase.Block(new string('a', 200) + " b soon")], CancellationToken.None);
        alerts.Length.ShouldBe(2);
        alerts[0].Span.ShouldBe(new TextSpan(0, 0));
        alerts[0].Message.ShouldContain("takes too long");
        alerts[1].Message.ShouldBe("B.Good");
    }

    [Fact]
    public void A_pattern_that_could_take_long_runs_in_linear_time_where_it_can() =>
        StyleCase.Finds(Rule.Existence(@"(?:a+)+b") with { NonWord = true }, new string('a', 5000) + "c");

    [Fact]
    public void Rules_that_did_not_change_are_not_compiled_again()
    {
        var (kept, changed) = (Named("A.One", "so"), Named("B.Two", "very"));
        var before = StyleSet.Create([kept, changed], StyleContext.Empty);
        var after = StyleSet.Create([kept, changed with { Level = RuleLevel.Error }], StyleContext.Empty, before);
        after.Checks[0].ShouldBeSameAs(before.Checks[0]);
        after.Checks[1].ShouldNotBeSameAs(before.Checks[1]);
        StyleSet.Create([kept], StyleContext.Empty with { Accepted = ["so"] }, before).Checks[0].ShouldNotBeSameAs(before.Checks[0]);
        before.Where(d => d.Id == "B.Two").Checks.ShouldHaveSingleItem().ShouldBeSameAs(before.Checks[1]);
    }

    private static StyleDefinition Named(string id, params string[] tokens) => Rule.Existence(tokens) with { Id = id, Message = Rule.Text(id) };

    private static StyleProblem[] Problems(StyleDefinition rule) => [.. StyleSet.Create([rule], StyleContext.Empty).Problems(CancellationToken.None)];
}
