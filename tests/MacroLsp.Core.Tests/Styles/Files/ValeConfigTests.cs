using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Files;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>A .vale.ini: STYLE-FORMAT.md, section 2.</summary>
public sealed class ValeConfigTests
{
    private const string Sample = """
        ; Our style
        StylesPath = styles
        StylesPath = "more styles"
        MinAlertLevel = warning
        Vocab = Shop, EU # both
        WordTemplate = (?m)(?:%s)

        [formats]
        mdx = md

        [*]
        BasedOnStyles = Vale, House
        House.Loud = NO

        [*.{md,yaml}]
        BasedOnStyles = House, \
          Microsoft
        House.Loud = error
        proselint.Cliches = YES
        TokenIgnores = (\{\{.+?\}\}), (\$[A-Z]+)

        [docs/**/*.yaml]
        Microsoft = suggestion
        House.Quiet = NO
        """;

    [Fact]
    public void Keys_above_the_sections_hold_for_everything()
    {
        var config = Fine(Sample);
        config.StylesPaths.Values().ShouldBe(["styles", "more styles"]);
        config.MinAlertLevel.ShouldBe(RuleLevel.Warning);
        config.Vocabularies.Values().ShouldBe(["Shop", "EU"]);
        config.WordTemplate.ShouldBe("(?m)(?:%s)");
    }

    [Fact]
    public void The_last_section_that_fits_names_the_styles_and_all_that_fit_the_rules()
    {
        var config = Fine(Sample);
        config.At("a.txt").Styles.ShouldBe(["Vale", "House"]);
        config.At("a.txt").Levels["House.Loud"].ShouldBe(RuleLevel.Off);
        var markdown = config.At("deep/a.md");
        markdown.Styles.ShouldBe(["House", "Microsoft", "House.Loud", "proselint.Cliches"]);
        markdown.Levels["House.Loud"].ShouldBe(RuleLevel.Error);
        markdown.Levels.ContainsKey("proselint.Cliches").ShouldBeFalse();
        markdown.TokenIgnores.ShouldBe([@"(\{\{.+?\}\})", @"(\$[A-Z]+)"]);
        var deep = config.At("docs/x/a.yaml");
        deep.Levels["Microsoft"].ShouldBe(RuleLevel.Suggestion);
        deep.Levels["House.Quiet"].ShouldBe(RuleLevel.Off);
        config.At("a.yaml").Levels.ContainsKey("Microsoft").ShouldBeFalse();
    }

    [Fact]
    public void Values_know_their_places()
    {
        var vocabulary = Fine(Sample).Vocabularies[1];
        Sample.Substring(vocabulary.Span.Start, vocabulary.Span.Length).ShouldBe("EU");
    }

