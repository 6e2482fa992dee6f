using MacroLsp.Core.Configuration;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>One test for each way in which a rule file can be wrong: where it is shown, what is said, what mends it.</summary>
public sealed class RuleProblemTests
{
    private const string Head = "extends: existence\nmessage: m\ntokens: [a]\n";

    [Fact]
    public void A_misspelled_key() => RuleFileCheck.Problem($"{Head}[|ignorcase|]: true\n", ConfigProblem.UnknownKey,
        "A rule has no key \"ignorcase\", and Vale refuses a file with one. Did you mean \"ignorecase\"?", $"{Head}ignorecase: true\n")
        .ShouldNotBeNull().Tokens.Values().ShouldBe(["a"]);

    [Fact]
    public void A_key_that_resembles_none() => RuleFileCheck.Problem($"{Head}[|colour|]: red\n", ConfigProblem.UnknownKey,
        "A rule has no key \"colour\", and Vale refuses a file with one.").ShouldNotBeNull();

    [Fact]
    public void A_key_of_another_kind() => RuleFileCheck.Problem($"{Head}[|swap|]: {{ a: b }}\n", ConfigProblem.UnknownKey,
        "\"swap\" does nothing in a rule of the kind existence. It belongs to substitution.").ShouldNotBeNull();

    [Fact]
    public void No_kind() => RuleFileCheck.Problem("[|message|]: m\ntokens: [a]\n", ConfigProblem.MissingKey,
        "A rule needs \"extends\": what it does, such as existence or substitution. There are existence, substitution, occurrence, repetition, "
        + "consistency, conditional, capitalization, metric, readability, spelling, sequence, script.").ShouldBeNull();

    [Fact]
    public void A_misspelled_kind() => RuleFileCheck.Problem("extends: [|existance|]\nmessage: m\ntokens: [a]\n", ConfigProblem.InvalidValue,
        "There is no check \"existance\". Did you mean \"existence\"?", Head).ShouldBeNull();

    [Fact]
    public void No_message() => RuleFileCheck.Problem("extends: [|existence|]\ntokens: [a]\n", ConfigProblem.MissingKey,
        "A rule needs \"message\": what the author reads when something is found.").ShouldBeNull();

    [Fact]
    public void Nothing_to_look_for() => RuleFileCheck.Problem("extends: [|existence|]\nmessage: m\n", ConfigProblem.MissingKey,
        "This rule finds nothing: it has no \"tokens\" and no \"raw\".").ShouldBeNull();

    [Fact]
    public void A_substitution_without_pairs() => RuleFileCheck.Problem("extends: [|substitution|]\nmessage: m\n", ConfigProblem.MissingKey,
        "A rule of the kind substitution needs \"swap\". What to find, and what to write in its place; \"|\" separates several ways of writing it.").ShouldBeNull();

    [Fact]
    public void A_level_that_is_none() => RuleFileCheck.Problem($"{Head}level: [|warn|]\n", ConfigProblem.InvalidValue,
        "\"warn\" is not a value of \"level\". It should be suggestion, warning or error.").ShouldNotBeNull().Level.ShouldBe(RuleLevel.Warning);

    [Fact]
    public void A_level_with_a_slip() => RuleFileCheck.Problem($"{Head}level: [|eror|]\n", ConfigProblem.InvalidValue,
        "\"eror\" is not a value of \"level\". It should be suggestion, warning or error. Did you mean \"error\"?", $"{Head}level: error\n");

    [Fact]
    public void Code_is_refused() => RuleFileCheck.Problem($"{Head}[|code|]: true\n", ConfigProblem.InvalidValue,
        "Vale has given up \"code: true\" and refuses the rule. Write \"scope: raw\" to look at the text as it is written.").ShouldBeNull();

    [Fact]
    public void Code_false_is_nothing() => RuleFileCheck.Fine($"{Head}code: false\n");

    [Fact]
    public void A_flag_that_is_none() => RuleFileCheck.Problem($"{Head}ignorecase: [|maybe|]\n", ConfigProblem.WrongType,
        "\"ignorecase\" should be true or false, and this is \"maybe\".").ShouldNotBeNull().IgnoreCase.ShouldBeFalse();

    [Fact]
    public void Yes_is_meant_as_true() => RuleFileCheck.Problem($"{Head}ignorecase: [|yes|]\n", ConfigProblem.WrongType,
        "\"ignorecase\" should be true or false, and this is \"yes\". Did you mean \"true\"?", $"{Head}ignorecase: true\n").ShouldNotBeNull().IgnoreCase.ShouldBeTrue();

    [Fact]
    public void A_number_that_is_none() => RuleFileCheck.Problem($"{Head}limit: [|many|]\n", ConfigProblem.WrongType,
        "\"limit\" should be a whole number, and \"many\" is none.").ShouldNotBeNull();

    [Fact]
    public void A_table_where_a_list_is_expected() => RuleFileCheck.Problem("extends: existence\nmessage: m\nraw: [x]\ntokens:\n  [|a: b|]\n", ConfigProblem.WrongType,
        "\"tokens\" should be a list, and this is a group of keys.").ShouldNotBeNull().Tokens.ShouldBeEmpty();

