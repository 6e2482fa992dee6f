using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;

namespace MacroLsp.Core.Tests.Rules.Acts;

/// <summary>Checks all fixes of a finding at once, for rules whose fixes are phrases that fit.</summary>
internal static class FixCheck
{
    /// <summary>Each fix leaves no finding of the rule, and brings no other rule with it.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="text">A file with one finding.</param>
    /// <param name="atLeast">How many fixes there are at least.</param>
    public static void EveryFixMends(string rule, string text, int atLeast)
    {
        var finding = Only(rule, text);
        var before = Find(text).Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        finding.Fixes.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        finding.Fixes.Count(f => f.IsPreferred).ShouldBeLessThanOrEqualTo(1);
        foreach (var fix in finding.Fixes)
        {
            var after = TextEdit.Apply(text, fix.Edits);
            var rules = Find(after).Select(f => f.Rule).ToList();
            rules.ShouldNotContain(rule, after);
            rules.Where(r => !before.Contains(r)).ShouldBeEmpty(after);
        }
    }

    /// <summary>The titles of the fixes of the rule's finding.</summary>
    public static IEnumerable<string> Titles(string rule, string text) =>
        Only(rule, text).Fixes.Select(f => f.Title);

    /// <summary>The rule's one finding.</summary>
    public static Finding Only(string rule, string text) => Find(text).Where(f => f.Rule == rule).ShouldHaveSingleItem();

    private static IReadOnlyList<Finding> Find(string text)
    {
        var document = new MacroDocument("a.macro.yaml", new SourceText(text), version: 1);
        return Analyzer.Analyze(WorkspaceSnapshot.Empty.With(document), document, RuleCheck.Today);
    }
}
