using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Rules;

/// <summary>The examples on a rule's page are true: "Example" gives the finding, "Instead" gives none of any rule.</summary>
public sealed class RuleDocsTests
{
    public static TheoryData<string> Ids => [.. AllRules.Rules.Select(r => r.Info.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_its_parts_and_its_examples_are_true(string id)
    {
        var rule = AllRules.Find(id);
        rule.ShouldNotBeNull();
        var docs = rule.Info.Docs;
        foreach (var heading in new[] { "## What it does", "## Why", "## Example", "## Instead" }) docs.ShouldContain(heading);
        var instead = docs.IndexOf("## Instead", StringComparison.Ordinal);
        var bad = Code(docs[..instead]).ToList();
        var good = Code(docs[instead..]).ToList();
        bad.ShouldNotBeEmpty();
        foreach (var text in bad) Find(text).ShouldContain(id, $"the example does not give {id}:\n{text}");
        foreach (var text in good) Find(text).ShouldBeEmpty($"the text under Instead has findings:\n{text}");
    }

    private static List<string> Find(string text)
    {
        var fixture = Fixture.Parse(text);
        return [.. fixture.Snapshot.Documents.Values.SelectMany(d => Analyzer.Analyze(fixture.Snapshot, d, RuleCheck.Today)).Select(f => f.Rule)];
    }

    private static IEnumerable<string> Code(string markdown)
    {
        var parts = markdown.Split("```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (parts[i].StartsWith("yaml\n", StringComparison.Ordinal)) yield return parts[i]["yaml\n".Length..];
        }
    }
}
