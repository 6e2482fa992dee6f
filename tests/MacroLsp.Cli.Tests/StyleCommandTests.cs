using MacroLsp.Core.Styles.Files;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>Style packs on the command line: written as files, listed, explained.</summary>
public sealed class StyleCommandTests
{
    private const string Rule = "extends: existence\nmessage: \"'%s' is ours. Leave it out.\"\ntokens: [alpha]\ntests:\n  - { name: fires, input: An alpha., contains: alpha }\n";

    [Fact]
    public void Init_writes_every_pack_and_replaces_only_when_told_to()
    {
        using var run = new CommandRun();
        run.Run("init", "--styles", "shop").Code.ShouldBe(0);
        foreach (var path in BuiltInStyles.Paths) run.Read($"shop/styles/{path}").ShouldBe(BuiltInStyles.ReadText(path));
        var changed = BuiltInStyles.Paths.First(StylePath.IsRule);
        run.With($"shop/styles/{changed}", Rule);

        var second = run.Run("init", "--styles", "shop");
        second.Code.ShouldBe(1);
        second.Error.ShouldContain($"shop/styles/{changed} differs and stays as it is; --force replaces it.");
        run.Read($"shop/styles/{changed}").ShouldBe(Rule);

        run.Run("init", "--styles", "shop", "--force").Code.ShouldBe(0);
        run.Read($"shop/styles/{changed}").ShouldBe(BuiltInStyles.ReadText(changed));
    }

