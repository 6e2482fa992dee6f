using System.Collections.Immutable;
using System.Globalization;
using Humanizer;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;

namespace MacroLsp.Cli.Output;

/// <summary>
/// For people: <c>path:line:column: level message [rule]</c>, a line each, which editors and problem matchers read too.
/// The summary goes to standard error.
/// </summary>
internal sealed class TextReport : IReport
{
    public void Write(ImmutableArray<CheckedFile> files, Terminal terminal)
    {
        foreach (var file in files)
        {
            foreach (var finding in file.Findings)
            {
                var at = file.Source.PositionOf(finding.Span.Start);
                var level = finding.Level.ToString().ToLowerInvariant();
                terminal.Out.WriteLine(terminal.HasColor
                    ? $"\u001b[1m{file.Path}:{at.Line + 1}:{at.Character + 1}:\u001b[0m \u001b[{Color(finding.Level)}m{level}\u001b[0m {finding.Message} \u001b[2m[{finding.Rule}]\u001b[0m"
                    : $"{file.Path}:{at.Line + 1}:{at.Character + 1}: {level} {finding.Message} [{finding.Rule}]");
            }
        }

        terminal.Out.Flush();
        terminal.Error.WriteLine(Summary(files));
    }

    private static string Color(RuleLevel level) => level switch
    {
        RuleLevel.Error => "31",
        RuleLevel.Warning => "33",
        _ => "36",
    };

    private static string Summary(ImmutableArray<CheckedFile> files)
    {
        var findings = files.SelectMany(f => f.Findings).ToList();
        var checkedCount = Count(files.Length, "file");
        if (findings.Count == 0) return files.Length == 0 ? "No macros found here: macro files end with .macro.yaml or .macro.yml." : $"{checkedCount} checked, nothing found.";
        var levels = findings.GroupBy(f => f.Level).OrderByDescending(g => g.Key).Select(g => Count(g.Count(), g.Key.ToString().ToLowerInvariant()));
        var safe = findings.Count(IsSafelyFixable);
        var hint = safe > 0 ? $" {Count(safe, "finding")} can be mended with: macrolsp fix" : "";
        return $"{checkedCount} checked: {string.Join(", ", levels)}.{hint}";
    }

    private static bool IsSafelyFixable(Finding finding) => AllRules.Find(finding.Rule)?.Info.Fix == Fixability.Safe && finding.Fixes.Any(f => f.IsSafe);

    private static string Count(int count, string noun) => noun.ToQuantity(count, "N0", CultureInfo.InvariantCulture);
}
