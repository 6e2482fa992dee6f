using System.Globalization;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Cli.Output;

/// <summary>The XML that Checkstyle writes and most build servers read.</summary>
internal sealed class CheckstyleReport : IReport
{
    public void Write(CheckReport report, Terminal terminal)
    {
        terminal.Out.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        terminal.Out.WriteLine("<checkstyle version=\"4.3\">");
        foreach (var file in report.Files.Where(f => !f.Findings.IsEmpty))
        {
            terminal.Out.WriteLine($"  <file name=\"{XmlText.Escape(file.Path)}\">");
            foreach (var placed in PlacedFinding.Of(file))
            {
                var severity = placed.Finding.Level switch { RuleLevel.Error => "error", RuleLevel.Warning => "warning", _ => "info" };
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"    <error line=\"{placed.Start.Line}\" column=\"{placed.Start.Column}\" severity=\"{severity}\" message=\"{XmlText.Escape(placed.Finding.Message)}\" source=\"macrolsp.{XmlText.Escape(placed.Finding.Rule)}\"/>"));
            }

            terminal.Out.WriteLine("  </file>");
        }

        terminal.Out.WriteLine("</checkstyle>");
    }
}
