using MacroLsp.Core.Configuration;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>Rules that build on others: STYLE-FORMAT.md section 1.1, Vale 3.20.</summary>
public sealed class InheritanceTests
{
    private static readonly (string Path, string Text) Words = ("Base/Words.yml",
        "extends: existence\nmessage: parent\nlevel: error\nignorecase: true\ntokens: [alpha, beta]\ntests:\n  - { name: n, input: alpha, want: '' }\n");

    private static readonly (string Path, string Text) Terms = ("Base/Terms.yml",
        "extends: substitution\nmessage: parent\nswap: { e-mail: email, utilize: use, web site: website }\n");

    [Fact]
    public void A_child_has_what_its_parent_has_but_for_the_tests()
    {
        var rule = RuleFileCheck.Fine("extends: Base.Words\nmessage: child\n", Words);
        (rule.Message.Value, rule.Level, rule.IgnoreCase).ShouldBe(("child", RuleLevel.Error, true));
        rule.Tokens.Values().ShouldBe(["alpha", "beta"]);
        rule.Tokens[0].Path.ShouldBe("Base/Words.yml");
        rule.Tests.ShouldBeEmpty();
    }

    [Fact]
    public void A_message_is_inherited() => RuleFileCheck.Fine("extends: Base.Words\n", Words).Message.Value.ShouldBe("parent");

    [Fact]
    public void Lists_grow_and_shrink() =>
        RuleFileCheck.Fine("extends: Base.Words\ntokens+: [gamma]\ntokens-: [alpha]\n", Words).Tokens.Values().ShouldBe(["beta", "gamma"]);

    [Fact]
    public void A_plain_key_takes_the_place_of_the_parent_s() =>
        RuleFileCheck.Fine("extends: Base.Words\ntokens: [gamma]\n", Words).Tokens.Values().ShouldBe(["gamma"]);

    [Fact]
    public void Tables_grow_and_shrink_and_the_child_wins() =>
        RuleFileCheck.Fine("extends: Base.Terms\nswap+: { utilize: apply, sign-in: sign in }\nswap-: [web site]\n", Terms).Swap.Values()
            .ShouldBe(["e-mail=email", "utilize=apply", "sign-in=sign in"]);

    [Fact]
    public void Changes_of_several_generations_add_up() =>
        RuleFileCheck.Fine("extends: Base.Child\ntokens+: [delta]\n", Words, ("Base/Child.yml", "extends: Base.Words\ntokens-: [beta]\n"))
            .Tokens.Values().ShouldBe(["alpha", "delta"]);

    [Fact]
    public void Folders_with_an_underscore_are_there_to_be_extended_only()
    {
        var library = RuleFileCheck.Library(("House/_shared/Words.yml", Words.Text), ("House/Rule.yml", "extends: House._shared.Words\n"));
        library.RulesOf("House").ShouldBe(["House.Rule"]);
        library.Definition("House.Rule").ShouldNotBeNull().Tokens.Values().ShouldBe(["alpha", "beta"]);
    }

    [Fact]
    public void A_parent_that_is_not_there() => RuleFileCheck.Problem("extends: [|Base.Word|]\nmessage: m\n", ConfigProblem.InvalidValue,
        "There is no rule \"Base.Word\". Did you mean \"Base.Words\"?", "extends: Base.Words\nmessage: m\n", Words).ShouldBeNull();

    [Fact]
    public void A_rule_of_Vale_itself() => RuleFileCheck.Problem("extends: [|Vale.Terms|]\nmessage: m\n", ConfigProblem.InvalidValue,
        "\"Vale.Terms\" comes with Vale and has no file that a rule could build on.").ShouldBeNull();

    [Fact]
    public void A_rule_that_builds_on_itself() => RuleFileCheck.Problem("extends: [|House.Rule|]\nmessage: m\n", ConfigProblem.InvalidValue,
        "\"House.Rule\" builds on this rule in turn, so neither has an end.").ShouldBeNull();

    [Fact]
    public void A_circle_of_rules_is_shown_in_each_of_them()
    {
        var library = RuleFileCheck.Library(("House/A.yml", "extends: House.B\nmessage: m\n"), ("House/B.yml", "extends: House.A\nmessage: m\n"));
        library.ProblemsOf("House/A.yml").ShouldHaveSingleItem().Message.ShouldBe("\"House.A\" builds on this rule in turn, so neither has an end.");
        library.ProblemsOf("House/B.yml").ShouldHaveSingleItem().Message.ShouldBe("\"House.B\" builds on this rule in turn, so neither has an end.");
    }

    [Fact]
    public void A_parent_that_is_broken_is_named() => RuleFileCheck.Problem("extends: [|Base.Broken|]\nmessage: m\n", ConfigProblem.InvalidValue,
        "\"Base.Broken\" cannot be built on: what it extends itself is not there. See Base/Broken.yml.", null, ("Base/Broken.yml", "extends: existance\nmessage: m\n")).ShouldBeNull();

    [Fact]
    public void Ten_generations_are_fine_and_eleven_are_not()
    {
        var chain = Enumerable.Range(1, 11).Select(i => ($"Base/R{i}.yml", $"extends: Base.R{i - 1}\n")).Prepend(("Base/R0.yml", Words.Text)).ToArray();
        var library = RuleFileCheck.Library(chain);
        library.ProblemsOf("Base/R10.yml").ShouldBeEmpty();
        library.ProblemsOf("Base/R11.yml").ShouldHaveSingleItem().Message.ShouldStartWith("More than 10 rules build on one another here.");
    }

    [Fact]
    public void A_change_without_a_parent() => RuleFileCheck.Problem("extends: existence\nmessage: m\ntokens: [a]\n[|raw+|]: [b]\n", ConfigProblem.InvalidValue,
        "\"raw+\" needs a rule that is changed: \"extends\" names a check here, not another rule.");

    [Fact]
    public void A_change_of_a_single_value() => RuleFileCheck.Problem("extends: Base.Words\n[|level+|]: error\n", ConfigProblem.InvalidValue,
        "\"level\" is a single value, so there is nothing to add to or take out of. Write \"level:\".", null, Words);

    [Fact]
    public void A_change_of_what_is_replaced() => RuleFileCheck.Problem("extends: Base.Words\ntokens: [a]\n[|tokens+|]: [b]\n", ConfigProblem.InvalidValue,
        "\"tokens+\" changes what \"tokens\" in this file replaces already. Keep one of them.", null, Words);

    [Fact]
    public void What_is_not_there_cannot_be_taken_out() => RuleFileCheck.Problem("extends: Base.Words\ntokens-: [[|alfa|]]\n", ConfigProblem.InvalidValue,
        "The rule that is extended has no \"alfa\" in \"tokens\" to take out. Did you mean \"alpha\"?", "extends: Base.Words\ntokens-: [alpha]\n", Words);

    [Fact]
    public void Mistakes_of_the_parent_are_shown_there_only()
    {
        var library = RuleFileCheck.Library(("Base/Words.yml", Words.Text + "limit: many\n"), (RuleFileCheck.Path, "extends: Base.Words\n"));
        library.ProblemsOf(RuleFileCheck.Path).ShouldBeEmpty();
        library.ProblemsOf("Base/Words.yml").ShouldHaveSingleItem();
    }
}
