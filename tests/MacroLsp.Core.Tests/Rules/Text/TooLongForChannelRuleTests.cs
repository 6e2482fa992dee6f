using MacroLsp.Testing;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Text;

public sealed class TooLongForChannelRuleTests
{
    private const string Rule = "too-long-for-channel";

    private static string Sms(string text, string more = "") =>
        $"-- macrolsp.yaml --\nchannels:\n  sms: {{ title: Text message, max-length: 20 }}\n-- a.macro.yaml --\nmacro: a\ntitle: A\nlocale: en-US\n{more}framework: HOLD\nreply: {text}\n";

    [Fact]
    public void Counts_the_characters_that_are_sent()
    {
        RuleCheck.FindsNothing(Rule, Sms("12345678901234567890", "channel: sms\n"));
        RuleCheck.Finds(Rule, Sms("123456789012345678901", "channel: [|sms|]\n"), "has 21 characters, and Text message takes 20. Shorten it by 1.");
        RuleCheck.Finds(Rule, Sms("1234567890123456789🙂", "channel: [|sms|]\n"), "has 21 characters");
    }

    [Fact]
    public void Text_messages_are_counted_as_the_network_sends_them()
    {
        RuleCheck.Finds(Rule, Sms(new string('a', 161), "channel: [|sms|]\n"), "It would be sent as 2 messages.");
        RuleCheck.Finds(Rule, Sms(new string('a', 70) + "🙂", "channel: [|sms|]\n"), "It would be sent as 2 messages, because the sign \"🙂\" leaves room for 67 characters in each.");
    }

    [Fact]
    public void Placeholders_count_with_their_samples()
    {
        // "Maria" is shorter than its placeholder, the carrier's sample longer.
        RuleCheck.FindsNothing(Rule, Sms("123456789012345{{ name }}", "channel: sms\n"));
        RuleCheck.Finds(Rule, Sms("12345678901{{ carrier }}", "channel: [|sms|]\n"), "27 characters");
    }

    [Fact]
    public void A_channel_without_a_limit_or_a_name_takes_all()
    {
        RuleCheck.FindsNothing(Rule, Sms("123456789012345678901"));
        RuleCheck.FindsNothing(Rule, Sms("123456789012345678901", "channel: pigeon\n"));
        RuleCheck.FindsNothing(Rule, "-- macrolsp.yaml --\nchannels:\n  long: { title: Long }\n-- a.macro.yaml --\nmacro: a\ntitle: A\nlocale: en-US\nchannel: long\nreply: One.\n");
    }

    [Fact]
    public void A_variant_answers_for_what_it_inherits() => RuleCheck.Finds(Rule, """
        -- macrolsp.yaml --
        channels:
          sms: { title: Text message, max-length: 20 }
        -- a.macro.yaml --
        macro: a
        title: A
        locale: en-US
        channel: sms
        framework: HOLD
        reply:
          greeting: 1234567890
          hold: "123456789"
        -- b.macro.yaml --
        macro: a
        locale: en-GB
        framework: HOLD
        [|reply|]:
          hold: "1234567890"
        """, "Shorten it by 1.");
}
