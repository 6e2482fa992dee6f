using MacroLsp.Core.Features;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

/// <summary>The marks are what is linked with the name at the cursor.</summary>
public sealed class LinkedNamesTests
{
    [Theory]
    [InlineData("when: [|carrier_$0contact|]", "Ask {{ [|carrier_contact|] }} or {{ name }}.")]
    [InlineData("when: [|carrier_contact|]$0", "Ask {{ [|carrier_contact|] }}, or {{ [|carrier_contact|] | default: \"us\" }}.")]
    [InlineData("when: [|carrier_contact|]", "Ask {{ $0[|carrier_contact|] }}.")]
    [InlineData("when: [[|carrier_contact|], name]", "Ask {{ [|carrier$0_contact|] }}, {{ name }}.")]
    [InlineData("when: \"[|carrier_contact|]\"", "Ask {{ [|carrier$0_contact|] }}.")]
    public void A_condition_and_its_placeholder_are_linked(string when, string text) => Check(when, text);

    [Theory]
    [InlineData("when: carrier_$0contact", "Ask {{ name }}.")]
    [InlineData("when: carrier_contact", "Ask {{ carrier_contact }} or {{ na$0me }}, {{ name }}.")]
    [InlineData("when: carrier_contact", "As$0k {{ carrier_contact }}.")]
    [InlineData("when: \"carrier\\x5fcontact\"", "Ask {{ carrier_$0contact }}.")]
    public void A_name_that_stands_alone_is_linked_with_nothing(string when, string text) => Check(when, text);

    private static void Check(string when, string text)
    {
        var fixture = Fixture.Parse($$$"""
            macro: late
            title: Ask {{ carrier_contact }}
            reply:
              reassure:
                - {{{when}}}
                  text: >-
                    {{{text}}}
                - text: Write to {{ carrier_contact }} then.
              closing: >-
                Bye {{ carrier_contact }}, {{ name }}.

            """);
        LinkedNames.At(fixture.Document, fixture.Cursor).ShouldBe(fixture.MarksIn(fixture.CursorPath));
    }
}
