using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Rules;

/// <summary>Turns what is wrong with a <c>macrolsp.yaml</c> into findings, so that they are shown and mended as those of macros are.</summary>
public static class ConfigAnalyzer
{
    /// <summary>The findings in the order of the file, all at level error: where the configuration is wrong, its default holds instead.</summary>
    public static ImmutableArray<Finding> Analyze(ConfigFile file) => [.. file.Problems.Select(ToFinding)];

    /// <summary>The same, with the names of packs and rules that the workspace does not have.</summary>
    public static ImmutableArray<Finding> Analyze(ConfigFile file, WorkspaceSnapshot snapshot) =>
        [.. file.Problems.Concat(ConfigNames.Problems(file, snapshot)).OrderBy(p => p.Span.Start).Select(ToFinding)];

    private static Finding ToFinding(ConfigProblem problem) => new(problem.RuleId, RuleLevel.Error, problem.Span, problem.Message)
    {
        FixFactory = problem.Fix.IsDefaultOrEmpty ? null : () => [new Fix(problem.FixTitle, problem.Fix, IsSafe: false, IsPreferred: true)],
    };
}
