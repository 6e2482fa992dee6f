using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace MacroLsp.Repository.Tests;

/// <summary>One rule, one file, one test file, one page.</summary>
public sealed class RuleLaws
{
    private const string Rules = "server/MacroLsp.Core/Rules/";
    private const string Tests = "tests/MacroLsp.Core.Tests/Rules/";

    [Fact]
    public void Every_rule_has_its_test_file() => Law.Holds(
        Untested([.. Checkout.Files]),
        "write the test file of the rule at the same place under tests/MacroLsp.Core.Tests/Rules, or delete the tests of a rule that is gone.");

    [Fact]
    public void Missing_and_orphaned_test_files_are_recognized() => Untested(
        [Rules + "Keys/MissingKeyRule.cs", Rules + "Rule.cs", Tests + "Keys/UnknownKeyRuleTests.cs"])
        .Select(violation => violation.File)
        .ShouldBe([Rules + "Keys/MissingKeyRule.cs", Tests + "Keys/UnknownKeyRuleTests.cs"]);

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

    private static IEnumerable<CSharpFile> RuleFiles => Checkout.CSharpFiles.Where(file => IsRule(file.Path));

    private static CSharpFile Sample(string text) => CSharpFile.Parse(Rules + "Keys/MissingKeyRule.cs", text);

    private static bool IsRule(string path) => path.StartsWith(Rules, StringComparison.Ordinal)
        && path[Rules.Length..].Contains('/', StringComparison.Ordinal) && path.EndsWith("Rule.cs", StringComparison.Ordinal);

    private static IEnumerable<Violation> Untested(IReadOnlyCollection<string> files)
    {
        var rules = files.Where(IsRule).ToDictionary(path => Tests + path[Rules.Length..^".cs".Length] + "Tests.cs", StringComparer.Ordinal);
        var tests = files.Where(path => path.StartsWith(Tests, StringComparison.Ordinal) && path.EndsWith("RuleTests.cs", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        return rules.Where(rule => !tests.Contains(rule.Key)).Select(rule => new Violation(rule.Value, 0, $"{rule.Key} does not exist"))
            .Concat(tests.Where(test => !rules.ContainsKey(test)).Select(test => new Violation(test, 0, "tests a rule that does not exist")));
    }

    private static IEnumerable<Violation> Misnamed(CSharpFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var rules = file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(type => type.BaseList?.Types.Any(parent => parent.Type.ToString().EndsWith("Rule", StringComparison.Ordinal)) ?? false).ToList();
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
