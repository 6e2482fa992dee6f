using System.Collections.Immutable;
using MacroLsp.Core.Features;
using MacroLsp.Core.Rendering;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class PreviewTests
{
    private const string Text = """
        -- late.de-DE.macro.yaml --
        macro: late
        locale: de-DE
        reply:
          acknowledge: >-
            Ihr Paket ist noch nicht da.
        -- late.macro.yaml --
        macro: late
        title: Order {{ order_number }}
        locale: en-US
        channel: sms
        framework: AER
        reply:
          acknowledge: >-
            😀 You expected it on {{ etd | date: long }}
            and it is not there {{ nobody }}.
          empathize: >-
            I know how frustrating it is.
          reassure:
            - when: carrier_contact
              text: Call {{ carrier_contact }}.
            - text: I write to you.

        """;

    private static Preview Make(string text, string path, PreviewOptions options)
    {
        var fixture = Fixture.Parse(text);
        var document = fixture.Snapshot.Find(path).ShouldNotBeNull();
        return Previews.At(fixture.Snapshot, document, 0, options).ShouldNotBeNull();
    }

    private static PreviewOptions Options(params (string Name, string Value)[] samples) =>
        new(RuleCheck.Today, samples.ToImmutableDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal));

    private static string TextOf(ImmutableArray<PreviewRun> runs) => string.Concat(runs.Select(r => r.Text));

    [Fact]
    public void Placeholders_are_filled_with_the_readers_values_and_samples()
    {
        var preview = Make(Text, "late.macro.yaml", Options(("etd", "2026-12-24")));
        TextOf(preview.Title).ShouldStartWith("Order ");
        TextOf(preview.Sections[0].Runs).ShouldStartWith("😀 You expected it on December 24, 2026 and it is not there");
        preview.Samples.Select(s => s.Name).ShouldBe(["order_number", "etd", "nobody", "carrier_contact"]);
        preview.Samples.Single(s => s.Name == "nobody").Definition.ShouldBeNull();
    }

    [Fact]
    public void The_alternative_depends_on_which_samples_are_empty()
    {
        var filled = Make(Text, "late.macro.yaml", Options()).Sections[2];
        TextOf(filled.Runs).ShouldStartWith("Call ");
        filled.Alternative.ShouldNotBeNull().Index.ShouldBe(0);
        var empty = Make(Text, "late.macro.yaml", Options(("carrier_contact", ""))).Sections[2];
        TextOf(empty.Runs).ShouldBe("I write to you.");
        empty.Alternative.ShouldNotBeNull().Index.ShouldBe(1);
    }

    [Fact]
    public void A_finding_marks_the_words_it_is_about()
    {
        var preview = Make(Text, "late.macro.yaml", Options());
        var index = preview.Findings.Select((f, i) => (f, i)).First(p => p.f.Rule == "unknown-placeholder").i;
        var marked = preview.Sections[0].Runs.Where(r => r.Findings.Contains(index)).ToList();
        marked.ShouldHaveSingleItem().Placeholder.ShouldBe("nobody");
    }

    [Fact]
    public void Inherited_sections_say_where_they_come_from()
    {
        var preview = Make(Text, "late.de-DE.macro.yaml", Options());
        preview.Locale.ShouldBe("de-DE");
        preview.Sections.Select(s => s.InheritedFrom).ShouldBe([null, "en-US", "en-US"]);
        TextOf(preview.Title).ShouldStartWith("Order ");
    }

    [Fact]
    public void Another_locale_of_the_macro_can_be_asked_for()
    {
        var preview = Make(Text, "late.macro.yaml", Options() with { Locale = "de-DE" });
        TextOf(preview.Sections[0].Runs).ShouldBe("Ihr Paket ist noch nicht da.");
        preview.Locales.ShouldContain("en-US");
    }

    [Fact]
    public void A_text_message_is_counted_as_the_network_counts_it()
    {
        Make(Text, "late.macro.yaml", Options()).Sms.ShouldNotBeNull().IsUnicode.ShouldBeTrue();
        Make(Text, "late.macro.yaml", Options() with { Channel = "chat" }).Sms.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(160, 1, false)]
    [InlineData(161, 2, false)]
    [InlineData(306, 2, false)]
    [InlineData(307, 3, false)]
    public void Messages_of_the_basic_alphabet_hold_160_or_153(int length, int messages, bool isUnicode)
    {
        var sms = SmsLength.Of(new string('a', length));
        sms.Messages.ShouldBe(messages);
        sms.IsUnicode.ShouldBe(isUnicode);
    }

    [Theory]
    [InlineData("€", 2)]
    [InlineData("{}", 4)]
    [InlineData("äöü", 3)]
    public void Some_signs_take_two_places(string text, int units) => SmsLength.Of(text).Units.ShouldBe(units);

    [Fact]
    public void A_file_that_is_half_typed_has_a_preview_of_what_is_whole()
    {
        var preview = Make("macro: m\nreply:\n  acknowledge: One.\n  empath\n  reassure: \"Two\n", Fixture.DefaultPath, Options());
        preview.Sections.Select(s => TextOf(s.Runs)).ShouldBe(["One.", "Two"]);
    }

    [Fact]
    public void Each_sentence_says_what_it_does_and_by_which_words()
    {
        var preview = Make("""
            -- late.macro.yaml --
            macro: late
            locale: en-US
            reply:
              empathize: >-
                😀 I know how frustrating
                it is, {{ name }}! Parcels are brown. I am sorry for
                the wait.

            """, "late.macro.yaml", Options(("name", "Maria")));
        var section = preview.Sections[0];
        string Shown(int sentence) => string.Concat(section.Runs.Where(r => r.Sentence == sentence).Select(r => r.Text));
        section.Sentences.Length.ShouldBe(3);
        Shown(0).ShouldBe("😀 I know how frustrating it is, Maria!");
        section.Sentences[0].Acts.ShouldHaveSingleItem().Act.ShouldBe("empathize");
        section.Sentences[0].Acts[0].Evidence.ShouldContain(e => e.Contains("frustrating"));
        Shown(1).ShouldBe("Parcels are brown.");
        section.Sentences[1].Acts.ShouldBeEmpty();
        Shown(2).ShouldBe("I am sorry for the wait.");
        section.Sentences[2].Acts.Select(a => a.Act).ShouldContain("apologize");
        TextOf(section.Runs).ShouldBe("😀 I know how frustrating it is, Maria! Parcels are brown. I am sorry for the wait.");
        section.Runs.Where(r => r.Sentence is null).ShouldAllBe(r => r.Text == " ");
    }

    [Fact]
    public void Sentences_are_those_of_the_alternative_that_is_shown()
    {
        var preview = Make(Text, "late.macro.yaml", Options(("carrier_contact", "")));
        var reassure = preview.Sections.Single(s => s.Id == "reassure");
        reassure.Runs.ShouldAllBe(r => r.Sentence == 0);
        TextOf(reassure.Runs).ShouldBe("I write to you.");
    }

    [Fact]
    public void In_a_language_without_cues_nothing_is_said_of_sentences()
    {
        var preview = Make("""
            -- late.macro.yaml --
            macro: late
            locale: fi-FI
            reply: Pakettisi on myöhässä. Olen pahoillani.

            """, "late.macro.yaml", Options());
        preview.Sections[0].Sentences.ShouldBeEmpty();
        preview.Sections[0].Runs.ShouldHaveSingleItem().Sentence.ShouldBeNull();
    }
}
