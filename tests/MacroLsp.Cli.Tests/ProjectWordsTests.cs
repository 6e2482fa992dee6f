using System.Text.Json;
using Shouldly;
using Xunit;

namespace MacroLsp.Cli.Tests;

/// <summary>What a project brings of its own for Vale counts in its macros: dictionaries, vocabularies, values of rules, what is no prose.</summary>
public sealed class ProjectWordsTests
{
    private const string Spelling = "extends: spelling\nmessage: \"Is '%s' a word?\"\nlevel: error\ndictionaries: [en_US]\nignore: names.txt\naction: { name: suggest, params: [spellings] }\n";
    private const string Affixes = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n";
    private const string Words = "5\nparcel/S\nyour\nis\nhere\nthe\n";
    private const string Macro = "macro: a\ntitle: T\nlocale: en-US\nframework: NOTE\nreply: >-\n  Your parcels is here {{ name | default: \"xyz\" }}, the prcel, Kivra.\n";

    [Fact]
    public void Check_looks_words_up_in_the_project_s_dictionaries_and_lists()
    {
        using var run = Project("styles: [House]").With("styles/House/Spelling.yml", Spelling).With("styles/config/ignore/names.txt", "Kivra\n");
        Tone(run).ShouldBe(["6:57 Is 'prcel' a word? House.Spelling"]);
    }

    [Fact]
    public void Without_a_dictionary_the_rule_says_so_once_and_the_others_run()
    {
        using var run = Project("styles: [House]").With("styles/House/Spelling.yml", Spelling.Replace("en_US", "en_UK", StringComparison.Ordinal))
            .With("styles/House/Here.yml", "extends: existence\nmessage: \"'%s' is found.\"\ntokens: [here]\n");
        var result = run.Run("check");
        result.Lines.Count(l => l.Contains("There is no dictionary \"en_UK\"", StringComparison.Ordinal)).ShouldBe(1);
        result.Lines.ShouldContain(l => l.Contains("'here' is found.", StringComparison.Ordinal));
    }

    [Fact]
    public void Vale_Spelling_holds_for_the_languages_of_the_dictionaries()
    {
        using var run = Project("vale: .vale.ini").With(".vale.ini", "StylesPath = styles\nVocab = Shop\n[*]\nBasedOnStyles = Vale\n")
            .With("styles/config/vocabularies/Shop/accept.txt", "Kivra\n")
            .With("b.macro.yaml", Macro.Replace("en-US", "de-DE", StringComparison.Ordinal).Replace("macro: a", "macro: b", StringComparison.Ordinal));
        Tone(run).ShouldBe(["6:57 Did you really mean 'prcel'? Vale.Spelling"]);
    }

    [Fact]
    public void Vale_Terms_Avoid_and_Repetition_are_made_of_the_vocabulary()
    {
        using var run = Project("vale: .vale.ini").With(".vale.ini", "StylesPath = styles\nVocab = Shop\n[*]\nBasedOnStyles = Vale\nVale.Spelling = NO\n")
            .With("styles/config/vocabularies/Shop/accept.txt", "Northway\n").With("styles/config/vocabularies/Shop/reject.txt", "voucher\n")
            .With("a.macro.yaml", "macro: a\ntitle: T\nlocale: en-US\nframework: NOTE\nreply: The the voucher of northway.\n");
        Tone(run).ShouldBe(["5:8 'the' is repeated! Vale.Repetition", "5:16 Avoid using 'voucher'. Vale.Avoid", "5:27 Use 'Northway' instead of 'northway'. Vale.Terms"], ignoreOrder: true);
    }

    [Fact]
    public void What_the_vale_ini_ignores_is_no_prose_in_macros()
    {
        using var run = Project("vale: .vale.ini").With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = House\nTokenIgnores = (\\$[^$]+\\$)\nBlockIgnores = (?s)(BEGIN.+?END)\n")
            .With("styles/House/Very.yml", "extends: existence\nmessage: \"'%s' is found.\"\ntokens: [very]\n")
            .With("a.macro.yaml", "macro: a\ntitle: T\nlocale: en-US\nframework: NOTE\nreply: |\n  A $very$ very BEGIN very\n  very END very.\n");
        Tone(run).ShouldBe(["6:12 'very' is found. House.Very", "7:12 'very' is found. House.Very"]);
    }

    [Fact]
    public void A_value_of_a_rule_that_the_vale_ini_sets_counts()
    {
        using var run = Project("vale: .vale.ini").With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Many[max] = 3\n")
            .With("styles/House/Many.yml", "extends: occurrence\nmessage: \"%d times.\"\ntoken: very\nmax: 1\n")
            .With("a.macro.yaml", "macro: a\ntitle: T\nlocale: en-US\nframework: NOTE\nreply: Very very very very.\n");
        Tone(run).ShouldBeEmpty();
        run.With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Many[max] = 2\n");
        Tone(run).ShouldBe(["5:13 3 times. House.Many"]);
    }

    private static CommandRun Project(string config) => new CommandRun().With("macrolsp.yaml", config + "\n").With("a.macro.yaml", Macro)
        .With("styles/config/dictionaries/en_US.aff", Affixes).With("styles/config/dictionaries/en_US.dic", Words);

    /// <summary>The tone findings of all macros: place, message, rule.</summary>
    private static List<string> Tone(CommandRun run) =>
    [
        .. run.Run("check", ".", "--format", "json").Json.Where(f => Of(f, "rule").Contains('.', StringComparison.Ordinal))
            .Select(f => $"{f.GetProperty("line").GetInt32()}:{f.GetProperty("column").GetInt32()} {Of(f, "message")} {Of(f, "rule")}"),
    ];

    private static string Of(JsonElement finding, string name) => finding.GetProperty(name).GetString() ?? "";
}
