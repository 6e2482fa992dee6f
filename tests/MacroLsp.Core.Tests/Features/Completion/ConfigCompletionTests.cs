using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.Completion;

public sealed class ConfigCompletionTests
{
    private static string Config(string text) => "-- macrolsp.yaml --\n" + text;

    [Fact]
    public void Missing_keys() => CompletionCheck.Labels(Config("source-locale: en-US\n$0")).ShouldSatisfyAllConditions(
        labels => labels.ShouldContain("default-framework"),
        labels => labels.ShouldContain("placeholders"),
        labels => labels.ShouldNotContain("source-locale"));

    [Theory]
    [InlineData("placeholders:\n  refund_date:\n    $0")]
    [InlineData("placeholders:\n  refund_date:\n    ty$0")]
    [InlineData("placeholders:\n  refund_date:\n    description: x\n    $0")]
    [InlineData("placeholders:\n  refund_date: { $0 }")]
    public void Keys_of_a_placeholder(string text) => CompletionCheck.Labels(Config(text)).ShouldContain("type");

    [Fact]
    public void Types_of_a_placeholder() =>
        CompletionCheck.Labels(Config("placeholders:\n  refund_date:\n    type: $0")).ShouldBe(["text", "date", "contact", "number", "url"], ignoreOrder: true);

    [Theory]
    [InlineData("frameworks:\n  MINI:\n    sections:\n      - $0")]
    [InlineData("frameworks:\n  MINI:\n    sections:\n      - title: x\n        $0")]
    [InlineData("frameworks:\n  MINI:\n    sections:\n      - { $0 }")]
    public void Keys_of_a_section(string text) => CompletionCheck.Labels(Config(text)).ShouldContain("id");

    [Theory]
    [InlineData("default-framework: $0", "AER")]
    [InlineData("source-locale: $0", "de-DE")]
    [InlineData("rules:\n  $0", "missing-section")]
    [InlineData("rules:\n  $0", "Support.CalmDown")]
    [InlineData("rules:\n  Glossary.$0", "Glossary.Avoid")]
    [InlineData("rules:\n  missing-section: $0", "warning")]
    [InlineData("frameworks:\n  M:\n    sections:\n      - id: a\n        evidence: [$0]", "empathize")]
    [InlineData("locales:\n  de-DE:\n    formality: $0", "formal")]
    public void Values_that_are_known_by_name(string text, string label) => CompletionCheck.Labels(Config(text)).ShouldContain(label);

    [Fact]
    public void Accepting_a_key() => CompletionCheck.Accepts(Config("rul$0\n"), "rules", Config("rules:\n  \n"));

    [Fact]
    public void Accepting_a_value() => CompletionCheck.Accepts(Config("default-framework:$0\n"), "HEARD", Config("default-framework: HEARD\n"));

    [Fact]
    public void Nothing_below_an_unknown_key() => CompletionCheck.OffersNothing(Config("nonsense:\n  $0"));

    [Fact]
    public void Hover_tells_what_a_key_is_for() => HoverCheck.Says(Config("[|default-frame$0work|]: AER"), "framework");

    [Fact]
    public void Hover_tells_what_a_value_names() => HoverCheck.Says(Config("default-framework: [|HE$0ARD|]"), "`apologize`");

    [Fact]
    public void Hover_on_a_placeholder_s_name() => HoverCheck.Says(Config("placeholders:\n  [|refund_$0date|]:\n    type: date\n    description: The day.\n    sample: 2026-12-09"), "The day.");
}
