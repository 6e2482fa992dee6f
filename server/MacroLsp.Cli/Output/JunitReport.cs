using System.Globalization;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Cli.Output;

/// <summary>
/// JUnit's XML as Jenkins reads it: a suite for each file, a case for each finding. As with the exit code, what is at level
/// error has failed; the rest has passed and says what it has to say in its output. A file without findings is one case.
/// </summary>
internal sealed class JunitReport : IReport
{
    public void Write(CheckReport report, Terminal terminal)
    {
        var output = terminal.Out;
        output.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        output.WriteLine(Start(report.Files.Sum(Cases), report.Files.Sum(Failures)));
        foreach (var file in report.Files)
        {
            output.WriteLine($"  <testsuite name=\"{XmlText.Escape(file.Path)}\" {Counts(Cases(file), Failures(file))}>");
            if (file.Findings.IsEmpty) output.WriteLine($"    <testcase name=\"no findings\" classname=\"{XmlText.Escape(file.Path)}\"/>");
            foreach (var placed in PlacedFinding.Of(file)) Write(output, placed);
            output.WriteLine("  </testsuite>");
        }

        output.WriteLine("</testsuites>");
    }

    /// <summary>The line that holds all suites.</summary>
    internal static string Start(int cases, int failures) => $"<testsuites name=\"macrolsp\" {Counts(cases, failures)}>";

    private static void Write(TextWriter output, PlacedFinding placed)
    {
        var finding = placed.Finding;
        var place = string.Create(CultureInfo.InvariantCulture, $"{placed.Start.Line}:{placed.Start.Column}");
        var details = XmlText.Escape($"{placed.File.Path}:{place}: {placed.Level} {finding.Message} [{finding.Rule}]");
        output.WriteLine($"    <testcase name=\"{XmlText.Escape(finding.Rule)} ({place})\" classname=\"{XmlText.Escape(placed.File.Path)}\">");
        output.WriteLine(finding.Level == RuleLevel.Error
            ? $"      <failure type=\"{XmlText.Escape(finding.Rule)}\" message=\"{XmlText.Escape(finding.Message)}\">{details}</failure>"
            : $"      <system-out>{details}</system-out>");
        output.WriteLine("    </testcase>");
    }

    private static int Cases(CheckedFile file) => Math.Max(1, file.Findings.Length);

    private static int Failures(CheckedFile file) => file.Findings.Count(f => f.Level == RuleLevel.Error);

    private static string Counts(int cases, int failures) =>
        string.Create(CultureInfo.InvariantCulture, $"tests=\"{cases}\" failures=\"{failures}\" errors=\"0\"");
}
