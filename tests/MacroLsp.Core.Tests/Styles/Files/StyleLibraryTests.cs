using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Files;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>Packs, vocabularies and what a change makes new.</summary>
public sealed class StyleLibraryTests
{
    private const string Rule = "extends: existence\nmessage: m\ntokens: [a]\n";

    private static readonly StyleLibrary Library = RuleFileCheck.Library(
        ("House/A.yml", Rule), ("House/B.yml", Rule), ("House/C.yml", "extends: House.A\ntokens+: [c]\n"), ("House/A.test.yml", "- name: x\n"),
        ("Other/D.yml", Rule), ("House/pack.yaml", "title: Ours\nlocales: [de]\nrules:\n  A: { safe: true, formality: formal }\n  B: { locales: [de-at] }\n"));

    [Fact]
    public void Packs_are_folders_and_rules_their_files()
    {
        Library.Packs.ShouldContain("House");
        Library.Packs.ShouldContain("Other");
        Library.RulesOf("House").ShouldBe(["House.A", "House.B", "House.C"]);
        Library.IsBuiltIn("House").ShouldBeFalse();
    }

    [Fact]
    public void Packs_and_rules_are_named_in_one_list_and_come_once() =>
        Library.Definitions(["House.B", "House", "Other.D", "Nowhere"], StyleVocabulary.Empty).Select(d => d.Id)
            .ShouldBe(["House.B", "House.A", "House.C", "Other.D"]);

    [Fact]
    public void A_pack_says_what_Vale_does_not_know()
    {
        Library.PackOf("House").Title.ShouldBe("Ours");
        var a = Library.Definition("House.A").ShouldNotBeNull();
        (a.IsSafe, a.Formality, a.Locales.Single()).ShouldBe((true, Formality.Formal, "de"));
        var b = Library.Definition("House.B").ShouldNotBeNull();
        (b.IsSafe, b.Formality, b.Locales.Single()).ShouldBe((false, null, "de-AT"));
    }

    [Fact]
    public void A_mistake_in_a_pack_is_shown_there() => RuleFileCheck.ProblemIn("House/pack.yaml", "rules:\n  [|Blam|]: { safe: true }\n", ConfigProblem.InvalidValue,
        "This pack has no rule \"Blam\". Did you mean \"Blame\"?", "rules:\n  Blame: { safe: true }\n", ("House/Blame.yml", Rule));

    [Fact]
    public void An_unknown_key_of_a_pack_is_shown_there() => RuleFileCheck.ProblemIn("House/pack.yaml", "[|titel|]: x\n", ConfigProblem.UnknownKey,
        "pack.yaml has no key \"titel\". Did you mean \"title\"?", "title: x\n", ("House/Blame.yml", Rule));

    [Fact]
    public void A_change_makes_its_rule_and_those_that_build_on_it_new_and_no_other()
    {
        var before = Library.RulesOf("House").Append("Other.D").ToDictionary(id => id, id => Library.Definition(id), StringComparer.Ordinal);
        var changed = Library.With([new StyleFile("House/A.yml", Rule.Replace("[a]", "[z]", StringComparison.Ordinal))], []);
        changed.Definition("House.A").ShouldNotBeNull().Tokens.Values().ShouldBe(["z"]);
        changed.Definition("House.C").ShouldNotBeNull().Tokens.Values().ShouldBe(["z", "c"]);
        changed.Definition("House.B").ShouldBeSameAs(before["House.B"]);
        changed.Definition("Other.D").ShouldBeSameAs(before["Other.D"]);
        Library.Definition("House.A").ShouldBeSameAs(before["House.A"]);
    }

    [Fact]
    public void A_change_of_pack_yaml_makes_those_rules_new_of_which_it_says_something_else()
    {
        var b = Library.Definition("House.B");
        var changed = Library.With([new StyleFile("House/pack.yaml", "locales: [de]\nrules: { B: { locales: [de-AT] } }\n")], []);
        changed.Definition("House.A").ShouldNotBeNull().IsSafe.ShouldBeFalse();
        changed.Definition("House.B").ShouldBeSameAs(b);
    }

    [Fact]
    public void The_same_text_again_changes_nothing() => Library.With([new StyleFile("House/A.yml", Rule)], ["House/Nothing.yml"]).ShouldBeSameAs(Library);

    [Fact]
    public void A_rule_that_was_missing_mends_the_one_that_builds_on_it()
    {
        var library = RuleFileCheck.Library(("House/Child.yml", "extends: House.Parent\n"));
        library.Definition("House.Child").ShouldBeNull();
        library = library.With([new StyleFile("House/Parent.yml", Rule)], []);
        library.Definition("House.Child").ShouldNotBeNull();
        library.With([], ["House/Parent.yml"]).Definition("House.Child").ShouldBeNull();
    }

    [Fact]
    public void Vocabularies_are_read_line_by_line_with_their_places()
    {
        const string Accept = "# Products\n\n  Parcelo\r\n(?i)sku\n#tag\n";
        var library = RuleFileCheck.Library(("config/vocabularies/Shop/accept.txt", Accept), ("config/vocabularies/Shop/reject.txt", "cheap\n"), ("config/vocabularies/EU/accept.txt", "VAT\n"));
        library.Vocabularies.ShouldBe(["EU", "Shop"]);
        var words = library.Vocabulary(["Shop", "EU"]);
        words.Accept.Values().ShouldBe(["Parcelo", "(?i)sku", "#tag", "VAT"]);
        words.Reject.Values().ShouldBe(["cheap"]);
        Accept.Substring(words.Accept[0].Span.Start, words.Accept[0].Span.Length).ShouldBe("Parcelo");
        words.Accept[0].Path.ShouldBe("config/vocabularies/Shop/accept.txt");
    }

    [Fact]
    public void Vale_has_rules_of_the_vocabulary()
    {
        var library = RuleFileCheck.Library(("config/vocabularies/Shop/accept.txt", "Parcelo\n"), ("config/vocabularies/Shop/reject.txt", "cheap\n"));
        var words = library.Vocabulary(["Shop"]);
        var rules = library.Definitions(["Vale"], words);
        rules.Select(r => r.Id).ShouldBe(["Vale.Avoid", "Vale.Repetition", "Vale.Terms"]);
        rules[0].Tokens.Values().ShouldBe(["cheap"]);
        rules[2].Swap.Values().ShouldBe(["parcelo=Parcelo"]);
        library.Definitions(["Vale.Terms"], words).ShouldHaveSingleItem().ShouldBeSameAs(rules[2]);
        library.With([new StyleFile("House/A.yml", Rule)], []).Definitions(["Vale.Terms"], words).ShouldHaveSingleItem().ShouldBeSameAs(rules[2]);
        library.Definitions(["Vale"], StyleVocabulary.Empty).ShouldHaveSingleItem().Id.ShouldBe("Vale.Repetition");
    }

    [Theory]
    [InlineData("extends: x\ntests:\n  - name: a\n", "extends: x\n")]
    [InlineData("extends: x\ntests:\n- name: a\n  input: |\n    text\n\n    more\n# end\n", "extends: x\n")]
    [InlineData("tests:\n  - name: a\n", "")]
    [InlineData("extends: x\nmessage: |\n  tests:\n", "extends: x\nmessage: |\n  tests:\n")]
    [InlineData("tests: []\nextends: x\n", "tests: []\nextends: x\n")]
    [InlineData("extends: x\n", "extends: x\n")]
    public void Built_in_rules_are_read_without_the_tests_at_their_end(string text, string expected) =>
        BuiltInStyles.WithoutTests(text).ShouldBe(expected);
}
