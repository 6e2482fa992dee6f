using MacroLsp.Core.Configuration;

namespace MacroLsp.Cli.Output;

/// <summary>
/// GitLab's code quality report: the issues of CodeClimate, of which GitLab reads description, name, fingerprint, severity,
/// path and first line. Fingerprints are unique in the report. Paths are relative to the root of the repository.
/// </summary>
internal sealed class GitlabReport : IReport
{
    public void Write(CheckReport report, Terminal terminal)
    {
        var paths = new ReportPaths(terminal.Folder);
        JsonOutput.Write(terminal.Out, json =>
        {
            json.WriteStartArray();
            foreach (var placed in report.Placed)
            {
                var path = paths.Of(placed.File);
                var print = new StableHash();
                print.Add(path);
                print.Add(placed.Finding.Rule);
                print.Add(placed.Print);
                json.WriteStartObject();
                json.WriteString("type", "issue");
                json.WriteString("check_name", placed.Finding.Rule);
                json.WriteString("description", placed.Finding.Message);
                json.WriteStartArray("categories");
                json.WriteStringValue("Style");
                json.WriteEndArray();
                json.WriteString("fingerprint", print.ToString());
                json.WriteString("severity", placed.Finding.Level switch { RuleLevel.Error => "major", RuleLevel.Warning => "minor", _ => "info" });
                json.WriteStartObject("location");
                json.WriteString("path", path);
                json.WriteStartObject("lines");
                json.WriteNumber("begin", placed.Start.Line);
                json.WriteNumber("end", placed.End.Line);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
