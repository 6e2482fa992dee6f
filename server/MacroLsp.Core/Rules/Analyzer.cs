using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Library;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rules;

/// <summary>Runs all rules on one file: levels, suppressions, order. The one way to get findings.</summary>
public static class Analyzer
{
    /// <summary>
    /// The findings of a macro file, ordered by place, then rule, then message. Costs what this file costs, not what the
    /// workspace costs.
    /// </summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="document">A file of that workspace.</param>
    /// <param name="today">The day, for rules about dates.</param>
    /// <param name="cancellation">Checked between rules.</param>
    public static ImmutableArray<Finding> Analyze(
        WorkspaceSnapshot snapshot, MacroDocument document, DateOnly today, CancellationToken cancellation = default)
    {
        var raw = new List<RawFinding>();
        var configured = snapshot.Config.LevelsAt(document.Path);
        var levels = new RuleLevel[AllRules.Rules.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var info = AllRules.Rules[i].Info;
            levels[i] = configured.Of(info.Id, info.DefaultLevel);
        }

        RunFileRules(snapshot, document, today, levels, raw, cancellation);
        var macros = document.File.Macros.Select(macro => RunMacroRules(snapshot, document, macro, today, levels, raw, cancellation)).ToList();
        ToneFindings.Run(snapshot, document, macros, raw, cancellation);
        var used = Suppressions.Apply(document.File, raw);
        UnreadableLines.KeepOneMessage(document.File.Yaml, raw);
        UnusedSuppressions(snapshot, document, today, levels, raw, used);
        return Finish(configured, snapshot.Styles.ValeAt(document.Path), raw);
    }

    private static void RunFileRules(WorkspaceSnapshot snapshot, MacroDocument document, DateOnly today, RuleLevel[] levels,
        List<RawFinding> raw, CancellationToken cancellation)
    {
        var scope = new FileScope(snapshot, document, today, AllRules.Rules[0], raw);
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] == RuleLevel.Off || AllRules.Rules[i] is not FileRule rule) continue;
            cancellation.ThrowIfCancellationRequested();
            scope.Rule = rule;
            rule.Check(scope);
        }
    }

    private static MacroScope RunMacroRules(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, DateOnly today, RuleLevel[] levels,
        List<RawFinding> raw, CancellationToken cancellation)
    {
        var scope = new MacroScope(snapshot, document, macro, today, AllRules.Rules[0], raw);
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] == RuleLevel.Off || AllRules.Rules[i] is not MacroRule rule) continue;
            cancellation.ThrowIfCancellationRequested();
            scope.Rule = rule;
            rule.Check(scope);
        }

        return scope;
    }

    /// <summary>Runs after all others, because only then it is known which suppressions silenced something.</summary>
    private static void UnusedSuppressions(WorkspaceSnapshot snapshot, MacroDocument document, DateOnly today, RuleLevel[] levels,
        List<RawFinding> raw, HashSet<SuppressedRule> used)
    {
        var at = AllRules.Rules.IndexOf(AllRules.UnusedSuppression);
        if (document.File.Suppressions.IsEmpty || levels[at] == RuleLevel.Off) return;
        UnusedSuppressionRule.Check(new FileScope(snapshot, document, today, AllRules.UnusedSuppression, raw), used);
    }

    private static ImmutableArray<Finding> Finish(RuleLevels levels, ValeChoice? vale, List<RawFinding> raw)
    {
        raw.Sort(static (a, b) =>
            a.Span.CompareTo(b.Span) is not 0 and var bySpan ? bySpan
            : string.CompareOrdinal(a.Rule.Id, b.Rule.Id) is not 0 and var byRule ? byRule
            : string.CompareOrdinal(a.Message, b.Message));
        var findings = ImmutableArray.CreateBuilder<Finding>(raw.Count);
        foreach (var found in raw)
        {
            findings.Add(new Finding(found.Rule.Id, ToneSetup.LevelOf(levels, vale, found.Rule.Id, found.Rule.DefaultLevel), found.Span, found.Message)
            {
                FixFactory = found.Fixes, Url = found.Rule.Url, Related = found.Related, Tag = found.Tag, Macro = found.Macro, Locale = found.Locale,
            });
        }

        return findings.ToImmutable();
    }
}
