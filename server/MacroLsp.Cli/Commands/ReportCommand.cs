using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Cli.Output.Library;
using MacroLsp.Core.Features;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp report</c>: how well the library acknowledges, empathizes and reassures, the weakest macros first.</summary>
internal static class ReportCommand
{
    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format") { Description = "text for people, json for programs, html for a page of the whole library.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var output = OutputFile.Option();
        var command = new Command("report", "Scores how well replies acknowledge, empathize and reassure, the weakest first; as a page, shows the library.") { format, output };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "html")
            {
                OutputFile.Write(parsed.GetValue(output), LibraryPage.Write(inputs.Open(parsed, terminal), terminal), terminal);
                return ExitCode.Clean;
            }

            var (scored, unscored) = Score(inputs, parsed, terminal);
            var mean = scored.IsEmpty ? (int?)null : (int)Math.Round(scored.Average(s => s.Score), MidpointRounding.AwayFromZero);
            var text = parsed.GetValue(format) == "json"
                ? JsonSerializer.Serialize(new JsonScores(mean, unscored, [.. scored]), ReportJson.Default.JsonScores) + "\n"
                : Text(scored, unscored, mean);
            OutputFile.Write(parsed.GetValue(output), text, terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static (ImmutableArray<JsonScore> Scored, int Unscored) Score(Inputs inputs, ParseResult parsed, Terminal terminal)
    {
        var scored = new List<JsonScore>();
        var unscored = 0;
        foreach (var workspace in inputs.Open(parsed, terminal))
        {
            foreach (var document in workspace.Targets.Select(workspace.Snapshot.Find).OfType<Core.Semantics.MacroDocument>())
            {
                foreach (var macro in document.File.Macros)
                {
                    if (ReplyScores.Of(workspace.Snapshot, document, macro) is not { } score) unscored++;
                    else scored.Add(new JsonScore(macro.IdText, macro.LocaleText, workspace.Show(document.Path, terminal.Folder), score.Points,
                        [.. score.Parts.Select(p => new JsonScorePart(p.Act, (int)Math.Round(100 * p.Share, MidpointRounding.AwayFromZero), p.Lacks))]));
                }
            }
        }

        return ([.. scored.OrderBy(s => s.Score).ThenBy(s => s.File, StringComparer.Ordinal).ThenBy(s => s.Macro, StringComparer.Ordinal)], unscored);
    }

    private static string Text(ImmutableArray<JsonScore> scored, int unscored, int? mean)
    {
        var text = new StringBuilder();
        foreach (var macro in scored)
        {
            var why = string.Join("; ", macro.Parts.Where(p => p.Lacks.Length > 0).Select(p => $"{p.Act}: {p.Lacks}"));
            text.Append(CultureInfo.InvariantCulture, $"{macro.Score,3}  {macro.File}{(why.Length > 0 ? "  " : "")}{why}\n");
        }

        if (mean is { } points) text.Append(CultureInfo.InvariantCulture, $"AER score of the library: {points} of 100, the mean of {scored.Length} {(scored.Length == 1 ? "macro" : "macros")}.\n");
        else text.Append("There is no macro to score.\n");
        if (unscored > 0) text.Append(CultureInfo.InvariantCulture, $"Not scored: {unscored}, whose framework asks for none of the three or whose language has no cues.\n");
        return text.ToString();
    }
}