    [Theory]
    [InlineData("[*.md]\n[|StylesPath|] = styles\n", "\"StylesPath\" holds for everything, so it stands above the first [section].")]
    [InlineData("[|BasedOnStyles|] = House\n", "\"BasedOnStyles\" belongs below a [section], such as [*], that says for which files it holds.")]
    [InlineData("[|StylePath|] = styles\n", "Vale has no key \"StylePath\". Did you mean \"StylesPath\"?")]
    [InlineData("MinAlertLevel = [|warn|]\n", "\"warn\" is no level. It should be suggestion, warning or error.")]
    [InlineData("[*]\nHouse.Loud = [|yes|]\n", "\"yes\" switches the rule off, as everything but YES, NO, suggestion, warning or error does. Did you mean \"YES\"?")]
    [InlineData("[*]\n[|BasedOnStyle|] = House\n", "\"BasedOnStyle\" is read as the name of a style. Did you mean \"BasedOnStyles\"?")]
    [InlineData("[|[*.md|]\n", "The bracket of this section is never closed.")]
    [InlineData("[|nonsense|]\n", "A key with \"=\" is expected here, such as \"StylesPath = styles\".")]
    [InlineData("[*]\n[|Std.Length[tokens]|] = 30\n", "\"Std.Length[tokens]\" is not read here, where max, min, limit, grade, threshold, ignorecase, nonword or vocab can be set. Make a rule of your own that extends it and says so.")]
    [InlineData("[*]\nStd.Length[max] = [|many|]\n", "\"many\" is no value of \"max\", which is a number.")]
    [InlineData("[*]\nStd.Length[vocab] = [|NO|]\n", "\"NO\" is no value of \"vocab\", which is true or false.")]
    public void What_is_wrong_is_shown_at_its_place(string marked, string message)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", start, StringComparison.Ordinal);
        var text = marked.Remove(end, 2).Remove(start, 2);
        var problem = ValeConfig.Read(".vale.ini", text).Problems.ShouldHaveSingleItem();
        problem.Message.ShouldBe(message);
        text.Substring(problem.Span.Start, problem.Span.Length).ShouldBe(text[start..(end - 2)]);
    }

    [Fact]
    public void A_value_of_a_rule_is_set_for_the_files_of_its_section()
    {
        var config = Fine("[*]\nStd.Length[max] = 30\n[*.md]\nStd.Length[max] = 20\nStd.Grade[grade] = 7.5\n");
        config.At("a.txt").Settings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.Rule.ShouldBe("Std.Length"), s => s.Name.ShouldBe("max"), s => s.Value.Value.ShouldBe("30"));
        config.At("a.md").Settings.Select(s => $"{s.Rule} {s.Name} {s.Value.Value}").ShouldBe(["Std.Length max 30", "Std.Length max 20", "Std.Grade grade 7.5"]);
        Fine("[*]\nHouse.Lenth[max] = 3\n").ProblemsWith(RuleFileCheck.Library(("House/Length.yml", "extends: occurrence\nmessage: m\ntoken: a\nmax: 1\n")))
            .ShouldHaveSingleItem().Message.ShouldBe("There is no rule \"House.Lenth\" whose \"max\" could be changed. Did you mean \"House.Length\"?");
    }

    [Fact]
    public void A_pattern_of_what_is_no_prose_that_is_wrong_is_shown_at_its_place()
    {
        const string text = "[*]\nTokenIgnores = (ok), (open\n";
        var problem = ValeConfig.Read(".vale.ini", text).ProblemsWith(StyleLibrary.BuiltIn).ShouldHaveSingleItem();
        problem.Level.ShouldBe(RuleLevel.Error);
        problem.Span.Start.ShouldBeInRange(text.IndexOf("(open", StringComparison.Ordinal), text.Length - 1);
    }

    [Fact]
    public void Styles_and_vocabularies_that_are_not_there_are_named()
    {
        var library = RuleFileCheck.Library(("House/A.yml", "extends: existence\nmessage: m\ntokens: [a]\n"), ("config/vocabularies/Shop/accept.txt", "a\n"));
        Fine("Vocab = Shp\n[*]\nBasedOnStyles = Vale, Huose\n").ProblemsWith(library).Select(p => p.Message).ShouldBe(
        [
            "There is no vocabulary \"Shp\": config/vocabularies/Shp below the folder of styles. Did you mean \"Shop\"?",
            "There is no style \"Huose\" below the folder of styles. Did you mean \"House\"?",
        ]);
    }

    [Theory]
    [InlineData("*.md", "a/b.md", true)]
    [InlineData("*.md", "a/b.mdx", false)]
    [InlineData("docs/*.md", "docs/x/b.md", true)]
    [InlineData("docs/**", "docs/x/b.md", true)]
    [InlineData("docs/**/*.md", "info/b.md", false)]
    [InlineData("!docs/**", "docs/b.md", false)]
    [InlineData("!docs/**", "info/b.md", true)]
    [InlineData("{docs,site}/{ja,zh}/*.md", "site/zh/a.md", true)]
    [InlineData("{docs,site}/{ja,zh}/*.md", "site/en/a.md", false)]
    [InlineData("*", "anything/at.all", true)]
    public void Globs_are_read_as_Vale_reads_them(string glob, string path, bool expected) => new ValeGlob(glob).Matches(path).ShouldBe(expected);

    private static ValeConfig Fine(string text)
    {
        var config = ValeConfig.Read(".vale.ini", text);
        config.Problems.ShouldBeEmpty();
        return config;
    }
}
