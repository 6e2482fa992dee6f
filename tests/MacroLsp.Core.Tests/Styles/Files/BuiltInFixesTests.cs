using System.Text.RegularExpressions;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Testing;
using Shouldly;
using Xunit;

namespace MacroLsp.Core.Tests.Styles.Files;

/// <summary>What the fixes of the built-in rules leave behind, on each text of their own cases that they find something in.</summary>
public sealed partial class BuiltInFixesTests
{
    private const string Path = "a.macro.yaml";

    private static readonly StyleLibrary Whole = StyleLibrary.Create(BuiltInStyles.ReadAll());

    [Fact]
    public void The_first_fix_makes_the_finding_go_away_and_leaves_a_sentence()
    {
        var wrong = new List<string>();
        var applied = 0;
        foreach (var rule in Whole.Packs.SelectMany(pack => Whole.RulesOf(pack)).Select(Whole.Definition).OfType<StyleDefinition>())
        {
            if (rule.Action is null && rule.Kind != CheckKind.Substitution) continue;
            foreach (var test in rule.Tests.Where(t => !t.Contains.IsEmpty))
            {
                var before = test.Input.Value.Trim();
                var (after, fixes, left) = Mend(rule, before);
                applied += fixes;
                if (fixes == 0) continue;
                if (left > 0) wrong.Add($"{rule.Id}: still found after the fix: {after}");
                if (Count(TwoSpaces(), after) > Count(TwoSpaces(), before)) wrong.Add($"{rule.Id}: two spaces: {after}");
                if (Count(SmallStart(), after) > Count(SmallStart(), before)) wrong.Add($"{rule.Id}: a sentence starts small: {after}");
                if (Count(LonelySign(), after) > Count(LonelySign(), before)) wrong.Add($"{rule.Id}: a space before a sign: {after}");
            }
        }

        wrong.ShouldBeEmpty();
        applied.ShouldBeGreaterThan(200);
    }

    /// <summary>The text after the first fix of each finding, how many were applied, and how many findings are left that had one.</summary>
    private static (string Text, int Fixes, int Left) Mend(StyleDefinition rule, string text)
    {
        var snapshot = Fixture.Parse(Config(rule)).Snapshot;
        var document = Write(rule, text);
        var fixes = 0;
        var findings = Findings(snapshot, document, rule);
        for (var most = findings.Count; fixes < most && findings.Find(f => !f.Fixes.IsEmpty) is { } finding; fixes++)
        {
            document = new MacroDocument(Path, new SourceText(TextEdit.Apply(document.Source.Text, finding.Fixes[0].Edits)), fixes + 2);
            findings = Findings(snapshot, document, rule);
        }

        return (document.File.Macros[0].Reply.Unsectioned?.Value ?? "", fixes, findings.Count(f => !f.Fixes.IsEmpty));
    }

    private static List<Finding> Findings(WorkspaceSnapshot snapshot, MacroDocument document, StyleDefinition rule) =>
        [.. Analyzer.Analyze(snapshot.With(document), document, RuleCheck.Today).Where(f => f.Rule == rule.Id)];

    private static MacroDocument Write(StyleDefinition rule, string text) => new(
        Path, new SourceText($"macro: a\nlocale: {LocaleOf(rule)}\nreply: |2-\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n"), version: 1);

    private static string Config(StyleDefinition rule)
    {
        var formality = rule.Formality is { } asked ? $"\nlocales: {{ {LocaleOf(rule)}: {{ formality: {(asked == Formality.Formal ? "formal" : "informal")} }} }}" : "";
        return $"-- macrolsp.yaml --\nstyles: [{rule.Id}]{formality}\n";
    }

    private static string LocaleOf(StyleDefinition rule) => rule.Locales.IsEmpty ? "en-US" : rule.Locales[0];

    private static int Count(Regex pattern, string text) => pattern.Count(text);

    [GeneratedRegex("  ")]
    private static partial Regex TwoSpaces();

    [GeneratedRegex(@"(?:^|(?<!\b(?:\p{L}|\p{L}\.\p{L}|[Nn]r|[Bb]zw|[Cc]a|zzgl|inkl|[Nn]o))[.!?]\s)\p{Ll}")]
    private static partial Regex SmallStart();

    [GeneratedRegex(@" [,.](?:\s|$)")]
    private static partial Regex LonelySign();
}
