using System.CommandLine;
using System.Text.Json;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Server.Files;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp rules</c>: every rule, a line each, those of style packs pack by pack.</summary>
internal static class RulesCommand
{
    public static Command Make(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var packs = new Option<string[]>("--packs") { Description = "Only the rules of these style packs, separated by commas.", HelpName = "PACKS" };
        var pages = new Option<string?>("--pages") { Description = "Write the pages of the tone rules that come with macrolsp to DIR instead, a file for each.", HelpName = "DIR" };
        var command = new Command("rules", "Lists every rule with its level and whether it can be mended, those of style packs too.") { format, packs, pages };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(pages) is { } folder)
            {
                WritePages(Directory.CreateDirectory(Path.GetFullPath(folder, terminal.Folder)).FullName);
                return ExitCode.Clean;
            }

            var library = ProjectFiles.StylesOf(terminal.Folder).Library;
            var named = (parsed.GetValue(packs) ?? []).SelectMany(p => p.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
            foreach (var pack in named.Where(p => !library.Packs.Contains(p, StringComparer.Ordinal)))
                throw new UsageException($"There is no style pack \"{pack}\". There are {string.Join(", ", library.Packs)}.");
            if (parsed.GetValue(format) == "json") WriteJson(library, named, terminal);
            else WriteTable(library, named, terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void WritePages(string folder)
    {
        var library = StyleLibrary.BuiltIn;
        foreach (var rule in library.Packs.SelectMany(pack => RulesOf(library, pack)))
            TextFile.Write(Path.Combine(folder, rule.Id + ".md"), StylePage.Of(library, rule));
    }

    private static IEnumerable<StyleDefinition> RulesOf(StyleLibrary library, string pack) => library.RulesOf(pack).Select(library.Definition).OfType<StyleDefinition>();

    private static void WriteTable(StyleLibrary library, List<string> packs, Terminal terminal)
    {
        if (packs.Count == 0) WriteOwn(terminal);
        foreach (var pack in packs.Count == 0 ? library.Packs : [.. packs])
        {
            var title = library.PackOf(pack).Title;
            terminal.Out.WriteLine(title.Length > 0 ? $"{pack}: {title}" : pack);
            var rules = RulesOf(library, pack).ToList();
            var width = rules.Select(r => r.Id.Length).DefaultIfEmpty(0).Max();
            foreach (var rule in rules)
                terminal.Out.WriteLine($"  {rule.Id.PadRight(width)}  {rule.Level.ToString().ToLowerInvariant(),-10}  {FixOf(rule),-8}  {StylePage.TitleOf(rule)}");
        }
    }

    private static string FixOf(StyleDefinition rule) => rule switch
    {
        { IsSafe: true } => "fix",
        { Action: not null } => "suggests",
        _ => "",
    };

    private static void WriteOwn(Terminal terminal)
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

    private static void WriteJson(StyleLibrary library, List<string> packs, Terminal terminal)
    {
        var pages = RulePages.OfProgram;
        var own = packs.Count > 0 ? [] : AllRules.Rules.Select(r => r.Info).Select(r => new JsonRule(r.Id, r.Title, r.Category.ToString().ToLowerInvariant(),
            r.DefaultLevel.ToString().ToLowerInvariant(), r.Fix.ToString().ToLowerInvariant(), pages.UrlOf(r.Id)?.ToString()));
        var tone = (packs.Count == 0 ? library.Packs : [.. packs]).SelectMany(pack => RulesOf(library, pack).Select(r => new JsonRule(
            r.Id, StylePage.TitleOf(r), pack, r.Level.ToString().ToLowerInvariant(), r.IsSafe ? "safe" : r.Action is null ? "none" : "suggested", r.Link?.Value ?? pages.UrlOf(r.Id)?.ToString())));
        JsonRule[] rules = [.. own, .. tone];
        terminal.Out.WriteLine(JsonSerializer.Serialize(rules, ReportJson.Default.JsonRuleArray));
    }
}
