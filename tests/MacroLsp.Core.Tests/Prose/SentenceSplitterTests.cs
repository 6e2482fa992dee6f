using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Prose;

public sealed class SentenceSplitterTests
{
    private static readonly string[] Pieces =
    [
        "Hi", "there", "Mr", "e.g", "3.5", "No", "{{ name }}", "{{ etd | default: \"Mon. 3\" }}", "https://example.com/a.b?c=d!", "a@example.com",
        ".", "...", "…", "!", "?!", "。", "！", "\n", "\n\n", "\r\n", " ", "  ", ",", ":", "\"", "”", "»", "\u00A0»", ")", "- ", "1. ", "• ", "😀", "👩‍💻", "\ud83d", "\ude00",
        "届きました", "「はい", ":)", "https://example.com/a", "🚚", "」", "と", "¿", "¡", "É", "we", "We", "\t", "\u3000",
    ];

    // A bar shows where one sentence ends and the next begins.
    [Theory]
    [InlineData("Hi Ann. | We are on it.")]
    [InlineData("Mr. Berg called Dr. Low. | He was glad.")]
    [InlineData("We need tools, e.g. a saw. | Bring one, etc. | Then call.")]
    [InlineData("It costs 3.50 or 1,200.75 euros. | See example.com/a.b for more.")]
    [InlineData("Write to me@shop.example.com. | I answer.")]
    [InlineData("Open https://example.com/a?b=c! | Then wait.")]
    [InlineData("Well... we looked. | And then… | It was there.")]
    [InlineData("Really?! | Yes! | hey")]
    [InlineData("He asked \"Where is it?\" and left. | She said \"Here.\" | He went.")]
    [InlineData("It is here (at last.) | Good.")]
    [InlineData("Thanks! 😀 | We are happy. 🎉🎉 | Bye 👋")]
    [InlineData("Your order No. 5 is here. | No. | It is not.")]
    [InlineData("Call J. Smith at 5 p.m. today. | Call at 5 p.m. | Then wait.")]
    [InlineData("Thanks.|We will call. | Bye.")]
    [InlineData("Dear Ann,\n|we got your note.\n|Best regards,\n|Tom")]
    [InlineData("This line was wrapped by the editor that it was written in\nand goes on here. | Next.")]
    [InlineData("First paragraph without a sign\n\n|second one")]
    [InlineData("Do this:\n|1. Open the app.\n|2. Press \"Save\".\n|3. Wait\n|- or call\n|• or write")]
    [InlineData("Use {{ when | default: \"Mon. 3 p.m. Or later!\" }} please. | Thanks.")]
    [InlineData("See https://example.com/a.b?c=d | Let us know. | Go to www.example.com | Thanks")]
    [InlineData("Open https://example.com/help and https://example.com/a. | Then wait (https://example.com/b). | Bye")]
    [InlineData("Glad it works :) | Have a good day ;-) | Bye (really).")]
    [InlineData("It is on its way 🚚 | Call us at any time 📞🙂 or write")]
    [InlineData("Hi 👋 Ann, we got it")]
    public void English(string marked) => Check(marked, "en-US");

    [Theory]
    [InlineData("お待たせいたしました。|ご確認ください！|届きましたか？|はい", "ja-JP")]
    [InlineData("「届きました。」とのことです。|ありがとうございます。", "ja-JP")]
    [InlineData("Avez-vous reçu le colis\u00A0? | Il a dit «\u00A0Non\u00A0!\u00A0» | Merci\u00A0!", "fr-FR")]
    [InlineData("¿Llegó el paquete? | ¡Gracias! | Hola", "es-ES")]
    public void Other_scripts_and_signs(string marked, string locale) => Check(marked, locale);

    [Fact]
    public void Sentences_cover_the_text_in_order_and_cut_nothing_in_two()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var template = Template.Parse(text);
            var opaque = template.Placeholders.Select(p => p.Span).ToArray();
            var end = 0;
            foreach (var span in SentenceSplitter.Split(text, [.. opaque], Rules))
            {
                text[end..span.Start].ShouldBeNullOrWhitespace();
                span.IsEmpty.ShouldBeFalse();
                (char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1])).ShouldBeFalse();
                IsInPair(text, span.Start).ShouldBeFalse();
                IsInPair(text, span.End).ShouldBeFalse();
                opaque.ShouldAllBe(o => o.End <= span.Start || o.Start >= span.End || span.Contains(o));
                end = span.End;
            }

            text[end..].ShouldBeNullOrWhitespace();
        }).QuickCheckThrowOnFailure();
    }

    private static SentenceRules Rules { get; } = SentenceRules.Of(BuiltInData.CuesOf("en"));

    private static bool IsInPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static void Check(string marked, string locale)
    {
        var parts = marked.Split('|');
        // A bar in a placeholder is a filter.
        if (marked.Contains("{{", StringComparison.Ordinal)) parts = marked.Split(". | ").Select((p, i) => i == 0 ? p + ". " : p).ToArray();
        var text = string.Concat(parts.Select((p, i) => i == 0 ? p : p.StartsWith(' ') ? p[1..] : p));
        var rules = BuiltInData.CueLanguages.Contains(locale[..2]) ? SentenceRules.Of(BuiltInData.CuesOf(locale[..2])) : SentenceRules.None;
        SentenceSplitter.Split(text, [.. Template.Parse(text).Placeholders.Select(p => p.Span)], rules)
            .Select(s => text[s.Start..s.End]).ShouldBe(parts.Select(p => p.Trim()));
    }
}

internal static class TextAssertions
{
    public static void ShouldBeNullOrWhitespace(this string text) => string.IsNullOrWhiteSpace(text).ShouldBeTrue($"\"{text}\" belongs to no sentence");
}
