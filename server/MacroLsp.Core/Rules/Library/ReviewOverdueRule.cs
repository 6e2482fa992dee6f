using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Keys;

namespace MacroLsp.Core.Rules.Library;

/// <summary>Finds macros whose review date has passed.</summary>
public sealed class ReviewOverdueRule : MacroRule
{
    /// <summary>Two reviews a year: long enough not to become a chore, short enough that a change of policy is noticed.</summary>
    private const int MonthsToNextReview = 6;

    public override RuleInfo Info { get; } = new("review-overdue", "A review that is due", RuleCategory.Library,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds macros whose day under `review-by` has passed.

        ## Why
        Carriers, policies and tools change, and a macro keeps saying what was true when it was written. The day is the
        promise that somebody reads it again.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        review-by: 2025-01-31
        reply: Your package has not arrived yet, and I am looking into it.
        ```

        ## Instead
        Read the macro, change what is no longer true, then set the next day.
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        review-by: 2030-01-31
        reply: Your package has not arrived yet, and I am looking into it.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        if (scope.Macro.ReviewBy is not { } node || DayText.Parse(node.Value) is not { } day || day >= scope.Today) return;
        var owner = scope.Macro.Owner is { Value.Length: > 0 } who ? $" by {who.Value}" : "";
        var next = DayText.Write(scope.Today.AddMonths(MonthsToNextReview));
        scope.Report(node.Span,
            $"This macro was to be read again{owner} by {node.Value}, so it may no longer be true. Read it, then set the day of the next review.",
            () => [Fix.Replace($"I have read it: set the next review to {next}", node.Map.ToSource(new(0, node.Value.Length)), next, isPreferred: true)]);
    }
}
