using MacroLsp.Core.Features;
using MacroLsp.Core.Features.Completion;
using MacroLsp.Core.Features.RuleFiles;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features.RuleFiles;

/// <summary>What the editor knows in rule files and pack.yaml; <c>$0</c> is the cursor.</summary>
public sealed class RuleFileFeatureTests
{
    private const string Words = "extends: existence\nmessage: \"No '%s'.\"\ntokens: [alpha]\n";

    [Fact]
    public void An_empty_rule_is_offered_what_it_needs_first() => Labels("$0").Take(3).ShouldBe(["extends", "message", "level"]);

    [Fact]
    public void Keys_of_the_kind_are_offered_and_those_of_others_are_not()
    {
        var labels = Labels("extends: substitution\nmessage: m\n$0");
        labels.ShouldContain("swap");
        labels.ShouldContain("tests");
        labels.ShouldNotContain("tokens");
        labels.ShouldNotContain("message");
        labels.ShouldNotContain("swap+");
        labels.ShouldNotContain("code");
    }

    [Fact]
    public void A_rule_that_extends_another_is_offered_changes_of_it()
    {
        var labels = Labels("extends: Base.Words\n$0");
        labels.ShouldContain("tokens+");
        labels.ShouldContain("tokens-");
        labels.ShouldNotContain("swap");
    }

    [Fact]
    public void Kinds_and_rules_are_offered_to_extend()
    {
        var labels = Labels("extends: $0\n");
        labels[0].ShouldBe("existence");
        labels.ShouldContain("Base.Words");
        labels.ShouldContain("House._shared.Slang");
        labels.ShouldNotContain("House.Rule");
        labels.IndexOf("House._shared.Slang").ShouldBeLessThan(labels.IndexOf("Base.Words"));
    }

    [Theory]
    [InlineData("level: $0\n", "suggestion warning error")]
    [InlineData("ignorecase: $0\n", "true false")]
    [InlineData("action:\n  name: $0\n", "replace remove convert suggest edit")]
    [InlineData("action:\n  $0\n", "name params")]
    [InlineData("tests:\n  - name: a\n    format: $0\n", "md txt")]
    public void Values_are_offered(string text, string expected) => string.Join(' ', Labels(Words + text)).ShouldBe(expected);

    [Fact]
    public void Scopes_are_offered_in_a_list() => Labels(Words + "scope: [text, $0]\n").ShouldContain("section");

    [Fact]
    public void Keys_of_a_case_are_offered() => Labels(Words + "tests:\n  - name: a\n    $0\n").ShouldBe(["input", "want", "contains", "absent", "format", "about", "rule", "view"]);

    [Fact]
    public void The_rules_of_a_pack_are_offered_in_its_file() => Labels("rules:\n  $0\n", "House/pack.yaml").ShouldBe(["Rule"]);

    [Fact]
    public void Keys_of_a_rule_are_offered_in_the_file_of_the_pack() => Labels("rules:\n  Rule:\n    $0\n", "House/pack.yaml").ShouldBe(["formality", "safe", "locales", "why", "instead"]);

    [Theory]
    [InlineData("ex$0tends: existence\n", "What the rule does")]
    [InlineData("extends: exist$0ence\n", "Finds words and patterns")]
    [InlineData("extends: Base.W$0ords\n", "No '%s'.")]
    [InlineData("extends: Base.Words\ntok$0ens+: [b]\n", "Joins \"tokens\" of the rule that is extended")]
    [InlineData("extends: existence\nmessage: m\nlevel: sug$0gestion\n", "A hint.")]
    [InlineData("extends: existence\naction:\n  na$0me: remove\n", "What to do.")]
    [InlineData("extends: existence\naction:\n  name: rem$0ove\n", "Takes it out.")]
    [InlineData("extends: existence\ntests:\n  - wa$0nt: ''\n", "All findings, one a line")]
    public void Keys_and_values_are_explained(string text, string part)
    {
        var (styles, path, source, offset) = Parse(text);
        RuleFileHover.At(styles, path, source, offset).ShouldNotBeNull().Markdown.ShouldContain(part);
    }

    [Fact]
    public void Text_is_not_explained()
    {
        var (styles, path, source, offset) = Parse("extends: existence\nmessage: some$0thing\n");
        RuleFileHover.At(styles, path, source, offset).ShouldBeNull();
    }

    [Fact]
    public void An_extended_rule_leads_to_its_file()
    {
        var (styles, path, source, offset) = Parse("extends: Base.W$0ords\n");
        var place = RuleFileNavigation.Definition(styles, path, source, offset).ShouldNotBeNull();
        place.Path.ShouldBe("Base/Words.yml");
        source.Slice(place.Origin).ShouldBe("Base.Words");
    }