    [Fact]
    public void A_list_in_a_list() => RuleFileCheck.Problem("extends: existence\nmessage: m\ntokens:\n  - a\n  - [|[b]|]\n", ConfigProblem.WrongType,
        "An entry of \"tokens\" should be a text, and this is a list.").ShouldNotBeNull().Tokens.Values().ShouldBe(["a"]);

    [Fact]
    public void A_key_without_a_value() => RuleFileCheck.Problem($"{Head}[|exceptions|]:\n", ConfigProblem.MissingKey,
        "\"exceptions\" has no value yet. It should be a list.").ShouldNotBeNull();

    [Fact]
    public void A_key_twice_in_different_case() => RuleFileCheck.Problem($"{Head}[|Tokens|]: [b]\n", ConfigProblem.InvalidValue,
        "\"Tokens\" stands here twice; capital letters make no difference. Only the first one counts.").ShouldNotBeNull().Tokens.Values().ShouldBe(["a"]);

    [Fact]
    public void Extends_in_capital_letters() => RuleFileCheck.Problem("[|Extends|]: existence\nmessage: m\ntokens: [a]\n", ConfigProblem.InvalidValue,
        "Vale knows \"extends\" in small letters only. Did you mean \"extends\"?", Head).ShouldNotBeNull();

    [Fact]
    public void An_unknown_action() => RuleFileCheck.Problem($"{Head}action: {{ name: [|delete|] }}\n", ConfigProblem.InvalidValue,
        "There is no action \"delete\". It should be replace, remove, convert, suggest or edit.").ShouldNotBeNull().Action.ShouldBeNull();

    [Fact]
    public void An_action_without_its_key() => RuleFileCheck.Problem($"{Head}action: [|remove|]\n", ConfigProblem.WrongType,
        "The name of an action stands behind \"name:\". Did you mean \"{ name: remove }\"?", $"{Head}action: {{ name: remove }}\n")
        .ShouldNotBeNull().Action.ShouldNotBeNull().Name.Value.ShouldBe("remove");

    [Fact]
    public void An_edit_with_too_few_parameters() => RuleFileCheck.Problem($"{Head}action: {{ name: edit, params: [[|split|], ' '] }}\n", ConfigProblem.InvalidValue,
        "\"split\" takes 2 parameters here, and there is 1.").ShouldNotBeNull();

    [Fact]
    public void An_edit_that_does_nothing() => RuleFileCheck.Problem($"{Head}action: {{ name: edit, params: [[|trimright|], '!'] }}\n", ConfigProblem.InvalidValue,
        "There is no way to edit called \"trimright\", so this step does nothing. Did you mean \"trim_right\"?",
        $"{Head}action: {{ name: edit, params: [trim_right, '!'] }}\n").ShouldNotBeNull();

    [Fact]
    public void A_case_that_asks_for_nothing() => RuleFileCheck.Problem($"{Head}tests:\n  - name: [|one|]\n    input: a\n", ConfigProblem.MissingKey,
        "This case would pass whatever the rule does. Say what must be found: want, contains or absent.").ShouldNotBeNull().Tests.ShouldBeEmpty();

    [Fact]
    public void A_case_with_the_name_of_another() => RuleFileCheck.Problem(
        $"{Head}tests:\n  - {{ name: one, input: a, want: '' }}\n  - {{ name: [|one|], input: b, want: '' }}\n", ConfigProblem.InvalidValue,
        "Another case above is called \"one\" too.");

    [Fact]
    public void A_case_without_input() => RuleFileCheck.Problem($"{Head}tests:\n  - name: [|one|]\n    want: ''\n", ConfigProblem.MissingKey, "A case needs \"input\".");

    [Fact]
    public void A_case_with_an_unknown_key() => RuleFileCheck.Problem($"{Head}tests:\n  - {{ name: one, [|imput|]: a, input: a, want: '' }}\n", ConfigProblem.UnknownKey,
        "A case has no key \"imput\". It can have name, input, want, contains, absent, format, about, rule and view.");

    [Fact]
    public void A_rule_that_is_a_list() => RuleFileCheck.Library((RuleFileCheck.Path, "- extends: existence\n")).ProblemsOf(RuleFileCheck.Path)
        .ShouldHaveSingleItem().Message.ShouldBe("A rule file is a group of keys, such as \"extends: existence\" and \"message:\".");

    [Fact]
    public void Broken_yaml_is_one_problem_and_the_rest_of_the_rule_holds() => RuleFileCheck.Problem($"{Head}link: [|\"https://example.com|]\n", ConfigProblem.YamlSyntax,
        "This quotation mark is never closed.").ShouldNotBeNull();

    [Fact]
    public void A_rule_that_Vale_would_not_read() => RuleFileCheck.ProblemIn("House/Rule.yaml", "[|extends|]: existence\nmessage: m\ntokens: [a]\n", ConfigProblem.InvalidValue,
        "This looks like a rule, and only files that end with .yml are read as rules. Rename it to House/Rule.yml.").ShouldBeNull();

    [Fact]
    public void One_bad_rule_does_not_stop_the_others()
    {
        var library = RuleFileCheck.Library(("House/Bad.yml", "extends: nothing\n"), ("House/Good.yml", Head));
        library.Definitions(["House"], Core.Styles.Files.StyleVocabulary.Empty).ShouldHaveSingleItem().Id.ShouldBe("House.Good");
    }
}
