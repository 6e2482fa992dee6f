using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.Completion;

public sealed class PlaceholderCompletionTests
{
    private static string InBlock(string line) => $"""
        macro: late
        reply:
          acknowledge: >-
            {line}
        """;

    [Theory]
    [InlineData("Due on {{$0", "Due on {{ etd }}")]
    [InlineData("Due on {{ $0", "Due on {{ etd }}")]
    [InlineData("Due on {{$0}}", "Due on {{ etd }}")]
    [InlineData("Due on {{$0 }}", "Due on {{ etd }}")]
    [InlineData("Due on {{ $0 }}", "Due on {{ etd }}")]
    [InlineData("Due on {{ et$0", "Due on {{ etd }}")]
    [InlineData("Due on {{et$0}}.", "Due on {{ etd }}.")]
    [InlineData("Due on {{ et$0 }} or {{ next_update }}", "Due on {{ etd }} or {{ next_update }}")]
    [InlineData("Due on {{ et$0 or {{ next_update }}", "Due on {{ etd }} or {{ next_update }}")]
    [InlineData("Due on {{ e$0x }}", "Due on {{ etd }}")]
    [InlineData("Due on {{ et$0}", "Due on {{ etd }}")]
    [InlineData("Due on {{ et$0 } then", "Due on {{ etd }} then")]
    [InlineData("Due on {{ et$0 | date: long }}", "Due on {{ etd | date: long }}")]
    [InlineData("Due on {{ et$0| date: long}}", "Due on {{ etd| date: long}}")]
    [InlineData("Due on {{ et$0 | date: long and more", "Due on {{ etd | date: long }} and more")]
    [InlineData("Due on {{ et$0 | date: long } and more", "Due on {{ etd | date: long }} and more")]
    [InlineData("Due on {$0", "Due on {{ etd }}")]
    [InlineData("Due on {$0}", "Due on {{ etd }}")]
    [InlineData("Due on {e$0}, I hope", "Due on {{ etd }}, I hope")]
    public void Braces_are_there_exactly_once(string before, string after) => CompletionCheck.Accepts(InBlock(before), "etd", InBlock(after));

    [Fact]
    public void Brings_the_default_when_the_placeholder_needs_one() =>
        CompletionCheck.Accepts(InBlock("Hi {{ na$0"), "name", InBlock("Hi {{ name | default: \"there\" }}"));

    [Fact]
    public void Default_in_double_quotes_takes_single_quotes() => CompletionCheck.Accepts("""
        macro: late
        reply:
          greeting: "Hi {{ na$0"
        """, "name", """
        macro: late
        reply:
          greeting: "Hi {{ name | default: 'there' }}"
        """);

    [Fact]
    public void Colon_in_plain_text_turns_it_into_a_block() => CompletionCheck.Accepts("""
        macro: late
        reply:
          greeting: Hi {{ na$0
          closing: Bye.
        """, "name", """
        macro: late
        reply:
          greeting: >-
            Hi {{ name | default: "there" }}
          closing: Bye.
        """);

    [Fact]
    public void Braces_at_the_start_of_plain_text_turn_it_into_a_block() => CompletionCheck.Accepts("""
        macro: late
        reply:
          reassure:
            - text: {{ et$0
        """, "etd", """
        macro: late
        reply:
          reassure:
            - text: >-
                {{ etd }}
        """);

    [Fact]
    public void Text_behind_a_dash_becomes_a_block_at_its_own_column() => CompletionCheck.Accepts("""
        macro: late
        reply:
          reassure:
            - {{ et$0
        """, "etd", """
        macro: late
        reply:
          reassure:
            - >-
              {{ etd }}
        """);

    [Fact]
    public void Plain_text_that_is_safe_stays_as_it_is() => CompletionCheck.Accepts("""
        macro: late
        reply:
          acknowledge: Due on {{ et$0
            and not there.
        """, "etd", """
        macro: late
        reply:
          acknowledge: Due on {{ etd }}
            and not there.
        """);

    [Fact]
    public void Used_ones_come_first() => CompletionCheck.OffersFirst("""
        macro: late
        reply:
          acknowledge: >-
            Order {{ order_number }} of {{ $0
          closing: >-
            Bye {{ ticket_id }}.
        """, "order_number", "ticket_id", "agent_name");

    [Fact]
    public void Contacts_come_first_where_a_contact_belongs() => CompletionCheck.OffersFirst("""
        macro: late
        reply:
          contact: >-
            Call {{ $0
        """, "carrier_contact");

    [Fact]
    public void Shows_type_and_sample() => CompletionCheck.Find(InBlock("{{ $0"), "etd").ShouldSatisfyAllConditions(
        item => item.LabelDescription.ShouldBe("date"),
        item => item.LabelDetail.ShouldBe(" 2026-12-01"),
        item => CompletionCheck.Documentation(item).ShouldContain("estimated time of delivery"));

    [Fact]
    public void Own_placeholders_are_offered() => CompletionCheck.Labels("""
        -- macrolsp.yaml --
        placeholders:
          refund_date:
            type: date
            description: The day of the refund.
            sample: 2026-12-09
        -- a.macro.yaml --
        macro: late
        title: About {{ $0
        """).ShouldContain("refund_date");

    [Fact]
    public void Names_behind_when() => CompletionCheck.OffersFirst("""
        macro: late
        reply:
          reassure:
            - when: $0
              text: Call {{ carrier_contact }}.
        """, "carrier_contact", "agent_name");

    [Theory]
    [InlineData("notes: >-\n  {{ $0")]
    [InlineData("owner: {{ $0")]
    public void Nothing_where_braces_mean_nothing(string text) => CompletionCheck.OffersNothing("macro: late\n" + text);

    [Fact]
    public void Nothing_in_a_literal() => CompletionCheck.OffersNothing(InBlock("Write {{ \"$0"));

    [Theory]
    [InlineData("{{ etd | $0 }}", new[] { "date", "relative", "default" })]
    [InlineData("{{ name |$0", new[] { "default", "date", "relative" })]
    [InlineData("{{ etd | date: $0 }}", new[] { "long", "medium", "short", "full", "weekday" })]
    [InlineData("{{ etd | default: \"soon\" | da$0", new[] { "date", "relative", "default" })]
    [InlineData("{{ etd | relative: $0 }}", new string[0])]
    [InlineData("{{ name | default: $0 }}", new[] { "\"there\"" })]
    public void Filters_and_their_arguments(string line, string[] labels) => CompletionCheck.Offers(InBlock(line), labels);

    [Theory]
    [InlineData("{{ etd |$0", "date", "{{ etd | date: long }}")]
    [InlineData("{{ etd | $0 }}", "date", "{{ etd | date: long }}")]
    [InlineData("{{ etd | re$0}}", "relative", "{{ etd | relative }}")]
    [InlineData("{{ etd | da$0: short }}", "date", "{{ etd | date: short }}")]
    [InlineData("{{ etd | da$0: short", "date", "{{ etd | date: short }}")]
    [InlineData("{{ name | de$0 }}", "default", "{{ name | default: \"there\" }}")]
    [InlineData("{{ etd | date:$0 }}", "weekday", "{{ etd | date: weekday }}")]
    public void Accepting_a_filter(string before, string label, string after) => CompletionCheck.Accepts(InBlock(before), label, InBlock(after));
}
