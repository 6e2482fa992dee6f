using System.CommandLine;
using System.Text.Json;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Rules;
using MacroLsp.Server.Files;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp rules</c>: every rule, a line each.</summary>
internal static class RulesCommand
{
    public static Command Make(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("rules", "Lists every rule with its level and whether it can be mended.") { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "json") WriteJson(terminal);
            else WriteTable(terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void WriteTable(Terminal terminal)
    {
        var width = AllRules.Rules.Max(r => r.Info.Id.Length);
        foreach (var group in AllRules.Rules.Select(r => r.Info).GroupBy(r => r.Category))
        {
            terminal.Out.WriteLine(group.Key);
            foreach (var rule in group)
            {
                var fix = rule.Fix switch { Fixability.Safe => "fix", Fixability.Suggested => "suggests", _ => "" };
                terminal.Out.WriteLine($"  {rule.Id.PadRight(width)}  {rule.DefaultLevel.ToString().ToLowerInvariant(),-10}  {fix,-8}  {rule.Title}");
            }
        }
    }

    private static void WriteJson(Terminal terminal)
    {
        var pages = RulePages.OfProgram;
        var rules = AllRules.Rules.Select(r => r.Info).Select(r => new JsonRule(r.Id, r.Title, r.Category.ToString().ToLowerInvariant(),
            r.DefaultLevel.ToString().ToLowerInvariant(), r.Fix.ToString().ToLowerInvariant(), pages.UrlOf(r.Id)?.ToString())).ToArray();
        terminal.Out.WriteLine(JsonSerializer.Serialize(rules, ReportJson.Default.JsonRuleArray));
    }
}
