using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Cli.Output;

/// <summary>
/// Annotations of GitHub Actions. GitHub keeps ten of each level for a step and drops the rest without a word, so findings
/// of one rule in one file share an annotation, the ten are chosen here, and the rest stands in the log under its file.
/// When the step has a summary, it gets all of them and says what was cut.
/// </summary>
internal sealed class GithubReport : IReport
{
    /// <summary>What GitHub keeps for each level and step.</summary>
    internal const int Limit = 10;

    private const int NamedLines = 20;

    public void Write(CheckReport report, Terminal terminal)
    {
        var paths = new ReportPaths(terminal.Folder);
        var groups = report.Files.SelectMany(Groups).ToList();
        var shown = new HashSet<Group>(groups.GroupBy(g => g.Level).SelectMany(g => g.Take(Limit)));
        foreach (var file in groups.GroupBy(g => g.File))
        {
            var path = paths.Of(file.Key);
            terminal.Out.WriteLine($"::group::{WorkflowCommand.Data($"{path}: {Summary.Levels(file.Key.Findings)}")}");
            foreach (var group in file)
            {
                if (shown.Contains(group)) terminal.Out.WriteLine(Annotation(group, path));
                else foreach (var placed in group.Findings) terminal.Out.WriteLine(Line(placed, path));
            }

            terminal.Out.WriteLine("::endgroup::");
        }

        var cut = groups.Where(g => !shown.Contains(g)).SelectMany(g => g.Findings).Select(p => p.Finding).ToImmutableArray();
        if (terminal.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
            File.AppendAllText(summary, GithubSummary.Of(report, cut, paths));
    }

    /// <summary>The findings of one rule in one file at one level, in the order of the first of each.</summary>
    private static IEnumerable<Group> Groups(CheckedFile file) => PlacedFinding.Of(file)
        .GroupBy(p => (p.Finding.Rule, p.Finding.Level)).Select(g => new Group(file, g.Key.Level, [.. g]));

    private static string Annotation(Group group, string path)
    {
        var first = group.Findings[0];
        var message = first.Finding.Message;
        var others = group.Findings.Skip(1).Select(p => p.Start.Line).Distinct().ToList();
        if (group.Findings.Length > 1)
        {
            var lines = string.Join(", ", others.Take(NamedLines).Select(l => l.ToString(CultureInfo.InvariantCulture)));
            var more = others.Count > NamedLines ? ", …" : "";
            message += $"\n{Summary.Count(group.Findings.Length - 1, "more finding")} of this rule in this file: line {lines}{more}.";
        }

        // Columns go with one line only; GitHub drops the annotation otherwise.
        var isOneLine = first.Start.Line == first.End.Line;
        return WorkflowCommand.Write(
            group.Level switch { RuleLevel.Error => "error", RuleLevel.Warning => "warning", _ => "notice" },
            message,
            ("title", first.Finding.Rule),
            ("file", path),
            ("line", Number(first.Start.Line)),
            ("endLine", Number(first.End.Line)),
            ("col", isOneLine ? Number(first.Start.Column) : ""),
            ("endColumn", isOneLine ? Number(first.End.Column) : ""));
    }

    private static string Line(PlacedFinding placed, string path) =>
        // A line that starts with two colons would be a command; a path may.
        string.Create(CultureInfo.InvariantCulture, $"  {path}:{placed.Start.Line}:{placed.Start.Column}: {placed.Level} {placed.Finding.Message} [{placed.Finding.Rule}]");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Group(CheckedFile File, RuleLevel Level, ImmutableArray<PlacedFinding> Findings);
}

/// <summary>A command to the runner of GitHub Actions, on a line of standard output.</summary>
internal static class WorkflowCommand
{
    /// <param name="name">Such as <c>error</c>.</param>
    /// <param name="message">What it says.</param>
    /// <param name="properties">Empty values are left out.</param>
    public static string Write(string name, string message, params ReadOnlySpan<(string Name, string Value)> properties)
    {
        var written = new List<string>();
        foreach (var (key, value) in properties)
        {
            if (value.Length > 0) written.Add($"{key}={Property(value)}");
        }

        return $"::{name}{(written.Count > 0 ? " " : "")}{string.Join(',', written)}::{Data(message)}";
    }

    /// <summary>What stands behind the second pair of colons.</summary>
    public static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
