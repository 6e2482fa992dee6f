using System.Collections.Immutable;
using MacroLsp.Core.Rendering;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rendering;

public sealed class ReplyRendererTests
{
    private const string Late = """
        macro: late
        title: Late
        locale: en-US
        channel: email
        reply:
          acknowledge: >-
            You expected {{ order_number }} on
            {{ etd | date: long }}.
          reassure:
            - when: carrier_contact
              text: Call {{ carrier_contact }}, {{ name | default: "friend" }}.
            - text: I write to you {{ next_update | relative }}.
          closing: |

            Bye.

        """;

    private static readonly RenderOptions Options = new(RuleCheck.Today);

    [Fact]
    public void Samples_fill_the_placeholders()
    {
        var reply = Render(Late, Options);
        reply.Text.ShouldBe("You expected A-20417 on December 1, 2026.\n\nCall +1 202 555 0143, Maria.\n\nBye.");
        reply.Length.ShouldBe(reply.Text.Length);
        reply.Sections.Select(s => s.Id).ShouldBe(["acknowledge", "reassure", "closing"]);
        reply.Sections.Select(s => s.Title).ShouldBe(["Acknowledge", "Reassure", "Closing"]);
    }

    [Fact]
    public void Values_take_the_place_of_samples() => Render(Late, Options with
    {
        Samples = ImmutableDictionary<string, string>.Empty.Add("order_number", "B-1").Add("etd", "2027-01-02"),
        Locale = "de-DE",
    }).Sections[0].Text.ShouldBe("You expected B-1 on 2. Januar 2027.");

    [Fact]
    public void What_is_empty_takes_its_default_or_the_next_alternative()
    {
        var reply = Render(Late, Options with { EmptyNames = ["carrier_contact"] });
        reply.Sections[1].Text.ShouldBe("I write to you in 13 days.");
        reply.Sections[1].Alternative.ShouldBe(1);
        Render(Late, Options with { EmptyNames = ["name"] }).Sections[1].Text.ShouldBe("Call +1 202 555 0143, friend.");
    }

    [Fact]
    public void A_value_that_is_given_as_empty_is_empty() =>
        Render(Late, Options with { Samples = ImmutableDictionary<string, string>.Empty.Add("carrier_contact", "") })
            .Sections[1].Alternative.ShouldBe(1);

    [Fact]
    public void Runs_make_up_the_text_and_know_their_places()
    {
        var fixture = Fixture.Parse(Late);
        var source = fixture.Document.Source;
        foreach (var section in Render(Late, Options with { EmptyNames = ["name"] }).Sections)
        {
            string.Concat(section.Runs.Select(r => r.Text)).ShouldBe(section.Text);
            foreach (var run in section.Runs.Where(r => r.Kind != RunKind.Prose)) source.Slice(run.Source).ShouldStartWith("{{ " + run.Placeholder);
        }

        var runs = Render(Late, Options with { EmptyNames = ["name"] }).Sections[1].Runs;
        runs.Select(r => r.Kind).ShouldBe([RunKind.Prose, RunKind.Value, RunKind.Prose, RunKind.Default, RunKind.Prose]);
    }

    [Fact]
    public void What_nobody_fills_stays_as_it_stands()
    {
        var reply = Render("macro: a\nlocale: en-US\nreply: Hi {{ nome }} and {{ name }}, {{ \"{{\" }} {{ etd\n",
            Options with { EmptyNames = ["name"] });
        reply.Text.ShouldBe("Hi {{ nome }} and , {{ {{ etd");
        reply.Sections.ShouldHaveSingleItem().Runs.Select(r => r.Kind)
            .ShouldBe([RunKind.Prose, RunKind.Unknown, RunKind.Prose, RunKind.Empty, RunKind.Prose, RunKind.Prose, RunKind.Prose, RunKind.Unknown]);
    }

    [Fact]
    public void A_variant_sends_what_it_inherits_in_its_own_conventions()
    {
        var fixture = Fixture.Parse("""
            -- a.macro.yaml --
            macro: late
            locale: en-US
            reply:
              acknowledge: It was due on {{ etd | date: long }}.
              reassure: I write to you.
            -- b.macro.yaml --
            macro: late
            locale: en-GB
            reply:
              reassure: I'll write$0 to you.
            """);
        var reply = ReplyRenderer.Render(fixture.Snapshot, fixture.Document, fixture.Document.File.Macros[0], Options);
        reply.Sections.Select(s => (s.Id, s.Text, s.IsInherited, s.SourceLocale, s.Path)).ShouldBe(
        [
            ("acknowledge", "It was due on 1 December 2026.", true, "en-US", "a.macro.yaml"),
            ("reassure", "I'll write to you.", false, "en-GB", "b.macro.yaml"),
        ]);
    }

    [Theory]
    [InlineData("chat", "en-US", "One.\nTwo.")]
    [InlineData("social", "en-US", "One.\nTwo.")]
    [InlineData("email", "en-US", "One.\n\nTwo.")]
    [InlineData("phone", "en-US", "One.\n\nTwo.")]
    [InlineData("sms", "en-US", "One. Two.")]
    [InlineData("sms", "ja-JP", "One.\nTwo.")]
    [InlineData("pigeon", "en-US", "One.\n\nTwo.")]
    public void Channels_join_sections_each_in_its_way(string channel, string locale, string expected) =>
        Render($"macro: a\nlocale: {locale}\nchannel: {channel}\nreply:\n  acknowledge: One.\n  empathize: \"\"\n  reassure: Two.\n", Options).Text.ShouldBe(expected);

    [Fact]
    public void A_reply_without_sections_is_one_section()
    {
        var section = Render("macro: a\nlocale: en-US\nreply: Hi {{ name }}.\n", Options).Sections.ShouldHaveSingleItem();
        section.Id.ShouldBe("");
        section.Text.ShouldBe("Hi Maria.");
    }

    [Fact]
    public void Numbers_and_dates_of_the_project_are_written_by_their_type() => Render("""
        -- macrolsp.yaml --
        placeholders:
          points: { type: number, sample: "12345.5", description: Points. }
          day: { type: date, sample: 2026-03-05, description: A day. }
          word: { type: text, sample: 2026-03-05, description: A word. }
        -- a.macro.yaml --
        macro: a
        locale: de-DE
        reply: "{{ points }}, {{ day }}, {{ word | date: long }}, {{ day | date: weekday }}$0"
        """, Options).Text.ShouldBe("12.345,5, 05.03.2026, 2026-03-05, Donnerstag");

    private static RenderedReply Render(string text, RenderOptions options)
    {
        var fixture = Fixture.Parse(text);
        return ReplyRenderer.Render(fixture.Snapshot, fixture.Document, fixture.Document.File.Macros[0], options);
    }
}
