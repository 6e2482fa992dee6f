using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

public sealed class BuiltInDataTests
{
    [Fact]
    public void The_frameworks_of_the_product_are_there() =>
        BuiltInData.Frameworks.Keys.Order(StringComparer.Ordinal)
            .ShouldBe(["AER", "DEESCALATE", "HEARD", "HOLD", "INSTRUCT", "NOTE", "SOLVE"]);

    [Fact]
    public void AER_requires_what_it_is_named_for() =>
        BuiltInData.Frameworks["AER"].Sections.Where(section => section.Required).Select(section => section.Id)
            .ShouldBe(["acknowledge", "empathize", "reassure"]);

    [Fact]
    public void A_section_of_the_same_id_asks_for_overlapping_evidence_in_every_framework()
    {
        var groups = BuiltInData.Frameworks.Values.SelectMany(framework => framework.Sections).GroupBy(section => section.Id, StringComparer.Ordinal);
        foreach (var group in groups.Where(group => group.All(section => !section.Evidence.IsEmpty)))
        {
            var common = group.Select(section => section.Evidence.AsEnumerable()).Aggregate((a, b) => a.Intersect(b, StringComparer.Ordinal));
            common.ShouldNotBeEmpty(group.Key);
        }
    }

    [Fact]
    public void The_placeholders_of_the_product_are_there() =>
        BuiltInData.Placeholders.Keys.Order(StringComparer.Ordinal).ShouldBe(
            ["agent_name", "carrier", "carrier_contact", "etd", "name", "next_update", "order_number", "ticket_id", "tracking_url"]);

    [Fact]
    public void A_placeholder_has_all_that_its_file_says() =>
        BuiltInData.Placeholders["carrier_contact"].ShouldBe(new PlaceholderDefinition("carrier_contact", PlaceholderType.Contact,
            "How the customer reaches the carrier, as a phone number or an e-mail address.", "+1 202 555 0143",
            "the number on your shipping confirmation", NeedsDefault: true, Sensitivity.Public, IsBuiltIn: true));

    [Fact]
    public void The_channels_of_the_product_are_there() =>
        BuiltInData.Channels.Keys.Order(StringComparer.Ordinal).ShouldBe(["chat", "email", "phone", "sms", "social"]);

    [Theory]
    [InlineData("frameworks.yaml")]
    [InlineData("placeholders.yaml")]
    [InlineData("channels.yaml")]
    public void A_built_in_file_is_written_as_a_team_would_write_it(string name) =>
        ConfigFile.Read(new SourceText(BuiltInData.ReadText(name))).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("late-delivery", "where-is-my-order", "shipping", "delivery")]
    [InlineData("double-charge", null, "", "payment")]
    [InlineData("refund-status", null, "payment", "refund")]
    [InlineData("x", "RETURNS", "", "return")]
    [InlineData("two-deliveries", null, "", "delivery")]
    [InlineData("sales-taxes", null, "", "payment")]
    [InlineData("hacked_account", null, "security", "account")]
    [InlineData(null, null, "", "general")]
    [InlineData("nothing-known", "-- ..", "zzz", "general")]
    public void The_topic_is_found_from_the_words_of_id_intent_and_tags(string? id, string? intent, string tag, string topic) =>
        BuiltInData.TopicOf(id, intent, [tag]).ShouldBe(topic);

    [Fact]
    public void A_word_counts_once_however_often_it_stands_there() =>
        BuiltInData.TopicOf("refund-refund-refund", "late-parcel", []).ShouldBe("delivery");

    [Fact]
    public void Every_phrase_names_acts_moods_channels_and_topics_that_exist()
    {
        string[] moods = ["angry", "disappointed", "confused", "talkative", "threatening", "bargaining"];
        BuiltInData.PhraseLocales.ShouldContain("en-US");
        foreach (var locale in BuiltInData.PhraseLocales)
        {
            LanguageTag.Canonicalize(locale).ShouldBe(locale);
            foreach (var phrase in SpeechActs.Ids.SelectMany(act => PhraseBank.For(locale).Of(act)))
            {
                phrase.Moods.Except(moods, StringComparer.Ordinal).ShouldBeEmpty(phrase.Text);
                phrase.Channels.Except(BuiltInData.Channels.Keys, StringComparer.Ordinal).ShouldBeEmpty(phrase.Text);
                phrase.Topics.Except(BuiltInData.Topics, StringComparer.Ordinal).ShouldBeEmpty(phrase.Text);
            }
        }
    }

    [Fact]
    public void Every_bank_has_fifteen_different_phrases_for_every_act()
    {
        foreach (var locale in BuiltInData.PhraseLocales)
        {
            foreach (var act in SpeechActs.Ids)
            {
                var texts = PhraseBank.For(locale).Of(act).Select(phrase => phrase.Text).ToList();
                texts.Distinct(StringComparer.Ordinal).Count().ShouldBe(texts.Count, $"{locale} {act}");
                texts.Count.ShouldBeGreaterThanOrEqualTo(15, $"{locale} {act}");
            }
        }
    }
}
