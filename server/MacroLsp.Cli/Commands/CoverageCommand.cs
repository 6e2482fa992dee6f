using System.CommandLine;
using System.Text.Json;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Features;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp coverage</c>: which macros there are in which locales, and how far each of them is.</summary>
internal static class CoverageCommand
{
    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format") { Description = "text for people, json for programs, markdown or html for a page.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var locale = new Option<string[]>("--locale") { Description = "Only these locales.", AllowMultipleArgumentsPerToken = true };
        var open = new Option<bool>("--open") { Description = "Only macros with something missing, stale or unread." };
        var command = new Command("coverage", "Shows which macros there are in which locales, and what is missing, stale or unread.") { format, locale, open };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            foreach (var workspace in inputs.Open(parsed, terminal))
            {
                var named = workspace.Targets.ToHashSet(StringComparer.Ordinal);
                var all = Coverage.Of(workspace.Snapshot);
                var shown = CoverageTable.Of(all, parsed.GetValue(locale) ?? [], row => named.Contains(row.Path) || row.Cells.Any(c => c.Path is { } path && named.Contains(path)),
                    parsed.GetValue(open), path => workspace.Show(path, terminal.Folder));
                terminal.Out.Write(parsed.GetValue(format) switch
                {
                    "json" => JsonSerializer.Serialize(shown.ToJson(), CoverageJson.Default.JsonCoverage) + "\n",
                    "markdown" => shown.ToMarkdown(),
                    "html" => shown.ToHtml(),
                    _ => shown.ToText(),
                });
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
