using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MacroLsp.Core.Rules;
using Shouldly;
using Xunit;

namespace MacroLsp.Repository.Tests;

/// <summary>One rule, one file, one test file, one page.</summary>
public sealed class RuleLaws
{
    private const string Folder = "server/MacroLsp.Core/Rules/";
    private const string Learn = "macros/learn/";
    private const string Tests = "tests/MacroLsp.Core.Tests/Rules/";

    [Fact]
    public void Every_rule_has_its_test_file() => Law.Holds(
        Untested([.. Checkout.Files]),
        "write the test file of the rule at the same place under tests/MacroLsp.Core.Tests/Rules, or delete the tests of a rule that is gone.");

    [Fact]
    public void Missing_and_orphaned_test_files_are_recognized() => Untested(
        [Folder + "Keys/MissingKeyRule.cs", Folder + "Rule.cs", Tests + "Keys/UnknownKeyRuleTests.cs"])
        .Select(violation => violation.File)
        .ShouldBe([Folder + "Keys/MissingKeyRule.cs", Tests + "Keys/UnknownKeyRuleTests.cs"]);

    [Fact]
    public void Every_rule_file_holds_one_sealed_rule_of_its_name() => Law.Holds(
        RuleFiles.SelectMany(Misnamed),
        "name the sealed class after the file; a second rule gets a file of its own.");

    [Fact]
    public void Misnamed_rule_is_recognized()
    {
        Misnamed(Sample("sealed class MissingKeyRule : Rule { }")).ShouldBeEmpty();
        Misnamed(Sample("sealed class OtherRule : Rule { }")).ShouldHaveSingleItem();
        Misnamed(Sample("class MissingKeyRule : Rule { }")).ShouldHaveSingleItem();
        Misnamed(Sample("sealed class MissingKeyRule : Rule { } sealed class OtherRule : Rule { }")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_rule_carries_its_page() => Law.Holds(
        RuleFiles.SelectMany(PageGaps),
        "the rule's Docs say what it does, why, an example, and what to write instead, each under its heading.");

    [Fact]
    public void Gap_in_a_page_is_recognized() => PageGaps(Sample(""""
        sealed class MissingKeyRule : Rule {
            const string Docs = """
                ## What it does
                ## Example
                ## Instead
                """;
        }
        """")).ShouldHaveSingleItem().What.ShouldContain("Why");

    [Fact]
    public void Every_rule_is_listed_and_named_after_what_it_finds() => Law.Holds(
        Unlisted(RuleFiles.Select(file => file.Path), AllRules.Rules.Select(rule => (rule.GetType().Name, rule.Info.Id))),
        "name the class in AllRules, and give it the id that its class name says: MissingKeyRule is missing-key.");

    [Fact]
    public void Unlisted_and_misnamed_rules_are_recognized()
    {
        string[] files = [Folder + "Keys/MissingKeyRule.cs"];
        Unlisted(files, [("MissingKeyRule", "missing-key")]).ShouldBeEmpty();
        Unlisted(files, [("MissingKeyRule", "absent-key")]).ShouldHaveSingleItem();
        Unlisted(files, []).ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_rule_is_shown_once_in_the_macros_to_learn_from() => Law.Holds(
        Unshown([.. AllRules.Rules.Select(rule => rule.Info.Id)], [.. Checkout.Files]),
        "write macros/learn/<rule id>.macro.yaml, which breaks exactly this rule, or delete the file of a rule that is gone.");

    [Fact]
    public void Missing_and_orphaned_macros_to_learn_from_are_recognized() => Unshown(
        ["missing-key", "invalid-id"], [Learn + "missing-key.macro.yaml", Learn + "unknown-thing.macro.yaml"])
        .Select(violation => violation.File)
        .ShouldBe([Learn + "invalid-id.macro.yaml", Learn + "unknown-thing.macro.yaml"]);

    private static IEnumerable<CSharpFile> RuleFiles => Checkout.CSharpFiles.Where(file => IsRule(file.Path));

    private static CSharpFile Sample(string text) => CSharpFile.Parse(Folder + "Keys/MissingKeyRule.cs", text);

    private static bool IsRule(string path) => path.StartsWith(Folder, StringComparison.Ordinal)
        && path[Folder.Length..].Contains('/', StringComparison.Ordinal) && path.EndsWith("Rule.cs", StringComparison.Ordinal);

    private static IEnumerable<Violation> Untested(IReadOnlyCollection<string> files)
    {
        var rules = files.Where(IsRule).ToDictionary(path => Tests + path[Folder.Length..^".cs".Length] + "Tests.cs", StringComparer.Ordinal);
        var tests = files.Where(path => path.StartsWith(Tests, StringComparison.Ordinal) && path.EndsWith("RuleTests.cs", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        return rules.Where(rule => !tests.Contains(rule.Key)).Select(rule => new Violation(rule.Value, 0, $"{rule.Key} does not exist"))
            .Concat(tests.Where(test => !rules.ContainsKey(test)).Select(test => new Violation(test, 0, "tests a rule that does not exist")));
    }

    private static IEnumerable<Violation> Unlisted(IEnumerable<string> files, IEnumerable<(string Type, string Id)> listed)
    {
        var ids = listed.ToDictionary(rule => rule.Type, rule => rule.Id, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var type = Path.GetFileNameWithoutExtension(file);
            if (!ids.TryGetValue(type, out var id)) yield return new Violation(file, 0, "is not in AllRules");
            else if (!string.Equals(id.Replace("-", "", StringComparison.Ordinal) + "rule", type, StringComparison.OrdinalIgnoreCase)) yield return new Violation(file, 0, $"has the id {id}");
        }
    }

    private static IEnumerable<Violation> Unshown(IReadOnlyCollection<string> ids, IReadOnlyCollection<string> files)
    {
        var wanted = ids.Select(id => $"{Learn}{id}.macro.yaml").ToList();
        var there = files.Where(file => file.StartsWith(Learn, StringComparison.Ordinal) && file.EndsWith(".macro.yaml", StringComparison.Ordinal)).ToList();
        return wanted.Except(there, StringComparer.Ordinal).Select(file => new Violation(file, 0, "does not exist"))
            .Concat(there.Except(wanted, StringComparer.Ordinal).Select(file => new Violation(file, 0, "shows a rule that does not exist")));
    }

    private static IEnumerable<Violation> Misnamed(CSharpFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var rules = file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(type => type.Identifier.ValueText.EndsWith("Rule", StringComparison.Ordinal)
                || (type.BaseList?.Types.Any(parent => parent.Type.ToString().EndsWith("Rule", StringComparison.Ordinal)) ?? false)).ToList();
        var right = rules is [var only] && only.Identifier.ValueText == name
            && only.Modifiers.Any(modifier => modifier.ValueText == "sealed");
        return right ? [] : [new Violation(file.Path, 0, $"should hold the one sealed class {name}")];
    }

    private static IEnumerable<Violation> PageGaps(CSharpFile file)
    {
        var strings = string.Concat(file.Root.DescendantTokens().Where(token => token.Value is string).Select(token => token.ValueText + "\n"));
        return new[] { "What it does", "Why", "Example", "Instead" }
            .Where(heading => !strings.Split('\n').Any(line => line.StartsWith('#') && line.TrimStart('#', ' ').StartsWith(heading, StringComparison.OrdinalIgnoreCase)))
            .Select(heading => new Violation(file.Path, 0, $"its page has no heading \"{heading}\""));
    }
}
