using MacroLsp.Core.Features.Actions;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Features;

public sealed class AddToVocabularyTests
{
    private const string Rules = """
        -- styles/House/Spelling.yml --
        extends: spelling
        message: "Is '%s' a word?"
        dictionaries: [en_US]
        -- styles/House/Words.yml --
        extends: substitution
        message: "Write '%s' instead of '%s'."
        swap: { app: program, e\.mail: email }
        -- styles/House/Names.yml --
        extends: capitalization
        message: "'%s' should be '%s'."
        match: $sentence
        scope: title
        -- styles/House/Never.yml --
        extends: existence
        message: "Never '%s'."
        tokens: [never]
        -- styles/config/dictionaries/en_US.aff --
        SET UTF-8
        -- styles/config/dictionaries/en_US.dic --
        4
        never
        your
        is
        here
        -- macrolsp.yaml --
        styles: [House]

        """;

    [Theory]
    [InlineData("Your $0Kivra is here.", "Kivra", "Is 'Kivra' a word?")]
    [InlineData("Your $0app is here.", "app", "Write 'program' instead of 'app'.")]
    [InlineData("Your\n  $0e.mail is here.", @"e\.mail", "Write 'email' instead of 'e.mail'.")]
    public void A_vocabulary_is_made_in_a_project_that_has_none(string reply, string line, string message)
    {
        var fixture = Parse(reply, "");
        var action = Actions(fixture).First(a => a.Finding?.Message == message);
        var creation = action.Edits().Creations.ShouldHaveSingleItem();
        (creation.Path, creation.Text).ShouldBe(("styles/config/vocabularies/Project/accept.txt", line + "\n"));
        Findings(fixture, new StyleFile(creation.Path["styles/".Length..], creation.Text)).ShouldNotContain(f => f.Message == message);
    }

    [Theory]
    [InlineData("Northway\n", "Northway\nKivra\n")]
    [InlineData("Northway", "Northway\nKivra\n")]
    [InlineData("Northway\r\nSolo\r\n", "Northway\r\nSolo\r\nKivra\r\n")]
    [InlineData("", "Kivra\n")]
    public void The_word_is_written_below_those_that_are_there(string before, string after)
    {
        const string path = "config/vocabularies/Shop/accept.txt";
        var fixture = Parse("Your $0Kivra is here.", "");
        var styles = fixture.Snapshot.Styles;
        styles = styles with { Library = styles.Library.With([new StyleFile(path, before)], []) };
        var snapshot = fixture.Snapshot.With(styles);
        var file = Actions(snapshot, fixture).ShouldHaveSingleItem().Edits().Others.ShouldHaveSingleItem();
        file.Path.ShouldBe("styles/" + path);
        var text = TextEdit.Apply(before, file.Edits);
        text.ShouldBe(after);
        Findings(fixture, new StyleFile(path, text)).ShouldNotContain(f => f.Message == "Is 'Kivra' a word?");
    }

    [Fact]
    public void Of_several_vocabularies_each_is_offered() =>
        Titles("Your $0Kivra is here.", "-- styles/config/vocabularies/Shop/accept.txt --\na\n-- styles/config/vocabularies/EU/accept.txt --\nb\n")
            .ShouldBe(["Add \"Kivra\" to the vocabulary \"EU\"", "Add \"Kivra\" to the vocabulary \"Shop\""]);

    [Fact]
    public void Of_a_title_the_words_with_capitals_are_offered()
    {
        var fixture = Fixture.Parse(Rules + "-- a.macro.yaml --\nmacro: a\ntitle: $0Your parcel with Northway Express\nlocale: en-US\nreply: Your is here.\n");
        Actions(fixture).Select(a => a.Title).ShouldBe(["Add \"Northway\" to the vocabulary", "Add \"Express\" to the vocabulary"]);
    }

    [Theory]
    [InlineData("is $0never here.")]
    [InlineData("$0Your is here.")]
    public void Where_the_vocabulary_is_not_the_point_nothing_is_offered(string reply)
    {
        Titles(reply, "").ShouldNotContain("Add \"never\" to the vocabulary", "a word that is never right is no name");
        Titles(reply, "").ShouldAllBe(title => !title.Contains("Your", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Titles(string reply, string files) => Actions(Parse(reply, files)).Select(a => a.Title);

    private static Fixture Parse(string reply, string files) => Fixture.Parse($"{Rules}{files}-- a.macro.yaml --\nmacro: a\nlocale: en-US\nreply: >-\n  {reply}\n");

    private static List<Finding> Findings(Fixture fixture, StyleFile vocabulary)
    {
        var styles = fixture.Snapshot.Styles;
        return Findings(fixture.Snapshot.With(styles with { Library = styles.Library.With([vocabulary], []) }), Macro(fixture));
    }

    private static List<Finding> Findings(WorkspaceSnapshot snapshot, MacroDocument document) => [.. Analyzer.Analyze(snapshot, document, RuleCheck.Today)];

    private static MacroDocument Macro(Fixture fixture) => fixture.Snapshot.Find("a.macro.yaml").ShouldNotBeNull();

    private static List<CodeAction> Actions(Fixture fixture) => Actions(fixture.Snapshot, fixture);

    private static List<CodeAction> Actions(WorkspaceSnapshot snapshot, Fixture fixture) =>
        [.. CodeActions.At(snapshot, Macro(fixture), new TextSpan(fixture.Cursor, 0), Findings(snapshot, Macro(fixture)), RuleCheck.Today, [ActionKinds.Vocabulary])];
}
