using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Library;

/// <summary>Finds suppressions that silence nothing, name no known rule, or lack a reason where one is asked for.</summary>
public sealed class UnusedSuppressionRule : Rule
{
    public override RuleInfo Info { get; } = new("unused-suppression", "A suppression that silences nothing", RuleCategory.Library,
        RuleLevel.Warning, Fixability.Safe, """
        ## What it does
        Finds `# macrolsp-disable…` comments that silence nothing: the rule does not fire there, or no rule has that name.
        Where `macrolsp.yaml` says `suppressions: { require-reason: true }`, it also finds those without a reason after
        `--`.

        ## Why
        A comment that is left behind hides the next real problem in its place, and readers wonder what it is for.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        # macrolsp-disable-next-line hard-coded-date -- the campaign has one date
        reply: One moment, I am looking at your order.
        ```

        ## Instead
        Remove the comment, or name the rule that fires.
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply: One moment, I am looking at your order.
        ```
        """);

    /// <param name="scope">The file.</param>
    /// <param name="used">The rule names in comments that silenced a finding.</param>
    internal static void Check(FileScope scope, HashSet<SuppressedRule> used)
    {
        foreach (var suppression in scope.File.Suppressions)
        {
            var needless = suppression.Rules.Where(r => !used.Contains(r)).ToImmutableArray();
            if (suppression.Rules.IsEmpty)
            {
                scope.Report(suppression.Comment, "This comment names no rule, so it silences nothing. Name the rule, or remove the comment.",
                    () => [Remove(scope.Source, suppression, [])], tag: FindingTag.Unnecessary);
            }

            HashSet<string>? named = null;
            foreach (var rule in needless)
            {
                if (!RuleNames.IsKnown(scope.Snapshot, rule.Id))
                    ReportUnknown(scope, suppression, rule, needless, named ??= suppression.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal));
                else
                {
                    scope.Report(rule.Span, $"\"{rule.Id}\" finds nothing here any more. Remove it, so that it cannot hide the next problem.",
                        () => [Remove(scope.Source, suppression, needless)], tag: FindingTag.Unnecessary);
                }
            }

            if (scope.Config.Suppressions.RequireReason && suppression.Reason.Length == 0 && needless.Length < suppression.Rules.Length)
            {
                scope.Report(suppression.Comment,
                    "This comment silences a rule without saying why, and this project asks for a reason. Write it after two hyphens, such as: -- the campaign has one date.");
            }
        }
    }

    private static void ReportUnknown(FileScope scope, Suppression suppression, SuppressedRule rule, ImmutableArray<SuppressedRule> needless,
        HashSet<string> named)
    {
        var near = RuleNames.Closest(scope.Snapshot, rule.Id, named);
        scope.Report(rule.Span,
            $"No rule is called \"{rule.Id}\", so this comment silences nothing. " + (near is null ? "Check the name, or remove it." : $"Did you mean \"{near}\"?"),
            () => near is null
                ? [Remove(scope.Source, suppression, needless)]
                : [Fix.Replace($"Change to \"{near}\"", rule.Span, near, isPreferred: true), Remove(scope.Source, suppression, needless) with { IsPreferred = false, IsSafe = false }],
            tag: FindingTag.Unnecessary);
    }

    private static Fix Remove(SourceText source, Suppression suppression, ImmutableArray<SuppressedRule> needless)
    {
        if (needless.Length == suppression.Rules.Length)
            return new Fix("Remove the comment", [TextEdit.Delete(WholeLine(source, suppression.Comment))], IsSafe: true, IsPreferred: true);
        var kept = string.Join(", ", suppression.Rules.Except(needless).Select(r => r.Id));
        var names = TextSpan.FromBounds(suppression.Rules[0].Span.Start, suppression.Rules[^1].Span.End);
        return Fix.Replace("Remove what silences nothing", names, kept, isSafe: true, isPreferred: true);
    }

    /// <summary>The comment with its line when nothing else stands on it, else with the spaces before it.</summary>
    private static TextSpan WholeLine(SourceText source, TextSpan comment)
    {
        var line = source.Lines.LineOf(comment.Start);
        var start = source.Lines.StartOf(line);
        if (source.AsSpan(new TextSpan(start, comment.Start - start)) is ['\uFEFF', ..]) start++;
        var before = source.AsSpan(TextSpan.FromBounds(start, comment.Start));
        return before.IsWhiteSpace()
            ? TextSpan.FromBounds(start, source.Lines.EndWithBreakOf(line))
            : TextSpan.FromBounds(start + before.TrimEnd().Length, comment.End);
    }
}
