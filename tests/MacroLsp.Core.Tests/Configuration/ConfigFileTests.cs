using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Configuration;

public sealed class ConfigFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("locales:\nplaceholders:\nrules:\noverrides:\nmacros:\nsource-locale:\nsuppressions:\n")]
    [InlineData("locales: {}\nexclude: []\nmacros: []\n")]
    public void What_says_nothing_is_the_default(string text) =>
        ConfigCheck.Dump(ConfigCheck.Fine(text)).ShouldBe(ConfigCheck.Dump(ProjectConfig.Default));

    [Fact]
    public void For_a_built_in_placeholder_only_what_is_different_is_written()
    {
        var etd = ConfigCheck.Fine("placeholders: { etd: { sample: 2027-01-15, missing-default: true } }\n").Placeholders["etd"];
        etd.ShouldBe(BuiltInData.Placeholders["etd"] with { Sample = "2027-01-15", NeedsDefault = true, IsBuiltIn = false });
    }

    [Fact]
    public void For_a_built_in_channel_only_what_is_different_is_written() =>
        ConfigCheck.Fine("channels: { sms: { max-length: 160 } }\n").Channels["sms"]
            .ShouldBe(BuiltInData.Channels["sms"] with { MaxLength = 160, IsBuiltIn = false });

    [Fact]
    public void A_framework_takes_the_place_of_the_built_in_one()
    {
        var aer = ConfigCheck.Fine("frameworks: { AER: { sections: [{ id: acknowledge, required: true }] } }\n").Frameworks["AER"];
        aer.IsBuiltIn.ShouldBeFalse();
        aer.Sections.ShouldHaveSingleItem().Title.ShouldBe("acknowledge");
    }

    [Theory]
    [InlineData("date", "2026-12-01")]
    [InlineData("number", "3")]
    [InlineData("url", "https://shop.example.com/")]
    [InlineData("contact", "help@shop.example.com")]
    [InlineData("text", "loyalty level")]
    public void A_placeholder_without_a_sample_gets_one_of_its_type(string type, string sample) =>
        ConfigCheck.Fine($"placeholders: {{ loyalty_level: {{ type: {type} }} }}\n").Placeholders["loyalty_level"].Sample.ShouldBe(sample);

    [Theory]
    [InlineData("date", "2028-02-29")]
    [InlineData("number", "-1,234.50")]
    [InlineData("url", "http://example.com/orders?id=1")]
    [InlineData("contact", "help@example.com")]
    [InlineData("contact", "+49 30 23125 000")]
    public void A_sample_that_fits_its_type_is_kept(string type, string sample) =>
        ConfigCheck.Fine($"placeholders: {{ mine: {{ type: {type}, sample: \"{sample}\" }} }}\n").Placeholders["mine"].Sample.ShouldBe(sample);

    [Fact]
    public void Scalars_are_text_whatever_they_look_like()
    {
        var config = ConfigCheck.Fine("placeholders: { size: { sample: 0123, default: no, description: 2026-12-01 } }\n");
        config.Placeholders["size"].ShouldBe(new PlaceholderDefinition("size", PlaceholderType.Text, "2026-12-01", "0123", "no", false, Sensitivity.Public, false));
    }

    [Fact]
    public void Tags_are_put_into_canonical_case_and_found_in_any()
    {
        var config = ConfigCheck.Fine("source-locale: EN-gb\nlocales: { zh-hant-tw: { formality: formal } }\nglossary: [{ term: a, locales: [de-de] }]\n");
        config.SourceLocale.ShouldBe("en-GB");
        config.Locales["ZH-Hant-TW"].Tag.ShouldBe("zh-Hant-TW");
        config.Glossary[0].Locales.ShouldBe(["de-DE"]);
    }

    [Fact]
    public void A_mistake_in_one_place_costs_only_that_place()
    {
        var file = ConfigFile.Read(new SourceText("""
            macros: { wrong: true }
            locales:
              de-DE: { formality: formel }
              fr-FR: { formality: formal }
            placeholders:
              Bad-Name: {}
              good_name: { type: date }
            rules: { empty-section: loud, missing-section: error }
            """));
        file.Problems.Select(problem => problem.RuleId).ShouldBe(
            [ConfigProblem.WrongType, ConfigProblem.InvalidValue, ConfigProblem.InvalidValue, ConfigProblem.InvalidValue]);
        file.Config.Macros.Patterns.ShouldBe(ProjectConfig.Default.Macros.Patterns);
        file.Config.Locales["de-DE"].Formality.ShouldBeNull();
        file.Config.Locales["fr-FR"].Formality.ShouldBe(Formality.Formal);
        file.Config.Placeholders["good_name"].Type.ShouldBe(PlaceholderType.Date);
        file.Config.Rules.Keys.ShouldBe(["missing-section"]);
    }

    [Fact]
    public void What_stands_in_the_file_is_found_by_its_keys()
    {
        const string text = "frameworks:\n  MINE:\n    sections:\n      - id: one\n      - id: two\nplaceholders:\n  mine:\n";
        var file = ConfigFile.Read(new SourceText(text));
        file.Find("placeholders", "mine").ShouldNotBeNull().Key.Span.Start.ShouldBe(text.IndexOf("mine:", StringComparison.Ordinal));
        file.Find("placeholders", "yours").ShouldBeNull();
        file.Find("placeholders", "mine", "type").ShouldBeNull();
        file.FindSection("MINE", "two").ShouldNotBeNull().Span.Start.ShouldBe(text.IndexOf("two", StringComparison.Ordinal));
        file.FindSection("MINE", "three").ShouldBeNull();
        file.FindSection("AER", "acknowledge").ShouldBeNull("built-in frameworks stand in no file");
    }

    /// <summary>The sample configuration with pieces cut out, doubled, put elsewhere or replaced by signs that YAML minds.</summary>
    [Fact]
    public void No_text_makes_reading_fail()
    {
        var sample = SampleConfigTests.Text;
        var piece = Gen.Elements("", "\n", "\t", ":", ": ", "- ", "#", " #x", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "|", ">-", "---\n", "{{ x }}",
            "é", "\ud83d", "\0", "\r", "  ", "true", "null", "<<: *a", "? ", "en_US", "off");
        var edit = from at in Gen.Choose(0, sample.Length) from length in Gen.Choose(0, 40) from text in piece select (at, length, text);
        var edits = Gen.Choose(1, 12).SelectMany(count => edit.ListOf(count));
        Prop.ForAll(edits.ToArbitrary(), list =>
        {
            var text = new StringBuilder(sample);
            foreach (var (at, length, replacement) in list)
            {
                var start = Math.Min(at, text.Length);
                text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, replacement);
            }

            var file = ConfigFile.Read(new SourceText(text.ToString()));
            foreach (var problem in file.Problems)
            {
                (problem.Span.Start >= 0 && problem.Span.End <= text.Length).ShouldBeTrue($"{problem}");
                problem.Message.ShouldNotBeNullOrWhiteSpace();
                TextEdit.AreDisjoint(problem.Fix).ShouldBeTrue();
                Should.NotThrow(() => TextEdit.Apply(text.ToString(), problem.Fix));
            }

            file.Config.Frameworks.ShouldContainKey(file.Config.DefaultFramework);
            file.Config.Placeholders.Keys.ShouldContain("etd");
        }).QuickCheckThrowOnFailure();
    }
}
