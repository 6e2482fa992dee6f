using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Regions;

public sealed class LengthExpansionRuleTests
{
    private const string Rule = "length-expansion";

    private static string Sms(string english, string other) => Pair.Of(english, other, "pl-PL", "channel: [|sms|]").Replace("framework: NOTE\nreply:\n  facts: " + english, "channel: sms\nframework: NOTE\nreply:\n  facts: " + english, StringComparison.Ordinal);

    [Fact]
    public void Finds_a_variant_that_takes_more_messages() =>
        RuleCheck.Finds(Rule, Sms(new string('a', 100), "ł" + new string('a', 100)), "This is sent as 2 messages, and en-US as 1. \"ł\" leaves room for 67 characters in each.");

    [Fact]
    public void Finds_nothing_in_as_many_messages() =>
        RuleCheck.FindsNothing(Rule, Sms(new string('a', 40), "ł" + new string('a', 60)).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

    [Fact]
    public void Finds_a_variant_that_is_nearly_at_the_limit() => RuleCheck.Finds(Rule, $$"""
        -- macrolsp.yaml --
        channels: { social: { max-length: 100 } }
        -- a.macro.yaml --
        macro: x
        locale: en-US
        channel: social
        reply: {{new string('a', 80)}}
        -- b.macro.yaml --
        macro: x
        locale: de-DE
        channel: [|social|]
        reply: {{new string('a', 95)}}
        """, "takes 95% of what");
}
