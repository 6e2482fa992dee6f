using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

/// <summary>What English sentences do, and what they only seem to do.</summary>
public sealed class ActsTests
{
    [Theory]
    [InlineData("greeting", "Good morning, Ms. Ito!")]
    [InlineData("thank", "We really appreciate your patience.")]
    [InlineData("acknowledge", "I understand you want a refund.")]
    [InlineData("acknowledge", "You wrote that the lid was cracked.")]
    [InlineData("empathize", "I can imagine how upsetting that was.")]
    [InlineData("empathize", "I'd be annoyed too.")]
    [InlineData("apologize", "I am so sorry for the delay.")]
    [InlineData("explain-cause", "This happened because a scanner was down.")]
    [InlineData("reassure", "You will get your money back by Friday; I have started it.")]
    [InlineData("reassure", "Your refund has been processed.")]
    [InlineData("instruct", "Please restart the device.")]
    [InlineData("offer-contact", "You can reach the carrier at {{ carrier_contact }}.")]
    [InlineData("check-in", "One moment please while I look that up.")]
    [InlineData("ask", "Could you send me your order number?")]
    [InlineData("offer-help", "Is there anything else I can help you with?")]
    [InlineData("close", "Have a wonderful weekend!")]
    [InlineData("instruct", "You can change your seat here: https://example.com/seat")]
    [InlineData("instruct", "Let's clear the cache first.")]
    [InlineData("ask", "Give us the exact wording of the message.")]
    [InlineData("ask", "Before that, was the lid closed?")]
    [InlineData("ask", "Have you tried the other socket")]
    [InlineData("offer-help", "Let me know if you run into any trouble.")]
    [InlineData("offer-help", "We'd love to take a look at this.")]
    [InlineData("offer-contact", "Please reach out to our billing desk here: https://example.com/billing")]
    [InlineData("reassure", "A fix has just been deployed.")]
    [InlineData("reassure", "It should be working now.")]
    [InlineData("reassure", "I write to you tomorrow.")]
    [InlineData("reassure", "I call you back by noon.")]
    [InlineData("empathize", "I can see why this would be disruptive.")]
    public void A_sentence_does_it(string act, string text) => Acts(text).ShouldContain(act);

    [Theory]
    [InlineData("greeting", "Hello Fresh boxes are sold out.")]
    [InlineData("thank", "The delay is thanks to a storm.")]
    [InlineData("acknowledge", "If you want a refund, tell me.")]
    [InlineData("empathize", "I don't understand.")]
    [InlineData("empathize", "I do not understand what is frustrating about it.")]
    [InlineData("empathize", "Please see our policy.")]
    [InlineData("apologize", "I'm sorry to hear that.")]
    [InlineData("apologize", "We do not apologize for that.")]
    [InlineData("apologize", "The page says \"We are sorry\" when it fails.")]
    [InlineData("explain-cause", "It is due to arrive on Monday.")]
    [InlineData("reassure", "We cannot refund you.")]
    [InlineData("reassure", "Will we refund you?")]
    [InlineData("reassure", "You will need a receipt.")]
    [InlineData("instruct", "The app restarts the device.")]
    [InlineData("offer-contact", "What is the best number to reach you?")]
    [InlineData("ask", "Is there anything else I can help you with?")]
    [InlineData("close", "We closed the store last year.")]
    [InlineData("offer-contact", "I have moved the license to ann@example.com.")]
    [InlineData("acknowledge", "I'm glad to hear you like it.")]
    [InlineData("acknowledge", "You have been a member for six years.")]
    [InlineData("reassure", "We have noticed the same.")]
    [InlineData("instruct", "We want to ensure you are happy.")]
    [InlineData("ask", "Let me know if you have any questions.")]
    [InlineData("ask", "How can I help you today?")]
    public void A_sentence_does_not_do_it(string act, string text) => Acts(text).ShouldNotContain(act);

    [Fact]
    public void A_commitment_has_an_owner_an_action_and_a_time()
    {
        Marks("I will send you a new one by Friday.").ShouldBe(["owner", "action", "time"], ignoreOrder: true);
        Marks("A new one will be sent.").ShouldNotContain("owner");
        Marks("I will send you a new one.").ShouldNotContain("time");
        Marks("I will send it by {{ next_update | date: long }}.").ShouldContain("time");
        Marks("We will look into it within 24 hours.").ShouldContain("time");
    }

