using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Features;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp report</c>: how well the library acknowledges, empathizes and reassures, the weakest macros first.</summary>
internal static class ReportCommand
{
    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("report", "Scores how well replies acknowledge, empathize and reassure, the weakest first.") { format };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var (scored, unscored) = Score(inputs, parsed, terminal);
            var mean = scored.IsEmpty ? (int?)null : (int)Math.Round(scored.Average(s => s.Score), MidpointRounding.AwayFromZero);
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(JsonSerializer.Serialize(new JsonScores(mean, unscored, [.. scored]), ReportJson.Default.JsonScores));
            else Write(scored, unscored, mean, terminal);
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

    private static void Write(ImmutableArray<JsonScore> scored, int unscored, int? mean, Terminal terminal)
    {
        foreach (var macro in scored)
        {
            var why = string.Join("; ", macro.Parts.Where(p => p.Lacks.Length > 0).Select(p => $"{p.Act}: {p.Lacks}"));
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{macro.Score,3}  {macro.File}{(why.Length > 0 ? "  " : "")}{why}"));
        }

        if (mean is { } points) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"AER score of the library: {points} of 100, the mean of {scored.Length} {(scored.Length == 1 ? "macro" : "macros")}."));
        else terminal.Out.WriteLine("There is no macro to score.");
        if (unscored > 0) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Not scored: {unscored}, whose framework asks for none of the three or whose language has no cues."));
    }
}