    [Fact]
    public void Init_writes_the_packs_for_an_older_Vale_without_their_cases()
    {
        using var run = new CommandRun();
        run.Run("init", "--styles", "shop").Error.ShouldContain("For an older one, write them with --without-tests.");
        using var older = new CommandRun();
        older.Run("init", "--styles", "shop", "--without-tests").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(0), r => r.Error.ShouldNotContain("older"));
        foreach (var path in BuiltInStyles.Paths.Where(StylePath.IsRule))
        {
            var text = older.Read($"shop/styles/{path}");
            text.ShouldNotContain("\ntests:", Case.Sensitive, path);
            BuiltInStyles.ReadText(path).ShouldStartWith(text, Case.Sensitive, path);
        }
    }

    [Fact]
    public void What_was_written_is_read_back_without_a_problem()
    {
        using var run = new CommandRun();
        run.Run("init", "--styles", ".").Code.ShouldBe(0);
        var library = StyleLibrary.Create(Directory.GetFiles(Path.Combine(run.Folder, "styles"), "*", SearchOption.AllDirectories)
            .Select(f => new StyleFile(Path.GetRelativePath(Path.Combine(run.Folder, "styles"), f).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(f))));
        library.OwnPaths.Count().ShouldBe(BuiltInStyles.Paths.Length);
        library.OwnPaths.SelectMany(path => library.ProblemsOf(path)).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_lists_the_packs_of_the_project_and_ours()
    {
        using var run = new CommandRun().With("styles/House/Alpha.yml", Rule).With("styles/House/pack.yaml", "title: Our house\n");
        var text = run.Run("rules").Out;
        text.ShouldContain("House: Our house\n  House.Alpha  warning               … is ours\n");
        foreach (var pack in StyleLibrary.BuiltIn.Packs) text.ShouldContain($"\n{pack}: ");
        run.Run("rules", "--packs", "House").Lines.ShouldBe(["House: Our house", "  House.Alpha  warning               … is ours"]);
        run.Run("rules", "--packs", "House", "--format", "json").Json.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe("House.Alpha");
        run.Run("rules", "--packs", "Huose").Code.ShouldBe(2);
    }

    [Fact]
    public void Rules_writes_the_pages_that_findings_link_to()
    {
        using var run = new CommandRun();
        run.Run("rules", "--pages", "pages").Code.ShouldBe(0);
        foreach (var id in StyleLibrary.BuiltIn.Packs.SelectMany(p => StyleLibrary.BuiltIn.RulesOf(p)))
            run.Read($"pages/{id}.md").ShouldStartWith($"# {id}\n");
    }

    [Fact]
    public void Explain_makes_the_page_from_the_rule_file()
    {
        using var run = new CommandRun().With("macrolsp.yaml", "styles-path: ours\n").With("ours/House/Alpha.yml", Rule).With("ours/House/Broken.yml", "extends: nothing\n");
        run.Run("explain", "House.Alpha").Out.ShouldContain("## Example\n> An alpha.");
        run.Run("explain", "House.Alpa").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("Did you mean \"House.Alpha\"?"));
        run.Run("explain", "House.Broken").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("There is no check \"nothing\"."));
    }

    [Fact]
    public void Explain_knows_the_glossary_and_the_rules_that_are_made_of_a_vocabulary()
    {
        using var run = new CommandRun().With("macrolsp.yaml", "glossary:\n  - { term: package, avoid: [parcel] }\n").With("styles/config/vocabularies/Shop/accept.txt", "Northway\n");
        run.Run("explain", "Glossary.Avoid").Out.ShouldContain("| `parcel` | `package` |");
        run.Run("explain", "Glossary.Case").Out.ShouldContain("Nothing is there yet");
        run.Run("explain", "Vale.Terms").Out.ShouldContain("| `northway` | `Northway` |");
        run.Run("explain", "Glossary.Avid").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("Did you mean \"Glossary.Avoid\"?"));
    }

    [Fact]
    public void Explain_has_a_page_for_every_built_in_tone_rule()
    {
        using var run = new CommandRun();
        foreach (var id in StyleLibrary.BuiltIn.Packs.SelectMany(pack => StyleLibrary.BuiltIn.RulesOf(pack)))
        {
            var page = run.Run("explain", id);
            page.Code.ShouldBe(0, id);
            page.Out.ShouldStartWith($"# {id}\n");
            page.Out.ShouldContain("## Example\n> ", Case.Sensitive, id);
            page.Out.ShouldContain("## What is fine\n> ", Case.Sensitive, id);
        }
    }

    [Fact]
    public void A_project_s_pack_takes_the_place_of_ours()
    {
        var pack = StyleLibrary.BuiltIn.Packs[0];
        using var run = new CommandRun().With($"styles/{pack}/Alpha.yml", Rule);
        run.Run("rules", "--packs", pack).Lines.Length.ShouldBe(2);
    }

    [Fact]
    public void Check_shows_what_is_wrong_with_the_packs_of_a_project()
    {
        using var run = new CommandRun()
            .With("macrolsp.yaml", "vale: .vale.ini\n").With(".vale.ini", "[*]\nBasedOnStyles = Huose\n")
            .With("styles/House/Alpha.yml", Rule + "colour: red\n").With("styles/House/Pattern.yml", "extends: existence\nmessage: m\ntokens: ['(open']\n");
        var result = run.Run("check");
        result.Out.ShouldContain(".vale.ini:2:17: error There is no style \"Huose\" below the folder of styles. Did you mean \"House\"? [invalid-value]\n");
        result.Out.ShouldContain("styles/House/Alpha.yml:6:1: warning A rule has no key \"colour\", and Vale refuses a file with one. [unknown-key]\n");
        result.Out.ShouldContain("styles/House/Pattern.yml:3:");
        result.Code.ShouldBe(1);
    }

    [Fact]
    public void Packs_that_were_written_by_init_are_no_news()
    {
        using var run = new CommandRun();
        run.Run("init", ".").Code.ShouldBe(0);
        run.Run("init", "--styles", ".").Code.ShouldBe(0);
        run.Run("check").Lines.Where(line => line.StartsWith("styles/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Cases_that_pass_are_counted()
    {
        using var run = new CommandRun().With("styles/House/Alpha.yml", Rule);
        run.Run("tone", "--test", "House").ShouldSatisfyAllConditions(
            r => r.Out.ShouldBe("1 rule: 1 case passes, 0 do not.\n"), r => r.Code.ShouldBe(0));
    }

    [Fact]
    public void What_differs_is_said_and_ends_with_one()
    {
        using var run = new CommandRun().With("ours/House/Alpha.yml", Rule + "  - { name: silent, input: An alpha., want: '' }\n");
        run.Run("tone", "--test", "House.Alpha", "--styles", "ours").ShouldSatisfyAllConditions(
            r => r.Out.ShouldBe("""
                House/Alpha.yml: "silent" does not pass
                    Nothing should be found. The rule finds: 1:4:House.Alpha:'alpha' is ours. Leave it out..
                1 rule: 1 case passes, 1 does not.

                """),
            r => r.Code.ShouldBe(1));
    }

    [Fact]
    public void A_rule_that_fires_in_no_case_is_named_and_fails_when_that_is_asked_for()
    {
        using var run = new CommandRun().With("styles/House/Alpha.yml", Rule.Replace("An alpha., contains: alpha", "A beta., want: ''", StringComparison.Ordinal));
        run.Run("tone", "--test", "House").ShouldSatisfyAllConditions(
            r => r.Out.ShouldBe("1 rule fires in no case:\n    House.Alpha\n1 rule: 1 case passes, 0 do not.\n"), r => r.Code.ShouldBe(0));
        run.Run("tone", "--test", "House", "--coverage").Code.ShouldBe(1);
    }

    [Fact]
    public void A_rule_that_cannot_run_ends_with_two_and_the_others_run()
    {
        using var run = new CommandRun().With("styles/House/Alpha.yml", Rule).With("styles/House/Bad.yml", "message: m\nextends: nothing\n");
        run.Run("tone", "--test", "House").ShouldSatisfyAllConditions(
            r => r.Out.ShouldContain("House/Bad.yml: cannot run\n    line 2: There is no check \"nothing\"."), r => r.Out.ShouldContain("1 case passes"), r => r.Code.ShouldBe(2));
    }

    [Fact]
    public void A_misspelled_pack_is_named()
    {
        using var run = new CommandRun();
        run.Run("tone", "--test", "Suport").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("Did you mean \"Support\"?"));
    }

    [Fact]
    public void The_built_in_packs_pass_without_files_of_their_own()
    {
        using var run = new CommandRun();
        run.Run("tone", "--test", "Connotation").Code.ShouldBe(0);
    }
}
