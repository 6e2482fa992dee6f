using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class ConditionalCheckTests
{
    private static readonly StyleDefinition Acronyms = Rule.Of(CheckKind.Conditional, "'%s' has no definition") with
    {
        First = Rule.Text(@"\b([A-Z]{3,5})\b"),
        Second = Rule.Text(@"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)"),
        Exceptions = Rule.Texts("API"),
    };

    [Fact]
    public void What_was_never_explained_is_shown() =>
        StyleCase.Finds(Acronyms, "The WHO and the API.", "4 WHO: 'WHO' has no definition");

    [Fact]
    public void An_explanation_holds_from_its_block_on() =>
        StyleCase.Finds(Acronyms, ["WHO", "World Health Organization (WHO), XYZ", "WHO"], "0: 0 WHO: 'WHO' has no definition", "1: 33 XYZ: 'XYZ' has no definition");

    [Fact]
    public void Without_a_group_it_must_stand_in_the_same_block()
    {
        var rule = Rule.Of(CheckKind.Conditional) with { First = Rule.Text("refund"), Second = Rule.Text("within|days") };
        StyleCase.Finds(rule, ["A refund within 3 days", "A refund, refundable"], "1: 2 refund: 'refund'", "1: 10 refund: 'refund'");
    }

    [Fact]
    public void Ignorecase_is_read_and_not_used() =>
        StyleCase.Finds(Acronyms with { IgnoreCase = true }, "who WHO", "4 WHO: 'WHO' has no definition");

    [Fact]
    public void The_vocabulary_excuses() => StyleCase.Finds(Acronyms, StyleContext.Empty with { Accepted = ["WHO"] }, "WHO");
}
