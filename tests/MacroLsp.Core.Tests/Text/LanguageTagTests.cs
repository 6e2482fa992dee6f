using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Text;

public sealed class LanguageTagTests
{
    /// <summary>Most are the examples of RFC 5646, appendix A.</summary>
    [Theory]
    [InlineData("de", "de", null, null)]
    [InlineData("i-enochian", "i-enochian", null, null)]
    [InlineData("zh-Hant", "zh", "Hant", null)]
    [InlineData("zh-cmn-Hans-CN", "zh", "Hans", "CN")]
    [InlineData("yue-HK", "yue", null, "HK")]
    [InlineData("sr-Latn-RS", "sr", "Latn", "RS")]
    [InlineData("sl-rozaj-biske", "sl", null, null)]
    [InlineData("de-CH-1901", "de", null, "CH")]
    [InlineData("hy-Latn-IT-arevela", "hy", "Latn", "IT")]
    [InlineData("es-419", "es", null, "419")]
    [InlineData("de-CH-x-phonebk", "de", null, "CH")]
    [InlineData("az-Arab-x-aze-derbend", "az", "Arab", null)]
    [InlineData("x-whatever", "x-whatever", null, null)]
    [InlineData("en-US-u-islamcal", "en", null, "US")]
    [InlineData("zh-CN-a-myext-x-private", "zh", null, "CN")]
    [InlineData("en-a-myext-b-another", "en", null, null)]
    [InlineData("en-GB-oed", "en-GB-oed", null, null)]
    public void A_well_formed_tag_is_taken_apart(string text, string language, string? script, string? region)
    {
        LanguageTag.TryParse(text, out var tag).ShouldBeTrue();
        tag.ShouldNotBeNull();
        (tag.Tag, tag.Language, tag.Script, tag.Region).ShouldBe((text, language, script, region));
    }

    [Theory]
    [InlineData("EN-us", "en-US")]
    [InlineData("ZH-HANT-tw", "zh-Hant-TW")]
    [InlineData("sR-lATN-rs", "sr-Latn-RS")]
    [InlineData("DE-ch-1901-X-AbC", "de-CH-1901-x-abc")]
    [InlineData("I-KLINGON", "i-klingon")]
    [InlineData("X-Mine", "x-mine")]
    public void Case_is_made_canonical(string text, string expected) => LanguageTag.Canonicalize(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("en_US")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--US")]
    [InlineData("de-419-DE")]
    [InlineData("a-DE")]
    [InlineData("ar-a-aaa-b-bbb-a-ccc")]
    [InlineData("en-a")]
    [InlineData("en-x")]
    [InlineData("de-1901-1901")]
    [InlineData("en-US.UTF-8")]
    [InlineData("en-toolongsubtag")]
    [InlineData("12-US")]
    [InlineData("en-ÜS")]
    public void What_is_not_well_formed_is_refused(string text) => LanguageTag.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("en-US", true)]
    [InlineData("es-419", true)]
    [InlineData("yue-HK", true)]
    [InlineData("en-UK", false)]
    [InlineData("jp-JP", false)]
    [InlineData("english", false)]
    [InlineData("en-ZZ", false)]
    public void A_tag_is_known_when_its_language_and_region_are(string text, bool known)
    {
        LanguageTag.TryParse(text, out var tag).ShouldBeTrue();
        tag.ShouldNotBeNull().IsKnown.ShouldBe(known);
    }

    [Theory]
    [InlineData("en-GB", "en-001 en")]
    [InlineData("en-IN", "en-001 en")]
    [InlineData("en-US", "en")]
    [InlineData("en-DE", "en-150 en-001 en")]
    [InlineData("es-MX", "es-419 es")]
    [InlineData("es-ES", "es")]
    [InlineData("pt-AO", "pt-PT pt")]
    [InlineData("pt-PT", "pt")]
    [InlineData("de-CH", "de")]
    [InlineData("fr-CA", "fr")]
    [InlineData("nb-NO", "nb no")]
    [InlineData("zh-Hant", "")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-MO", "zh-Hant-MO zh-Hant-HK zh-Hant")]
    [InlineData("zh-CN", "zh")]
    [InlineData("sr-Latn-RS", "sr-Latn")]
    [InlineData("hi-Latn", "")]
    [InlineData("de-CH-1901-u-co-phonebk", "de-CH-1901-u-co de-CH-1901 de-CH de")]
    [InlineData("x-mine", "")]
    [InlineData("no tag", "")]
    public void Fallbacks_follow_the_parents_of_CLDR(string tag, string expected) =>
        string.Join(' ', LanguageTag.Fallbacks(tag)).ShouldBe(expected);

    [Fact]
    public void English_of_India_never_falls_back_to_that_of_the_US() => LanguageTag.Fallbacks("en-IN").ShouldNotContain("en-US");

    [Theory]
    [InlineData("en_US", "en-US")]
    [InlineData("en_US.UTF-8", "en-US")]
    [InlineData("en us", "en-US")]
    [InlineData("en-UK", "en-GB")]
    [InlineData("jp", "ja")]
    [InlineData("jp-JP", "ja-JP")]
    [InlineData("Deutsch", "de")]
    [InlineData("cn", "zh")]
    [InlineData("en-US", null)]
    [InlineData("klingonian", null)]
    [InlineData("", null)]
    public void What_was_meant_is_suggested(string text, string? expected) => LanguageTag.Suggest(text).ShouldBe(expected);

    [Fact]
    public void Canonical_tags_are_stable_and_their_fallbacks_well_formed_and_of_the_language()
    {
        var subtag = Gen.Elements("en", "de", "ZH", "hant", "latn", "us", "419", "gb", "1901", "rozaj", "u", "co", "phonebk", "x", "a", "", "i", "sgn");
        var tags = Gen.Choose(1, 6).SelectMany(count => subtag.ListOf(count)).Select(parts => string.Join('-', parts));
        Prop.ForAll(tags.ToArbitrary(), text =>
        {
            if (!LanguageTag.TryParse(text, out var tag)) return;
            LanguageTag.Canonicalize(tag.Tag).ShouldBe(tag.Tag);
            LanguageTag.TryParse(text.ToUpperInvariant(), out var upper).ShouldBeTrue();
            upper.ShouldBe(tag);
            foreach (var fallback in tag.Fallbacks())
            {
                LanguageTag.TryParse(fallback, out var parent).ShouldBeTrue(fallback);
                parent.ShouldNotBeNull().Language.ShouldBe(tag.Language);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
