using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MacroLsp.Core.Rules;

namespace MacroLsp.Cli.Output;

/// <summary>The summary of a step in GitHub Actions: Markdown, which GitHub takes up to one mebibyte of.</summary>
internal static class GithubSummary
{
    /// <summary>Half of what GitHub takes, in UTF-16 units: none of them is more than three bytes, and most are one.</summary>
    private const int LongestTable = 300_000;

    public static string Of(CheckReport report, ImmutableArray<Finding> cut, ReportPaths paths)
    {
        var text = new StringBuilder("## Reply macros\n\n");
        var findings = report.Findings.ToImmutableArray();
        var files = Summary.Count(report.Files.Length, "file");
        text.Append(findings.IsEmpty ? $"✅ {files} checked, nothing found.\n" : $"{files} checked: **{Summary.Levels(findings)}**.\n");
        foreach (var note in report.Notes) text.Append('\n').Append(Escape(note)).Append('\n');
        if (!cut.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\nGitHub shows {GithubReport.Limit} annotations of each level for a step. {Summary.Count(cut.Length, "finding")} ({Summary.Levels(cut)}) have none and stand in this list and in the log only.\n");
        }

        if (!findings.IsEmpty) WriteTable(text, report, findings.Length, paths);
        return text.Append('\n').ToString();
    }

    private static void WriteTable(StringBuilder text, CheckReport report, int count, ReportPaths paths)
    {
        text.Append("\n| | place | finding | rule |\n|---|---|---|---|\n");
        var written = 0;
        foreach (var placed in report.Placed)
        {
            if (text.Length > LongestTable)
            {
                text.Append(CultureInfo.InvariantCulture, $"\nThe list ends here; {count - written:N0} more stand in the log.\n");
                return;
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"{paths.Of(placed.File)}:{placed.Start.Line}");
            text.Append(CultureInfo.InvariantCulture, $"| {placed.Level} | {Escape(place)} | {Escape(placed.Finding.Message)} | {Escape(placed.Finding.Rule)} |\n");
            written++;
        }
    }

    /// <summary>Text as text: Markdown's signs and HTML mean nothing in it.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '&') result.Append("&amp;");
            else if (c is '<') result.Append("&lt;");
            else if (c is '\n' or '\r') result.Append(' ');
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '@' or '>') result.Append('\\').Append(c);
            else result.Append(c);
        }

        return result.ToString();
    }
}
