using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Placeholders;

public sealed class ForeignPlaceholderRuleTests
{
    private const string Rule = "foreign-placeholder";

    [Theory]
    [InlineData("{order_number}", "{{ order_number }}")]
    [InlineData("{ orderNumber }", "{{ order_number }}")]
    [InlineData("{order number}", "{{ order_number }}")]
    [InlineData("%order_number%", "{{ order_number }}")]
    [InlineData("[ORDER NUMBER]", "{{ order_number }}")]
    [InlineData("[Order Number]", "{{ order_number }}")]
    [InlineData("<<order number>>", "{{ order_number }}")]
    [InlineData("${orderNumber}", "{{ order_number }}")]
    [InlineData("*|ORDER_NUMBER|*", "{{ order_number }}")]
    [InlineData("#{ticket.number}", "{{ ticket_id }}")]
    [InlineData("%{ticket.number}", "{{ ticket_id }}")]
    [InlineData("%{ticket.name.first}", "{{ name | default: \"there\" }}")]
    [InlineData("#{user.firstname}", "{{ agent_name }}")]
    [InlineData("{%user.firstName%}", "{{ agent_name }}")]
    [InlineData("{% ticket.customerName %}", "{{ name | default: \"there\" }}")]
    [InlineData("{%customer.firstName,fallback=friend%}", "{{ name | default: \"friend\" }}")]
    [InlineData("{!Contact.FirstName}", "{{ name | default: \"there\" }}")]
    [InlineData("{!Case.ETD__c}", "{{ etd }}")]
    [InlineData("{{{Recipient.FirstName}}}", "{{ name | default: \"there\" }}")]
    [InlineData("{{ticket.requester.first_name}}", "{{ name | default: \"there\" }}")]
    [InlineData("{{current_user.name}}", "{{ agent_name }}")]
    [InlineData("{{user.first_name|fallback:\"friend\"}}", "{{ name | default: \"friend\" }}")]
    [InlineData("{{ contact.first_name | default: 'friend' }}", "{{ name | default: \"friend\" }}")]
    [InlineData("{{ contact.first_name || 'friend' }}", "{{ name | default: \"friend\" }}")]
    [InlineData("{{ticket.customer.integrations.shopify.orders[0].name}}", "{{ order_number }}")]
    [InlineData("{{conversation.custom_attributes.etd}}", "{{ etd }}")]
    [InlineData("{{ticket.cf_tracking_link}}", "{{ tracking_url | default: \"the tracking link in your confirmation e-mail\" }}")]
    [InlineData("[[order_number]]", "{{ order_number }}")]
    [InlineData("{{frm.order_number}}", "{{ order_number }}")]
    [InlineData("{{ticket.customer.integrations.shopify.orders[0].custom_etd|datetime_format(\"L\")}}", "{{ etd }}")]
    [InlineData("{{ticket.customer.integrations.shopify.orders[0].fulfillments[0].tracking_company}}", "{{ carrier | default: \"the carrier\" }}")]
    [InlineData("%filltext:name=first name:default=friend%", "{{ name | default: \"friend\" }}")]
    public void A_name_that_is_known_is_found_and_rewritten(string foreign, string ours)
    {
        RuleCheck.Finds(Rule, Hold.Block($"🙂 One [|{foreign}|], two."), "Write ");
        RuleCheck.Fixes(Rule, Hold.Block($"🙂 One {foreign}, two."), Hold.Block($"🙂 One {ours}, two."));
    }

    [Theory]
    [InlineData("{favourite_colour}")]
    [InlineData("%favourite_colour%")]
    [InlineData("[FAVOURITE_COLOUR]")]
    [InlineData("<<favourite colour>>")]
    [InlineData("${colour}")]
    [InlineData("{{dc.greeting}}")]
    [InlineData("{{ticket.title}}")]
    [InlineData("{%mailbox.name%}")]
    [InlineData("{% if ticket.name %}")]
    [InlineData("{{#if name}}")]
    [InlineData("{{/if}}")]
    [InlineData("{{else}}")]
    public void A_name_that_is_not_known_is_found_and_left_to_the_author(string foreign)
    {
        RuleCheck.Finds(Rule, Hold.Block($"One [|{foreign}|], two."));
        RuleCheck.HasNoFix(Rule, Hold.Block($"One {foreign}, two."));
    }

