using System.Collections.Immutable;
using MacroLsp.Core.Styles.Files;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>How a case is judged, whatever finds the alerts.</summary>
public sealed class StyleTestsTests
{
    private const string Found = "1:1:House.Rule:No 'a'.";

    [Theory]
    [InlineData("want: |\n      1:1:House.Rule:No 'a'.", null)]
    [InlineData("want: \"1:1:House.Rule:No 'a'.\"", null)]
    [InlineData("want: ''", "Nothing should be found. The rule finds: 1:1:House.Rule:No 'a'..")]
    [InlineData("want: '1:2:x'", "This should be found: 1:2:x. This should not be found: 1:1:House.Rule:No 'a'..")]
    [InlineData("contains: House.Rule", null)]
    [InlineData("contains: [House.Rule, \"1:1:\"]", null)]
    [InlineData("contains: [House.Rule, 2:2]", "\"2:2\" should be among the findings. The rule finds: 1:1:House.Rule:No 'a'..")]
    [InlineData("absent: House.Other", null)]
    [InlineData("absent: [x, No]", "\"No\" should not be among the findings. The rule finds: 1:1:House.Rule:No 'a'..")]
    public void Each_thing_that_is_asked_for_is_judged(string asked, string? failure)
    {
        var rule = RuleFileCheck.Fine($"extends: existence\nmessage: m\ntokens: [a]\ntests:\n  - name: one\n    input: a\n    {asked}\n");
        var result = StyleTests.Run(rule, (_, _, _) => [Found]).ShouldHaveSingleItem();
        result.Failures.FirstOrDefault().ShouldBe(failure);
        result.Passes.ShouldBe(failure is null);
    }

    [Fact]
    public void The_form_is_Markdown_unless_the_case_says_otherwise()
    {
        var rule = RuleFileCheck.Fine("extends: existence\nmessage: m\ntokens: [a]\ntests:\n  - { name: one, input: a, want: '' }\n  - { name: two, input: a, want: '', format: .txt }\n");
        var formats = new List<string>();
        StyleTests.Run(rule, (_, _, format) =>
        {
            formats.Add(format);
            return ImmutableArray<string>.Empty;
        });
        formats.ShouldBe(["md", "txt"]);
    }
}
