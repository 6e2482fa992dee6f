using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Checks.Patterns;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

/// <summary>What bounds a pattern is decided by the pattern and the length of the text, not by how busy the machine is.</summary>
public sealed class BoundedRegexTests
{
    private static readonly string Usual = new('x', 150);
    private static readonly string Long = new('x', 100_000);

    [Theory]
    [InlineData("sorry")]
    [InlineData(@"colou?rs?\s+of")]
    [InlineData("(?:red|green|blue)+ paint")]
    [InlineData(@"(?<!not )(?:at|on) your (?:\w+ )?request")]
    public void Nothing_watches_a_pattern_that_is_soon_over(string pattern) =>
        Make(pattern).For(Usual).ShouldNotBeNull().MatchTimeout.ShouldBe(Regex.InfiniteMatchTimeout);

    [Theory]
    [InlineData("(?:a+)+b")]
    [InlineData("(?:a|aa)*b")]
    [InlineData("(?:a?)*b")]
    [InlineData("(?:a{1,2})+b")]
    [InlineData("(?:[ab]|b)*c")]
    public void What_could_take_for_ever_is_matched_in_linear_time(string pattern) =>
        Make(pattern).For(Usual).ShouldNotBeNull().Options.HasFlag(RegexOptions.NonBacktracking).ShouldBeTrue();

    [Theory]
    [InlineData(@"(a+)+\1")]
    [InlineData("(?=(?:a+)+b)a")]
    public void What_only_backtracking_matches_has_a_bound(string pattern)
    {
        var regex = Make(pattern);
        regex.For(Usual).ShouldNotBeNull().MatchTimeout.ShouldBe(BoundedRegex.Bound);
        regex.AfterTimeout().ShouldBeNull();
    }

    [Fact]
    public void On_a_long_text_the_clock_decides_how_it_is_matched_and_not_what_is_found()
    {
        var regex = Make("x+y?x+z");
        regex.For(Usual).ShouldNotBeNull().MatchTimeout.ShouldBe(Regex.InfiniteMatchTimeout);
        regex.For(Long).ShouldNotBeNull().MatchTimeout.ShouldBe(BoundedRegex.Bound);
        regex.AfterTimeout().ShouldNotBeNull().IsMatch(Long + "z").ShouldBeTrue();
        regex.For(Long).ShouldNotBeNull().Options.HasFlag(RegexOptions.NonBacktracking).ShouldBeTrue();
        regex.IsMatch(Long).ShouldBe(false);
    }

    [Fact]
    public void A_wrong_pattern_matches_nothing_and_says_why()
    {
        var regex = new BoundedRegex("(", RegexOptions.None, PatternWork.One);
        regex.IsMatch("(").ShouldBeNull();
        regex.Mistake.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("abc", 0, 1)]
    [InlineData("ab?c?", 0, 4)]
    [InlineData("a{2,5}", 0, 4)]
    [InlineData(@"\w+ \w+", 2, 1)]
    [InlineData(@"(?:\w+ ){0,3}x", 3, 4)]
    [InlineData("(?:we|we will|they) go", 0, 2)]
    [InlineData("(?:cat|dog)+", 1, 1)]
    public void The_work_of_a_pattern(string pattern, int degree, double ways) =>
        PatternReader.Read(pattern, multiline: true).Work.ShouldBe(new PatternWork(degree, ways, IsWild: false));

    private static BoundedRegex Make(string pattern)
    {
        var facts = PatternReader.Read(pattern, multiline: true);
        return new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
    }
}