    [Theory]
    [InlineData("See the note [1] and [[2]] and [[Main Page]] and [sic] and [URGENT] and [a link](https://example.com/idx).")]
    [InlineData("We are 100% sure, 50% off and 5%-10% more, https://example.com/a%20name%20b.")]
    [InlineData("Write to me@example.com <or call> if 3 < 4 << 5.")]
    [InlineData("Braces like {} and { } and {0} and {a, b} and {one or two} stay.")]
    [InlineData("A {{ name | default: \"friend\" }} of {{ \"{{\" }} ours.")]
    [InlineData("Stars *like* these and #1 and $5 and ${ and %{ and [ and {%.")]
    [InlineData("![name](picture.png) [name]: target")]
    public void What_is_written_for_another_reason_is_left_alone(string text) => RuleCheck.FindsNothing(Rule, Hold.Block(text));

    [Fact]
    public void A_name_with_two_meanings_offers_both()
    {
        RuleCheck.Fixes(Rule, Hold.Block("I'm back in 3 minutes, {{user.first_name}}."), Hold.Block("I'm back in 3 minutes, {{ name | default: \"there\" }}."), "Write {{ name | default: \"there\" }} instead");
        RuleCheck.Fixes(Rule, Hold.Block("I'm back in 3 minutes, {{user.first_name}}."), Hold.Block("I'm back in 3 minutes, {{ agent_name }}."), "Write {{ agent_name }} instead");
    }

    [Fact]
    public void The_name_map_of_a_helpdesk_is_read_backwards() => RuleCheck.Fixes(Rule,
        "-- macrolsp.yaml --\ntargets:\n  zendesk:\n    placeholders: { etd: ticket.ticket_field_3601 }\n-- a.macro.yaml --\n" + Hold.Block("It was due $0{{ticket.ticket_field_3601}}."),
        "-- a.macro.yaml --\n" + Hold.Block("It was due {{ etd }}."));

    [Theory]
    [InlineData("{{ticket.requester.first_name}}")]
    [InlineData("{{{Recipient.FirstName}}}")]
    [InlineData("{{user.first_name|fallback:\"there\"}}")]
    [InlineData("{{ contact.first_name || 'friend' }}")]
    [InlineData("{{else}}")]
    [InlineData("{order_number}")]
    public void What_is_foreign_is_neither_malformed_nor_unknown(string foreign)
    {
        foreach (var other in new[] { "malformed-placeholder", "unknown-placeholder", "unknown-filter", "invalid-filter-argument" })
            RuleCheck.FindsNothing(other, Hold.Block($"One {foreign}, two."));
    }

    [Fact]
    public void A_title_needs_no_default() => RuleCheck.Fixes(Rule,
        "macro: hold\ntitle: Hold for %first_name%\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n",
        "macro: hold\ntitle: Hold for {{ name }}\nlocale: en-US\nframework: HOLD\nreply:\n  hold: One moment.\n");

    [Fact]
    public void An_alternative_that_asks_for_the_placeholder_needs_no_default() => RuleCheck.Fixes(Rule,
        Hold.Written("\n    - when: name\n      text: Hi %name%.\n    - text: Hi."),
        Hold.Written("\n    - when: name\n      text: Hi {{ name }}.\n    - text: Hi."));

    [Fact]
    public void A_plain_text_becomes_a_block_when_the_default_needs_it() => RuleCheck.Fixes(Rule,
        Hold.Written("One moment, %name%."), Hold.Block("One moment, {{ name | default: \"there\" }}."));

    [Fact]
    public void In_double_quotes_the_default_is_escaped() => RuleCheck.Fixes(Rule,
        Hold.Written("\"One\\tmoment, %name%.\""), Hold.Written("\"One\\tmoment, {{ name | default: \\\"there\\\" }}.\""));

    [Fact]
    public void The_default_is_in_the_language_of_the_macro() => RuleCheck.Fixes(Rule, """
        macro: hold
        title: Hold
        locale: de-DE
        framework: HOLD
        reply:
          hold: >-
            Ich frage bei %carrier% nach.
        """, """
        macro: hold
        title: Hold
        locale: de-DE
        framework: HOLD
        reply:
          hold: >-
            Ich frage bei {{ carrier | default: "den Zusteller" }} nach.
        """);
}