    [Fact]
    public void An_entry_of_a_pack_leads_to_its_rule()
    {
        var (styles, path, source, offset) = Parse("rules:\n  Ru$0le: { safe: true }\n", "House/pack.yaml");
        RuleFileNavigation.Definition(styles, path, source, offset).ShouldNotBeNull().Path.ShouldBe("House/Rule.yml");
    }

    [Theory]
    [InlineData("extends: exis$0tence\n")]
    [InlineData("extends: Base.Nothi$0ng\n")]
    [InlineData("extends: Base.Words\nmessage: Base.Wor$0ds\n")]
    public void What_is_no_rule_leads_nowhere(string text)
    {
        var (styles, path, source, offset) = Parse(text);
        RuleFileNavigation.Definition(styles, path, source, offset).ShouldBeNull();
    }

    [Fact]
    public void Cases_that_pass_are_counted_above_them()
    {
        const string Text = Words + "tests:\n  - { name: fires, input: an alpha, want: \"1:4:House.Rule:No 'alpha'.\" }\n  - { name: silent, input: beta, want: '' }\n";
        var (styles, path, source, _) = Parse(Text + "$0");
        var lens = RuleFileLens.Of(styles, path, CancellationToken.None).ShouldHaveSingleItem();
        lens.Title.ShouldBe("All 2 cases pass");
        source.Slice(lens.Span).ShouldBe("tests");
        StyleFileAnalyzer.Analyze(styles, path, CancellationToken.None).ShouldBeEmpty();
    }

    [Fact]
    public void Cases_that_never_fire_are_said_to()
    {
        var (styles, path, _, _) = Parse(Words + "tests:\n  - { name: silent, input: beta, want: '' }\n$0");
        RuleFileLens.Of(styles, path, CancellationToken.None).ShouldHaveSingleItem().Title.ShouldBe("The case passes, and in none of them is anything found");
    }

    [Fact]
    public void A_case_that_does_not_pass_is_shown_at_its_name()
    {
        var (styles, path, source, _) = Parse(Words + "tests:\n  - { name: fires, input: beta, contains: alpha }\n  - { name: silent, input: beta, want: '' }\n$0");
        var finding = StyleFileAnalyzer.Analyze(styles, path, CancellationToken.None).ShouldHaveSingleItem();
        finding.Rule.ShouldBe(StyleFileAnalyzer.TestRule);
        source.Slice(finding.Span).ShouldBe("fires");
        finding.Message.ShouldBe("This case does not pass. \"alpha\" should be among the findings. The rule finds nothing.");
        RuleFileLens.Of(styles, path, CancellationToken.None).ShouldHaveSingleItem().Title.ShouldBe("1 of 2 cases pass");
    }

    [Fact]
    public void A_pattern_that_cannot_be_read_is_shown_at_its_place()
    {
        var (styles, path, source, _) = Parse("extends: existence\nmessage: m\ntokens:\n  - fine\n  - '(open'\n$0");
        var finding = StyleFileAnalyzer.Analyze(styles, path, CancellationToken.None).ShouldHaveSingleItem();
        source.Lines.LineOf(finding.Span.Start).ShouldBe(4);
    }

    [Fact]
    public void A_misspelled_key_can_be_mended()
    {
        var (styles, path, source, _) = Parse(Words + "ignorcase: true\n$0");
        var fix = StyleFileAnalyzer.Analyze(styles, path, CancellationToken.None).ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem();
        TextEdit.Apply(source.Text, fix.Edits).ShouldBe(Words + "ignorecase: true\n");
    }

    private static List<string> Labels(string marked, string path = "House/Rule.yml")
    {
        var (styles, file, source, offset) = Parse(marked, path);
        return [.. RuleFileCompletions.At(styles, file, source, offset).Items.Select(i => i.Label)];
    }

    private static (ProjectStyles Styles, string Path, SourceText Source, int Offset) Parse(string marked, string path = "House/Rule.yml")
    {
        var offset = marked.IndexOf("$0", StringComparison.Ordinal);
        var text = marked.Remove(offset, 2);
        var library = StyleLibrary.Create(
        [
            new StyleFile("House/Rule.yml", Words), new StyleFile("House/_shared/Slang.yml", Words), new StyleFile("Base/Words.yml", Words), new StyleFile(path, text),
        ]);
        return (new ProjectStyles(library), path, library.TextOf(path).ShouldNotBeNull(), offset);
    }
}
