using System.Collections.Immutable;
using System.Globalization;
using Humanizer;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;

namespace MacroLsp.Cli.Output;

/// <summary>The last line for people: how many files, how many findings, what can be mended.</summary>
internal static class Summary
{
    public static string Of(CheckReport report)
    {
        var findings = report.Findings.ToImmutableArray();
        var notes = string.Concat(report.Notes.Select(n => n + "\n"));
        var count = Count(report.Files.Length, "file");
        if (findings.IsEmpty)
        {
            return notes + (report.Files.IsEmpty && report.Notes.IsEmpty
                ? "No macros found here: macro files end with .macro.yaml or .macro.yml."
                : $"{count} checked, nothing found.");
        }

        var safe = findings.Count(IsSafelyFixable);
        var hint = safe > 0 ? $" {Count(safe, "finding")} can be mended with: macrolsp fix" : "";
        return $"{notes}{count} checked: {Levels(findings)}.{hint}";
    }

    /// <summary>Such as "2 errors, 1 warning", the loudest first.</summary>
    public static string Levels(IEnumerable<Finding> findings)
    {
        var counts = new int[(int)RuleLevel.Error + 1];
        foreach (var finding in findings) counts[(int)finding.Level]++;
        return string.Join(", ", new[] { RuleLevel.Error, RuleLevel.Warning, RuleLevel.Suggestion }.AsEnumerable()
            .Where(l => counts[(int)l] > 0).Select(l => Count(counts[(int)l], PlacedFinding.NameOf(l))));
    }

    public static string Count(int count, string noun) => noun.ToQuantity(count, "N0", CultureInfo.InvariantCulture);

    /// <summary>Whether <c>macrolsp fix</c> mends it unseen.</summary>
    public static bool IsSafelyFixable(Finding finding) => AllRules.Find(finding.Rule)?.Info.Fix == Fixability.Safe && finding.Fixes.Any(f => f.IsSafe);
}
