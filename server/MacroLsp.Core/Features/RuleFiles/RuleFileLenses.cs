using System.Collections.Immutable;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.RuleFiles;

/// <summary>A line above the cases of a rule that says how they do.</summary>
/// <param name="Span">What it stands above.</param>
/// <param name="Title">What it says.</param>
public readonly record struct RuleFileLens(TextSpan Span, string Title)
{
    /// <summary>The lines of a rule file: one above its cases; none when it has no cases or cannot run.</summary>
    public static ImmutableArray<RuleFileLens> Of(ProjectStyles styles, string path, CancellationToken cancellation)
    {
        if (!StylePath.IsRule(path) || styles.Library.Definition(StylePath.IdOf(path)) is not { Tests.IsEmpty: false } rule) return [];
        if (styles.Library.Rule(rule.Id)?.File.TestsSpan is not { } span) return [];
        var results = StyleTests.Run(rule, StyleBench.Of(cancellation));
        var passed = results.Count(r => r.Passes);
        var fires = results.Any(r => !r.Output.IsEmpty);
        var title = passed == results.Length
            ? $"{(results.Length == 1 ? "The case passes" : $"All {results.Length} cases pass")}{(fires ? "" : ", and in none of them is anything found")}"
            : $"{passed} of {results.Length} {(results.Length == 1 ? "case passes" : "cases pass")}";
        return [new RuleFileLens(span, title)];
    }
}
