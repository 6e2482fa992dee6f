using MacroLsp.Core.Styles.Checks;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

/// <summary>The expected texts are what Go's fmt.Sprintf gives for the same format and arguments, one empty text added.</summary>
public sealed class GoTextTests
{
    [Theory]
    [InlineData("no verbs", "no verbs")]
    [InlineData("'%s'", "'a'")]
    [InlineData("%s %s", "a b")]
    [InlineData("%s %s %s", "a b ")]
    [InlineData("%s %s %s %s", "a b  %!s(MISSING)")]
    [InlineData("%[2]s %[1]s", "b a")]
    [InlineData("%[2]s %s", "b ")]
    [InlineData("%[9]s", "%!s(BADINDEX)")]
    [InlineData("100%% %s", "100% a")]
    [InlineData("%d", "%!d(string=a)")]
    [InlineData("%q", "\"a\"")]
    [InlineData("%v", "a")]
    [InlineData("%5s|", "    a|")]
    [InlineData("%-5s|", "a    |")]
    [InlineData("50% off", "50%!o(string=a)ff")]
    [InlineData("end %", "end %!(NOVERB)")]
    [InlineData("%é", "%!é(string=a)")]
    public void Fills_in_as_Go_does(string format, string expected) => GoText.Format(format, "a", "b").ShouldBe(expected);

    [Theory]
    [InlineData(3, "%d", "3")]
    [InlineData(3, "%s", "%!s(int=3)")]
    [InlineData(3, "%v", "3")]
    public void Numbers_are_no_texts(int number, string format, string expected) => GoText.Format(format, number).ShouldBe(expected);

    [Fact]
    public void Verbs_that_mean_nothing_are_found_at_their_place() =>
        GoText.UnknownVerbs("50% off, %s, 100%").ShouldBe([(2, 3), (16, 1)]);
}
