using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Keys;

namespace MacroLsp.Core.Rules.Library;

/// <summary>Finds macros whose last day has passed.</summary>
public sealed class ExpiredMacroRule : MacroRule
{
    public override RuleInfo Info { get; } = new("expired-macro", "A macro whose time is over", RuleCategory.Library,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds macros whose last day under `valid` has passed. A macro whose first day is still to come is fine.

        ## Why
        A reply about an event that is over confuses the customer who gets it, and hides the macro that is right today.

        ## Example
        ```yaml
        macro: winter-sale
        title: Winter sale
        locale: en-US
        valid: { from: 2025-11-20, until: 2025-12-31 }
        reply: The winter sale goes on until the last day of the year.
        ```

        ## Instead
        Delete the macro, or set a later day if its text is still true.
        ```yaml
        macro: winter-sale
        title: Winter sale
        locale: en-US
        valid: { from: 2025-11-20, until: 2030-12-31 }
        reply: The winter sale goes on until the last day of the year.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        if (scope.Macro.ValidUntil is not { } until || DayText.Parse(until.Value) is not { } day || day >= scope.Today) return;
        var extended = DayText.Write(scope.Today.AddMonths(1));
        scope.Report(scope.Macro.NameSpan,
            $"The last day of this macro was {until.Value}, so agents should not send it any more. Delete it, or set a later day if it is still true.",
            () => [Fix.Replace($"It is still true: extend it until {extended}", until.Map.ToSource(new(0, until.Value.Length)), extended)],
            [new RelatedPlace(scope.Document.Path, until.Span, "This was its last day.")],
            FindingTag.Deprecated);
    }
}
