using System.Text.RegularExpressions;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Syntax;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules.Tone;

public sealed partial class MaskedTextTests
{
    [Theory]
    [InlineData("Hi {{ name }}, hello.", "{{ name }}")]
    [InlineData("Hi {{ name | default: \"there\" }}, hello.", "{{ name | default: \"there\" }}")]
    [InlineData("Hi {{ na", "{{ na")]
    [InlineData("Hi {{", "{{")]
    [InlineData("Hi {{ name }, hello.", "{{ name }")]
    [InlineData("Hi name }}, hello.", "}}")]
    [InlineData("Write {{ \"{{\" }} for braces.", "{{ \"{{\" }}")]
    [InlineData("See https://example.com/a?b=c#d, or call.", "https://example.com/a?b=c#d")]
    [InlineData("See (https://example.com/a).", "https://example.com/a")]
    [InlineData("See https://en.wikipedia.org/wiki/AER_(method).", "https://en.wikipedia.org/wiki/AER_(method)")]
    [InlineData("See https://example.com/orders/{{ order_number }} now.", "https://example.com/orders/", "{{ order_number }}")]
    [InlineData("Go to www.example.com/help, please.", "www.example.com/help")]
    [InlineData("Go to shop.example.com.", "shop.example.com")]
    [InlineData("Go to shop.example.it/aiuto ora.", "shop.example.it/aiuto")]
    [InlineData("Write to help@shop.example.com.", "help@shop.example.com")]
    [InlineData("Write to mailto:help@example.com now.", "mailto:help@example.com")]
    [InlineData("Press <b>Save</b> now.<br/>", "<b>", "</b>", "<br/>")]
    [InlineData("<a href=\"https://example.com\">here</a>", "<a href=\"https://example.com\">", "</a>")]
    [InlineData("A&nbsp;B &#160; &amp; C", "&nbsp;", "&#160;", "&amp;")]
    [InlineData("Type `cd macros` and ``a ` b``.", "`cd macros`", "``a ` b``")]
    public void What_is_no_prose_is_masked(string text, params string[] masked)
    {
        var result = Mask(text);
        result.Masked.Select(m => text.Substring(m.Start, m.Length)).ShouldBe(masked);
        result.Text.Length.ShouldBe(text.Length);
        var rest = text.ToCharArray();
        foreach (var span in result.Masked) result.Text.AsSpan(span.Start, span.Length).CopyTo(rest.AsSpan(span.Start));
        result.Text.ShouldBe(new string(rest), "nothing else changes");
    }

    [Theory]
    [InlineData("We write by 3 p.m. tomorrow. Thank you.")]
    [InlineData("I checked.It is here")]
    [InlineData("One moment: I am looking.")]
    [InlineData("5 < 6 and 7 > 6, a & b; c @ d")]
    [InlineData("It costs 49.90 EUR, e.g. here")]
    [InlineData("It`s here.\n\nIt`s there.")]
    [InlineData("Wir melden uns am 1. Dezember z. B. um 10.30 Uhr.")]
    public void Prose_stays_as_it_is(string text)
    {
        var result = Mask(text);
        result.Masked.ShouldBeEmpty();
        result.Text.ShouldBe(text);
    }

    [Fact]
    public void A_placeholder_counts_as_one_word_of_five_letters()
    {
        var text = Mask("Hi {{ name | default: \"there and everywhere\" }}, your order.").Text;
        Word().Count(text).ShouldBe(4, "a placeholder is one word to a pattern");
        LettersAndDigits().Matches(text).Select(m => m.Length).ShouldBe([2, 5, 4, 5], "and a short one to a measure");
        text.ShouldBe(text.ToUpperInvariant().Replace("HI", "Hi", StringComparison.Ordinal).Replace("YOUR ORDER", "your order", StringComparison.Ordinal), "it has no case");
    }

    [Fact]
    public void Numbers_and_dates_count_as_numbers()
    {
        Digit().Count(Mask("By {{ etd | date: short }}.").Text).ShouldBe(1);
        Digit().Count(Mask("By {{ carrier }}.").Text).ShouldBe(0);
    }

    [Fact]
    public void Markup_does_not_join_words() => Word().Count(Mask("very<br>well <b>done</b>").Text).ShouldBe(3);

    [Fact]
    public void Long_runs_cost_no_more_than_their_length()
    {
        // Work counted: each kind of sign gives up after a bounded number of units, so this ends at once.
        foreach (var sign in (ReadOnlySpan<string>)["<a", "&a", "`", "@a", ":", ".a", "a.", "://)", "{{", "}}"])
            Mask(string.Concat(Enumerable.Repeat(sign, 20_000))).Text.Length.ShouldBe(sign.Length * 20_000);
    }

    private static MaskedText Mask(string text) => MaskedText.Of(Template.Parse(text), name => name is "etd", IgnoredWords.None);

    [GeneratedRegex(@"\b\w+\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex LettersAndDigits();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digit();
}
