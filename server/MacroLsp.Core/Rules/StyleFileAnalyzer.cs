using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Core.Rules;

/// <summary>What is wrong with a rule file of a style pack, its own cases included, as findings so that it is shown and mended as macros are.</summary>
public static class StyleFileAnalyzer
{
    /// <summary>The id under which a case that does not pass is shown.</summary>
    public const string TestRule = "rule-test";

    /// <summary>The findings in the order of the file. Compiles the rule's patterns and runs its cases.</summary>
    /// <param name="styles">The style packs with this version of the file.</param>
    /// <param name="path">The path of the file in the library.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ImmutableArray<Finding> Analyze(ProjectStyles styles, string path, CancellationToken cancellation)
    {
        var library = styles.Library;
        var problems = library.ProblemsOf(path).AsEnumerable();
        var tests = Enumerable.Empty<Finding>();
        if (StylePath.IsRule(path) && library.Definition(StylePath.IdOf(path)) is { } rule)
        {
            problems = problems.Concat(StyleSet.Create([rule], StyleContext.Empty).Problems(cancellation).Where(p => p.Path == path));
            tests = Failures(rule, cancellation);
        }

        return [.. problems.Select(ToFinding).Concat(tests).OrderBy(f => f.Span).ThenBy(f => f.Message, StringComparer.Ordinal)];
    }

    private static IEnumerable<Finding> Failures(StyleDefinition rule, CancellationToken cancellation) =>
        StyleTests.Run(rule, StyleBench.Of(cancellation)).Where(r => !r.Passes)
            .Select(r => new Finding(TestRule, RuleLevel.Error, r.Test.Name.Span, $"This case does not pass. {string.Join(' ', r.Failures)}"));

    private static Finding ToFinding(StyleProblem problem) => new(problem.RuleId, problem.Level, problem.Span, problem.Message)
    {
        FixFactory = problem.Fix.IsDefaultOrEmpty ? null : () => [new Fix(problem.FixTitle, problem.Fix, IsSafe: false, IsPreferred: true)],
    };
}
