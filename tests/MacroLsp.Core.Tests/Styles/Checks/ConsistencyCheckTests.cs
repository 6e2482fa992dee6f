using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Checks;

public sealed class ConsistencyCheckTests
{
    private static readonly StyleDefinition Spelling = Rule.Of(CheckKind.Consistency) with { Either = Rule.Pairs("advisor", "adviser", "colou?rs?", "hues?") };

    [Fact]
    public void One_spelling_alone_is_fine() => StyleCase.Finds(Spelling, "An advisor and an advisor");

    [Fact]
    public void The_last_of_a_block_is_shown_once_both_were_seen() =>
        StyleCase.Finds(Spelling, ["advisor advisor", "adviser advisor, then adviser.", "nothing", "advisor"], "1: 22 adviser: 'adviser'", "3: 0 advisor: 'advisor'");

    [Fact]
    public void Each_pair_is_on_its_own() => StyleCase.Finds(Spelling, "advisor color hue", "14 hue: 'hue'");

    [Fact]
    public void A_second_document_starts_anew()
    {
        StyleCase.Finds(Spelling, "advisor");
        StyleCase.Finds(Spelling, "adviser");
    }

    [Fact]
    public void Words_are_whole_unless_the_rule_says_otherwise()
    {
        StyleCase.Finds(Spelling, "advisory adviser");
        StyleCase.Finds(Spelling with { NonWord = true, IgnoreCase = true }, "ADVISORY adviser", "9 adviser: 'adviser'");
    }
}
