using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class PlacesTests
{
    private const string Config = """
        -- macrolsp.yaml --
        placeholders:
          refund_date:
            type: date
            description: The day.
            sample: 2026-12-09

        """;

    [Fact]
    public void Next_leads_to_the_macro_in_the_same_locale() => PlacesCheck.Defines("""
        -- a.macro.yaml --
        macro: farewell
        locale: en-US
        -- b.macro.yaml --
        macro: [|farewell|]
        locale: de-DE
        -- c.macro.yaml --
        macro: late
        locale: de-DE
        next: [hold, fare$0well]
        """);

    [Fact]
    public void Next_leads_to_the_source_where_the_locale_is_missing() => PlacesCheck.Defines("""
        -- a.macro.yaml --
        macro: [|farewell|]
        locale: en-US
        -- b.macro.yaml --
        macro: farewell
        locale: de-DE
        -- c.macro.yaml --
        macro: late
        locale: fr-FR
        next: fare$0well
        """);

    [Fact]
    public void Placeholder_leads_to_its_declaration() => PlacesCheck.Defines("""
        -- macrolsp.yaml --
        placeholders:
          [|refund_date|]:
            type: date
            description: The day.
            sample: 2026-12-09
        -- a.macro.yaml --
        macro: late
        reply: "On {{ refund$0_date }}."
        """);

    [Fact]
    public void Built_in_placeholder_leads_nowhere() => PlacesCheck.Defines("macro: late\nreply: \"On {{ e$0td }}.\"");

    [Fact]
    public void Section_of_a_variant_leads_to_the_source() => PlacesCheck.Defines("""
        -- a.macro.yaml --
        macro: late
        locale: en-US
        reply:
          [|acknowledge|]: It is late.
        -- b.macro.yaml --
        macro: late
        locale: en-GB
        reply:
          ackn$0owledge: It is delayed.
        """);

    [Fact]
    public void Id_of_a_variant_and_based_on_lead_to_the_source()
    {
        const string text = """
            -- a.macro.yaml --
            macro: [|late|]
            locale: en-US
            -- b.macro.yaml --
            macro: LATE
            locale: de-DE
            based-on: { locale: BASE }
            """;
        PlacesCheck.Defines(text.Replace("LATE", "la$0te").Replace("BASE", "en-US"));
        PlacesCheck.Defines(text.Replace("LATE", "late").Replace("BASE", "en-$0US"));
    }

    [Fact]
    public void Framework_and_its_section_lead_to_macrolsp_yaml()
    {
        const string text = """
            -- macrolsp.yaml --
            frameworks:
              NAME:
                sections:
                  - id: SECTION
            -- a.macro.yaml --
            macro: late
            framework: USE
            reply:
              KEY: x
            """;
        PlacesCheck.Defines(text.Replace("NAME", "[|MINI|]").Replace("SECTION", "fact").Replace("USE", "MI$0NI").Replace("KEY", "fact"));
        PlacesCheck.Defines(text.Replace("NAME", "MINI").Replace("SECTION", "[|fact|]").Replace("USE", "MINI").Replace("KEY", "fa$0ct"));
    }

    [Fact]
    public void References_of_a_placeholder_in_texts_conditions_and_declaration() => PlacesCheck.References("""
        -- macrolsp.yaml --
        placeholders:
          [|refund_date|]:
            type: date
            description: The day.
            sample: 2026-12-09
        targets:
          zendesk:
            placeholders:
              [|refund_date|]: ticket.x
        -- a.macro.yaml --
        macro: a
        title: Until {{ [|refund$0_date|] }}
        reply:
          reassure:
            - when: [[|refund_date|]]
              text: >-
                On {{ [|refund_date|] | date: long }}, refund_date in prose is none.
        -- b.macro.yaml --
        macro: b
        reply: "{{[|refund_date|]}}"
        -- c.macro.yaml --
        macro: c
        reply: "{{ etd }}"
        """);

    [Fact]
    public void References_of_a_macro_from_any_of_its_places() => PlacesCheck.References("""
        -- a.macro.yaml --
        macro: [|late|]
        locale: en-US
        next: [later]
        -- b.macro.yaml --
        macro: [|late|]
        locale: de-DE
        -- c.macro.yaml --
        macro: later
        next:
          - [|la$0te|]
        """);

    [Fact]
    public void References_without_declarations() => PlacesCheck.References("""
        -- a.macro.yaml --
        macro: la$0te
        -- c.macro.yaml --
        macro: later
        next: [|late|]
        """, includeDeclaration: false);

    [Fact]
    public void References_of_a_section_stay_in_its_macro() => PlacesCheck.References("""
        -- a.macro.yaml --
        macro: late
        locale: en-US
        reply:
          [|acknow$0ledge|]: It is late.
        -- b.macro.yaml --
        macro: late
        locale: de-DE
        based-on: { sections: { [|acknowledge|]: 1f0c9a } }
        reply:
          [|acknowledge|]: Es ist spät.
        -- c.macro.yaml --
        macro: lost
        reply:
          acknowledge: It is lost.
        """);

    [Fact]
    public void References_from_macrolsp_yaml() => PlacesCheck.References(Config.Replace("refund_date", "[|refund$0_date|]") + """
        -- a.macro.yaml --
        macro: a
        reply: "{{ [|refund_date|] }}"
        """);

    [Fact]
    public void Highlights_in_the_file() => PlacesCheck.Highlights("""
        macro: a
        reply:
          reassure:
            - when: [|etd|]
              text: Due on {{ [|et$0d|] }}.
            - text: Due soon, not on {{ next_update }}, but on {{ [|etd|] | relative }}.
        """);

    [Fact]
    public void An_alias_is_one_place() => PlacesCheck.Highlights("""
        macro: a
        reply:
          acknowledge: &text "Due on {{ [|et$0d|] }}."
          reassure: *text
        """);

    [Fact]
    public void Prose_leads_nowhere()
    {
        PlacesCheck.Defines("macro: a\nreply: Your pack$0age.");
        PlacesCheck.References("macro: a\nreply: Your pack$0age.");
    }
}
