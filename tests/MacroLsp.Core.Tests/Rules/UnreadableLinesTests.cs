using MacroLsp.Core.Rules;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules;

/// <summary>A line that cannot be read gets one message, whatever the reader made of it; all others keep theirs.</summary>
public sealed class UnreadableLinesTests
{
    private const string Above = "macro: late\ntitle: Late\nlocale: en-US\nowner: shipping\n";
    private const string Ack = "  acknowledge: Your package has not arrived yet.\n";
    private const string Rest = "  empathize: I know how frustrating this is.\n  reassure: I will write to you by tomorrow.\n";

    [Theory]
    [InlineData(Above + "reply:\n  acknowledge: {{ na\n" + Rest, "unquoted-placeholder")]
    [InlineData(Above + "reply:\n  acknowledge: >- {{ nmae }} and\n    {{ nmae }}\n" + Rest, "yaml-syntax")]
    [InlineData(Above + "reply:\n  acknowled\n" + Rest, "yaml-syntax")]
    [InlineData(Above + "reply:\n  acknow\n    Your package has not arrived.\n" + Rest, "yaml-syntax")]
    [InlineData(Above + "framewor\nreply:\n  aside: Goodbye.\n", "yaml-syntax")]
    [InlineData(Above + "framework HOLD\nreply:\n  hold: One moment.\n", "yaml-syntax")]
    [InlineData(Above + "framework: {{ HOLD\nreply:\n  hold: One moment.\n", "unquoted-placeholder")]
    [InlineData(Above + "rep\n" + Ack + Rest, "yaml-syntax")]
    [InlineData(Above + "next: [nowhere\nreply:\n" + Ack + Rest, "yaml-syntax")]
    [InlineData(Above + "\treply:\n" + Ack + Rest, "yaml-syntax")]
    [InlineData("macro: latetitle: Late\nlocale: en-US\nreply:\n" + Ack + Rest, "colon-in-plain-text")]
    [InlineData(Above + "reply:\n" + Ack + "  \t" + Rest, "yaml-syntax")]
    [InlineData(Above + "reply:\n  thank:\n    - when: {{ etd\n      text: Thank you {{ name }}.\n    - text: Thank you.\n" + Ack + Rest, "unquoted-placeholder")]
    public void One_line_is_one_message(string text, string rule) => Of(text).ShouldBe([rule]);

    [Fact]
    public void What_is_read_as_it_stands_keeps_its_other_messages() =>
        Of(Above + "reply:\n  acknowledge: \u201cOrder {{ nmae }}\u201d\n" + Rest).ShouldBe(["yaml-syntax", "unknown-placeholder"]);

    [Fact]
    public void A_line_that_nothing_is_said_of_keeps_what_is_found_on_it() =>
        Of("# macrolsp-disable-file unquoted-placeholder -- pasted\n" + Above + "reply:\n  acknowledge: {{ nmae }}\n" + Rest).ShouldBe(["unknown-placeholder"]);

    private static IEnumerable<string> Of(string text)
    {
        var fixture = Fixture.Parse(text);
        return Analyzer.Analyze(fixture.Snapshot, fixture.Document, RuleCheck.Today).Select(finding => finding.Rule).Where(rule => AllRules.Find(rule) is not null);
    }
}
