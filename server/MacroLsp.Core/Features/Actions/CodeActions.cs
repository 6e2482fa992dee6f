using System.Collections.Immutable;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Actions;

/// <summary>What can be done at a place of a macro file.</summary>
public static class CodeActions
{
    /// <summary>
    /// The actions in the order of a menu: fixes, rewritings, suppressions, and those of the whole file, which are left
    /// out unless their kind is asked for. Analyses nothing: the findings are those that are known.
    /// </summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="document">A file of that workspace.</param>
    /// <param name="span">The selection; empty for a cursor.</param>
    /// <param name="findings">The findings of this version of the file.</param>
    /// <param name="today">The day, for "fix all".</param>
    /// <param name="only">The kinds that are asked for; empty for all that belong to the place.</param>
    public static ImmutableArray<CodeAction> At(WorkspaceSnapshot snapshot, MacroDocument document, TextSpan span,
        IEnumerable<Finding> findings, DateOnly today, ImmutableArray<string> only = default)
    {
        var here = findings.Where(f => f.Span.Intersects(span)).ToImmutableArray();
        var actions = here.SelectMany(QuickFixes)
            .Concat(TextRewrites.At(document, span))
            .Concat(SplitAlternatives.At(snapshot, document, span))
            .Concat(SplitSections.At(snapshot, document, span, today))
            .Concat(CreateVariant.At(snapshot, document, span))
            .Concat(here.DistinctBy(f => (f.Rule, f.Span)).SelectMany(f => AddToVocabulary.For(snapshot, document, f)
                .Concat(SuppressActions.For(snapshot, document, f)).Concat(SwitchOff.For(snapshot, f))));
        if (only.IsDefaultOrEmpty) return [.. actions];
        var ofFile = SortKeys.At(document, span).Append(
            new CodeAction("Fix all that can be fixed safely", ActionKinds.FixAll, () => ActionEdits.Of(FixAll.Edits(snapshot, document, today))));
        return [.. actions.Concat(ofFile).Where(a => only.Any(wanted => ActionKinds.Includes(wanted, a.Kind)))];
    }

    /// <summary>The fixes of findings at a place, for files that are no macros.</summary>
    public static ImmutableArray<CodeAction> Fixes(IEnumerable<Finding> findings, TextSpan span, ImmutableArray<string> only) =>
    [
        .. findings.Where(f => f.Span.Intersects(span)).SelectMany(QuickFixes)
            .Where(a => only.IsDefaultOrEmpty || only.Any(wanted => ActionKinds.Includes(wanted, a.Kind))),
    ];

    private static IEnumerable<CodeAction> QuickFixes(Finding finding)
    {
        var hasPreferred = false;
        foreach (var fix in finding.Fixes)
        {
            yield return new CodeAction(fix.Title, $"{ActionKinds.QuickFix}.{finding.Rule}", () => ActionEdits.Of(fix.Edits))
            {
                Finding = finding,
                IsPreferred = fix.IsPreferred && !hasPreferred,
            };
            hasPreferred |= fix.IsPreferred;
        }
    }
}
