using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rules;

/// <summary>Takes out what a comment silences.</summary>
internal static class Suppressions
{
    /// <summary>Removes the silenced findings from the list; gives the rule names in comments that silenced something.</summary>
    public static HashSet<SuppressedRule> Apply(MacroFile file, List<RawFinding> findings)
    {
        var used = new HashSet<SuppressedRule>();
        if (file.Suppressions.IsEmpty) return used;
        findings.RemoveAll(finding =>
        {
            var silenced = false;
            foreach (var suppression in file.Suppressions)
            {
                if (finding.Span.Start < suppression.Reach.Start || finding.Span.Start > suppression.Reach.End) continue;
                foreach (var rule in suppression.Rules)
                {
                    if (rule.Id != finding.Rule.Id) continue;
                    used.Add(rule);
                    silenced = true;
                }
            }

            return silenced;
        });
        return used;
    }
}
