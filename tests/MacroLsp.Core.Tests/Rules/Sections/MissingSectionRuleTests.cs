using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Sections;

public sealed class MissingSectionRuleTests
{
    private const string Rule = "missing-section";

    [Fact]
    public void Finds_each_required_section_that_is_missing() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        [|[|reply|]|]:
          acknowledge: Your package has not arrived yet.
        """);

    [Fact]
    public void A_variant_inherits_sections_from_its_source() => RuleCheck.FindsNothing(Rule, """
        -- a.macro.yaml --
        macro: late
        title: Late
        locale: en-US
        reply:
          acknowledge: Your package has not arrived yet.
          empathize: I know that this is frustrating.
          reassure: I write to you tomorrow.
        -- b.macro.yaml --
        macro: late
        locale: en-GB
        reply:
          acknowledge: Your parcel has not arrived yet.
        """);

    [Fact]
    public void An_unsectioned_reply_has_no_sections_to_miss() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply: Your package has not arrived yet.
        """);
}
