using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

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
            problems = problems.Concat(Compiled(styles, rule, path, cancellation));
            tests = Failures(rule, library, cancellation);
        }

        return [.. problems.Select(ToFinding).Concat(tests).OrderBy(f => f.Span).ThenBy(f => f.Message, StringComparer.Ordinal)];
    }

    /// <summary>
    /// What is wrong with the project's own style files and its .vale.ini, file by file in the order of their paths; files
    /// without findings are left out, and so are copies of built-in rules. Cases are not run.
    /// </summary>
    /// <returns>The paths as the project's folder of styles has them: relative to the folder of macrolsp.yaml, or absolute.</returns>
    public static IEnumerable<(string Path, SourceText Source, ImmutableArray<Finding> Findings)> AnalyzeAll(ProjectStyles styles, CancellationToken cancellation)
    {
        if (styles.Vale is { } vale)
        {
            ImmutableArray<Finding> ini = [.. vale.ProblemsWith(styles.Library).Select(ToFinding)];
            if (!ini.IsEmpty) yield return (styles.ValePath, vale.Source, ini);
        }

        var library = styles.Library;
        foreach (var path in library.OwnPaths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (StylePath.IsDictionary(path) || StylePath.IsWordList(path)) continue;
            if (library.TextOf(path) is not { } source || styles.Locate(path) is not { } place || BuiltInStyles.IsCopy(path, source.Text)) continue;
            var problems = library.ProblemsOf(path).AsEnumerable();
            if (StylePath.IsRule(path) && library.Definition(StylePath.IdOf(path)) is { } rule)
                problems = problems.Concat(Compiled(styles, rule, path, cancellation));
            ImmutableArray<Finding> findings = [.. problems.Select(ToFinding).OrderBy(f => f.Span)];
            if (!findings.IsEmpty) yield return (place, source, findings);
        }
    }

    /// <summary>What is wrong with the patterns of a rule; nothing when a value of another type was passed over, since that is what the rule lacks.</summary>
    private static IEnumerable<StyleProblem> Compiled(ProjectStyles styles, StyleDefinition rule, string path, CancellationToken cancellation) =>
        styles.Library.ProblemsOf(path).Any(p => p.RuleId == ConfigProblem.WrongType) ? []
            : StyleSet.Create([rule], styles.ContextFor([rule])).Problems(cancellation).Where(p => p.Path == path);

    private static IEnumerable<Finding> Failures(StyleDefinition rule, StyleLibrary library, CancellationToken cancellation) =>
        StyleTests.Run(rule, StyleBench.Of(library, cancellation)).Where(r => !r.Passes)
            .Select(r => new Finding(TestRule, RuleLevel.Error, r.Test.Name.Span, $"This case does not pass. {string.Join(' ', r.Failures)}"));

    private static Finding ToFinding(StyleProblem problem) => new(problem.RuleId, problem.Level, problem.Span, problem.Message)
    {
        FixFactory = problem.Fix.IsDefaultOrEmpty ? null : () => [new Fix(problem.FixTitle, problem.Fix, IsSafe: false, IsPreferred: true)],
    };
}
