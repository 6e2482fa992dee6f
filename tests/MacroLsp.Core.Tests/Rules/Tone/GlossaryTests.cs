using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Tone;

public sealed class GlossaryTests
{
    private const string Config = """
        -- macrolsp.yaml --
        styles: []
        glossary:
          - { term: package, avoid: [parcel, box of goods], locales: [en-US], note: Our customers in the US say package. }
          - { term: Northway Express, brand: true }
        -- a.macro.yaml --

        """;

    [Fact]
    public void A_word_to_avoid_is_found_in_its_locales_with_the_reason()
    {
        var finding = ToneCheck.Of(Config + "macro: a\nlocale: en-US\nreply: Your parcel is here.\n").ShouldHaveSingleItem();
        finding.Rule.ShouldBe("Glossary.Avoid");
        finding.Message.ShouldBe("Your team writes 'package', not 'parcel'. Our customers in the US say package.");
        ToneCheck.Of(Config + "macro: a\nlocale: en-GB\nreply: Your parcel is here.\n").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Your parcel is here.", "Your package is here.")]
    [InlineData("Parcels are here.", "Packages are here.")]
    [InlineData("A box of goods came.", "A package came.")]
    [InlineData("It is with northway express.", "It is with Northway Express.")]
    [InlineData("It is with NORTHWAY EXPRESS.", "It is with Northway Express.")]
    public void The_fix_writes_the_word(string text, string after) =>
        ToneCheck.Fixes(Config + $"macro: a\nlocale: en-US\nreply: {text}\n", $"macro: a\nlocale: en-US\nreply: {after}\n");

    [Theory]
    [InlineData("It is with Northway Express.")]
    [InlineData("The parcelled one.")]
    [InlineData("Your package is here.")]
    public void What_is_right_is_left_alone(string text) => ToneCheck.Of(Config + $"macro: a\nlocale: en-US\nreply: {text}\n").ShouldBeEmpty();

    [Fact]
    public void It_can_be_switched_off_like_a_pack() =>
        ToneCheck.Of(Config.Replace("styles: []", "styles: []\nrules: { Glossary: off }", StringComparison.Ordinal) + "macro: a\nlocale: en-US\nreply: Your parcel.\n").ShouldBeEmpty();
}