    [Fact]
    public void Empathy_names_a_feeling_and_an_apology_may_depend()
    {
        Sentence("I can see how frustrating that is.").Has("feeling").ShouldBeTrue();
        Sentence("I understand.").Has("feeling").ShouldBeFalse();
        Sentence("We are sorry if that was unclear.").Has("conditional").ShouldBeTrue();
        Sentence("We are sorry that your order is late.").Has("conditional").ShouldBeFalse();
    }

    [Fact]
    public void Evidence_is_the_words_that_counted()
    {
        const string Text = "Hi Ann. I am so sorry for the delay.";
        var act = ReplyActs.OfText(Text, "en-GB", ProjectConfig.Default)[1].Find("apologize").ShouldNotBeNull();
        act.Confidence.ShouldBeInRange(ReplyActs.Enough, 1);
        string.Concat(act.Evidence.Select(e => Text.Substring(e.Start, e.Length))).ShouldContain("sorry for");
    }

    [Fact]
    public void Thanks_at_the_end_says_goodbye_and_elsewhere_thanks()
    {
        var reply = ReplyActs.OfText("Thanks for the photo.\nI have sent a new one.\n\nThanks,\nAnn", "en-US", ProjectConfig.Default);
        reply[0].Does("thank").ShouldBeTrue();
        reply[2].Does("close").ShouldBeTrue();
        reply[2].Does("thank").ShouldBeFalse();
    }

    [Fact]
    public void A_language_without_cues_is_left_alone()
    {
        ReplyActs.OfText("Salve, amice.", "la", ProjectConfig.Default).ShouldBeEmpty();
        ReplyActs.OfText("Hello.", "not a locale", ProjectConfig.Default).ShouldBeEmpty();
    }

    [Fact]
    public void A_team_adds_cues_of_its_own()
    {
        const string Text = "We are on top of this.";
        var config = ConfigFile.Read(new SourceText("cues:\n  en:\n    reassure:\n      - <agent> (are|am) on top of (it|this)\n")).Config;
        ReplyActs.OfText(Text, "en-US", config).Single().Does("reassure").ShouldBeTrue();
        ReplyActs.OfText(Text, "en-US", ProjectConfig.Default).Single().Does("reassure").ShouldBeFalse();
    }

    [Fact]
    public void A_cue_that_cannot_be_read_is_a_problem_of_the_configuration()
    {
        var file = ConfigFile.Read(new SourceText("cues:\n  en:\n    reassure:\n      - on top (of\n  en-US:\n    close: [bye]\n"));
        file.Problems.ShouldContain(p => p.Message.Contains("A bracket is not closed.", StringComparison.Ordinal));
        file.Problems.ShouldContain(p => p.Message.Contains("all regions", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_text_gives_the_same_acts_whatever_was_looked_at_before()
    {
        string[] words = ["I", "we", "sorry", "for", "not", "you", "{{ etd }}", "by", "Friday", "will", "send", "?", ".", ",", "\"", "\n\n", "frustrating", "please", "👍", "if", "n't", "don't"];
        var texts = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var first = Show(text);
            Show("Hello there, I will send it.").ShouldNotBeEmpty();
            Show(text).ShouldBe(first);
            foreach (var sentence in ReplyActs.OfText(text, "en-US", ProjectConfig.Default))
            {
                foreach (var act in sentence.Acts)
                {
                    act.Confidence.ShouldBeInRange(ReplyActs.Enough, 0.99);
                    act.Evidence.ShouldAllBe(e => e.Length > 0 && sentence.Span.Contains(e));
                    act.Evidence.Zip(act.Evidence.Skip(1)).ShouldAllBe(pair => pair.First.End < pair.Second.Start);
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Show(string text) => string.Join('\n', ReplyActs.OfText(text, "en-US", ProjectConfig.Default)
        .Select(s => $"{s.Span} {string.Join(' ', s.Acts.Select(a => $"{a.Act} {a.Confidence} {string.Join(' ', a.Evidence)}"))} {string.Join(' ', s.Marks.Select(m => m.Name))}"));

    private static IEnumerable<string> Acts(string text) => ReplyActs.OfText(text, "en-US", ProjectConfig.Default).SelectMany(s => s.Acts).Select(a => a.Act);

    private static IEnumerable<string> Marks(string text) => Sentence(text).Marks.Select(m => m.Name).Where(n => n is "owner" or "action" or "time");

    private static SentenceActs Sentence(string text) => ReplyActs.OfText(text, "en-US", ProjectConfig.Default).Single();
}
