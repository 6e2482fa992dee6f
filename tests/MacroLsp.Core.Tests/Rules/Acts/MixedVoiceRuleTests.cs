using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Acts;

public sealed class MixedVoiceRuleTests
{
    private const string Rule = "mixed-voice";

    [Fact]
    public void Finds_two_voices_in_one_reassurance() => RuleCheck.Finds(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: I have asked the carrier today. [|We will write|] to you tomorrow by noon.
        """, "I\" and as");

    [Fact]
    public void Our_warehouse_is_no_second_voice() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: I have asked our warehouse, and I will write to you tomorrow by noon. With us your money is safe.
        """);

    [Fact]
    public void We_in_another_section_is_another_matter() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          apologize: I'm sorry that we kept you waiting.
          reassure: I have asked the carrier, and I will write to you tomorrow by noon.
        """);

    [Fact]
    public void One_voice_is_fine() => RuleCheck.FindsNothing(Rule, """
        macro: late
        title: Late
        locale: en-US
        reply:
          reassure: We have asked the carrier. We will write to you tomorrow by noon.
        """);
}
