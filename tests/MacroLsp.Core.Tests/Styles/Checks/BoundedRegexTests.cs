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
    public void What_could_take_for_ever_is_tried_and_then_matched_in_linear_time(string pattern)
    {
        var regex = Make(pattern);
        var first = regex.First(Usual).ShouldNotBeNull();
        first.MatchTimeout.ShouldBe(BoundedRegex.Trial);
        var last = regex.AfterTimeout(first).ShouldNotBeNull();
        last.Options.HasFlag(RegexOptions.NonBacktracking).ShouldBeTrue();
        regex.First(Usual).ShouldBeSameAs(last);
    }

    [Fact]
    public void What_takes_too_long_by_backtracking_finds_the_same_in_linear_time()
    {
        var regex = Make("(?:a+)+b");
        regex.IsMatch(new string('a', 60)).ShouldBe(false);
        regex.IsMatch(new string('a', 60) + "b").ShouldBe(true);
    }

    [Theory]
    [InlineData(@"(a+)+\1")]
    [InlineData("(?=(?:a+)+b)a")]
    public void What_only_backtracking_matches_has_a_bound(string pattern)
    {
        var regex = Make(pattern);
        var first = regex.First(Usual).ShouldNotBeNull();
        first.MatchTimeout.ShouldBe(BoundedRegex.Trial);
        var last = regex.AfterTimeout(first).ShouldNotBeNull();
        last.MatchTimeout.ShouldBe(BoundedRegex.Bound);
        regex.AfterTimeout(last).ShouldBeNull();
    }

    [Fact]
    public void How_a_text_is_matched_depends_on_its_length()
    {
        var regex = Make("x+y?x+z");
        regex.First(Usual).ShouldNotBeNull().MatchTimeout.ShouldBe(Regex.InfiniteMatchTimeout);
        regex.First(Long).ShouldNotBeNull().MatchTimeout.ShouldBe(BoundedRegex.Trial);
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
