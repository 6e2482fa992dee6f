using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

public sealed class PhraseBankTests
{
    private static readonly PhraseBank Bank = new("en-US",
    [
        Phrase("anywhere"),
        Phrase("for chat", channels: ["chat"]),
        Phrase("for refunds", topics: ["refund"]),
        Phrase("for the angry", moods: ["angry"]),
        Phrase("for angry chats about refunds", moods: ["angry", "threatening"], channels: ["chat"], topics: ["refund"]),
        Phrase("anywhere too", topics: ["general"]),
    ]);

    [Fact]
    public void What_fits_best_comes_first_and_the_order_of_the_file_decides_among_equals() =>
        Texts(["angry"], "chat", "refund", 10).ShouldBe(
            ["for angry chats about refunds", "for refunds", "for chat", "for the angry", "anywhere", "anywhere too"]);

    [Fact]
    public void What_is_made_for_something_else_is_left_out() =>
        Texts([], "email", "delivery", 10).ShouldBe(["anywhere", "anywhere too"]);

    [Fact]
    public void A_macro_that_names_no_channel_takes_a_phrase_of_any() =>
        Texts([], null, "general", 10).ShouldBe(["anywhere", "for chat", "anywhere too"]);

    [Fact]
    public void No_more_than_asked_for() => Texts(["angry"], "chat", "refund", 2).Length.ShouldBe(2);

    [Fact]
    public void None_when_none_is_asked_for() => Texts(["angry"], "chat", "refund", 0).ShouldBeEmpty();

    [Fact]
    public void Where_nothing_fits_the_one_that_is_least_out_of_place()
    {
        var bank = new PhraseBank("en-US", [Phrase("wrong topic", topics: ["refund"]), Phrase("wrong mood", moods: ["angry"]), Phrase("wrong channel", channels: ["sms"])]);
        bank.Choose("reassure", [], "chat", "delivery", 5).Select(phrase => phrase.Text).ShouldBe(["wrong mood"]);
    }

    [Fact]
    public void An_act_without_phrases_gives_none()
    {
        Bank.Of("close").ShouldBeEmpty();
        Bank.Choose("close", [], null, "general", 3).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en-GB")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("en-001", "en-GB")]
    [InlineData("en-AU", "en-GB")]
    [InlineData("en", "en-US")]
    [InlineData("en-US", "en-US")]
    [InlineData("de-CH", "de-DE")]
    [InlineData("es-AR", "es-MX")]
    [InlineData("es", "es-ES")]
    [InlineData("fr-CA", "fr-FR")]
    [InlineData("zh-TW", null)]
    [InlineData("sv-SE", null)]
    [InlineData("not a tag", null)]
    public void The_nearest_bank_of_the_same_language_is_taken(string locale, string? expected) =>
        NearestLocale.Among(["de-AT", "de-DE", "en-GB", "en-IN", "en-US", "es-ES", "es-MX", "fr-FR", "ja-JP", "zh-CN"], locale).ShouldBe(expected);

    [Fact]
    public void A_language_without_a_bank_has_no_phrases_rather_than_english_ones()
    {
        PhraseBank.For("fi-FI").Locale.ShouldBe("");
        PhraseBank.For("fi-FI").Of("greeting").ShouldBeEmpty();
        PhraseBank.For("en-ZA").Locale.ShouldStartWith("en-");
    }

    [Fact]
    public void A_bank_is_read_once() => PhraseBank.For("en-US").ShouldBeSameAs(PhraseBank.For("en-us"));

    private static ImmutableArray<string> Texts(string[] moods, string? channel, string topic, int count) =>
        [.. Bank.Choose("reassure", moods, channel, topic, count).Select(phrase => phrase.Text)];

    private static Phrase Phrase(string text, string[]? moods = null, string[]? channels = null, string[]? topics = null) =>
        new("reassure", text, [.. moods ?? []], [.. channels ?? []], [.. topics ?? []]);
}
