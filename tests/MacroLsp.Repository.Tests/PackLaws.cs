using System.Globalization;
using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using Xunit;

namespace MacroLsp.Repository.Tests;

/// <summary>What every tone rule that comes with MacroLsp owes its readers: cases, a message that helps, a level that fits how often it is right.</summary>
public sealed partial class PackLaws
{
    private const int LeastCases = 3;
    private const int LeastToneRules = 10;
    private const int LeastPrecision = 80;
    private const string Table = "tests/evaluation/tone/README.md";

    /// <summary>Besides English, the languages that have a pack of their own for tone; orthography is in the packs of their locales.</summary>
    private static readonly string[] Languages = ["de", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv"];

    private static readonly StyleLibrary Library = StyleLibrary.Create(BuiltInStyles.ReadAll());

    private static IEnumerable<StyleDefinition> Rules => Library.Packs.SelectMany(pack => Library.RulesOf(pack)).Select(Library.Definition).OfType<StyleDefinition>();

    [Fact]
    public void Every_rule_has_three_bad_and_three_good_texts() => Law.Holds(
        Rules.SelectMany(CaseGaps), "write more cases under tests: at the end of the file; \"contains\" for what is found, \"absent\" for what is left alone.");

    [Fact]
    public void Too_few_cases_are_recognized()
    {
        var bad = Case(contains: "1:1:House.Rule:");
        var good = Case(absent: "House.Rule");
        Assert.Empty(CaseGaps(Rule([bad, bad, bad, good, good, good])));
        Assert.Single(CaseGaps(Rule([bad, bad, good, good, good])));
        Assert.Equal(2, CaseGaps(Rule([bad, good, good])).Count());
    }

    [Fact]
    public void Every_message_says_what_why_and_what_to_do() => Law.Holds(
        Rules.SelectMany(MessageGaps), "say in one or two sentences what is wrong with it for the customer and what to write instead; quote what is found with '%s' when it differs from case to case.");

    [Fact]
    public void A_message_that_says_too_little_is_recognized()
    {
        Assert.Empty(MessageGaps(Rule([]) with { Message = Text("'%s' sounds like an order. Ask instead: 'could you'.") }));
        Assert.Single(MessageGaps(Rule([]) with { Message = Text("Avoid '%s'.") }));
        Assert.Single(MessageGaps(Rule([]) with { Message = Text("'%s' sounds like an order to most people who read it") }));
        Assert.Single(MessageGaps(Rule([]) with { Message = Text("'%s' is %s and this is too many of them. Write fewer.") }));
    }

    [Fact]
    public void Every_language_has_ten_rules_of_tone() => Law.Holds(
        Languages.Where(language => Library.RulesOf(language).Length < LeastToneRules).Select(language => new Violation($"{language}/", 0, "has too few rules")),
        $"a language has at least {LeastToneRules} rules on how a reply sounds.");

    [Fact]
    public void A_rule_that_is_often_wrong_is_a_suggestion() => Law.Holds(
        TooBold(Checkout.Read(Table)), "narrow the rule, or set its level to suggestion, and write the table again: dotnet run build.cs evaluate --write");

    [Fact]
    public void A_bold_rule_is_recognized()
    {
        Assert.Single(TooBold("| de.Bold | warning | 4 | 4 | 100 % | 0 | 4 | 3 | 75 % |"));
        Assert.Single(TooBold("| de.Bold | error | 4 | 3 | 75 % | 0 | 0 | 0 |  |"));
        Assert.Empty(TooBold("| de.Shy | suggestion | 4 | 3 | 75 % | 0 | 4 | 3 | 75 % |"));
        Assert.Empty(TooBold("| de.Right | error | 4 | 4 | 100 % | 0 | 4 | 4 | 100 % |"));
    }

    private static IEnumerable<Violation> CaseGaps(StyleDefinition rule)
    {
        var bad = rule.Tests.Count(test => !test.Contains.IsEmpty || test.Want is { Value.Length: > 0 });
        var good = rule.Tests.Count(test => !test.Absent.IsEmpty || test.Want is { Value.Length: 0 });
        if (bad < LeastCases) yield return new Violation(rule.Path, 0, string.Create(CultureInfo.InvariantCulture, $"has {bad} texts in which it finds something"));
        if (good < LeastCases) yield return new Violation(rule.Path, 0, string.Create(CultureInfo.InvariantCulture, $"has {good} texts that it leaves alone"));
    }

    private static IEnumerable<Violation> MessageGaps(StyleDefinition rule)
    {
        var message = rule.Message.Value;
        if (message.Length < 35) yield return new Violation(rule.Path, 0, $"says too little: {message}");
        else if (message.TrimEnd('\'')[^1] is not ('.' or '?' or '!' or '\u3002')) yield return new Violation(rule.Path, 0, $"does not end like a sentence: {message}");
        if (rule.Kind != CheckKind.Substitution && message.Split("%s").Length > 2) yield return new Violation(rule.Path, 0, "has two places for the one thing that is found");
    }

    private static IEnumerable<Violation> TooBold(string table)
    {
        foreach (var line in table.Split('\n'))
        {
            string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
            if (cells.Length < 11 || !RuleId().IsMatch(cells[1]) || cells[2] == "suggestion") continue;
            foreach (var percent in new[] { cells[5], cells[9] }.Where(cell => cell.EndsWith('%')))
            {
                if (int.Parse(percent.TrimEnd('%', ' '), CultureInfo.InvariantCulture) < LeastPrecision)
                    yield return new Violation(Table, 0, $"{cells[1]} is right in {percent} and has the level {cells[2]}");
            }
        }
    }

    private static StyleDefinition Rule(StyleTest[] tests) => new()
    {
        Id = "House.Rule", Path = "House/Rule.yml", Kind = CheckKind.Existence, Message = Text("'%s' is not how we speak. Say it plainly."), Level = RuleLevel.Warning, Tests = [.. tests],
    };

    private static StyleTest Case(string? contains = null, string? absent = null) => new(
        Text("case"), Text("input"), null, contains is null ? [] : [Text(contains)], absent is null ? [] : [Text(absent)], null);

    private static StyleText Text(string value) => new(value, "House/Rule.yml", default);

    [GeneratedRegex(@"^[A-Za-z-]+\.[A-Za-z]+$")]
    private static partial Regex RuleId();
}
