using System.CommandLine;
using MacroLsp.Cli.Files;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp explain RULE</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var id = new Argument<string>("rule") { Description = "The id of a rule, as it stands in brackets behind a finding." };
        var command = new Command("explain", "Shows the page of a rule: what it does, why, and what to write instead.") { id };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(id) ?? "";
            if (name.Contains('.', StringComparison.Ordinal))
            {
                terminal.Out.WriteLine(ToneRule(name, ProjectFiles.SnapshotOf(terminal.Folder)).TrimEnd());
                return ExitCode.Clean;
            }

            if (AllRules.Find(name)?.Info is not { } rule)
            {
                var near = Suggestions.Closest(name, AllRules.Rules.Select(r => r.Info.Id));
                var hint = near is null ? "The list is: macrolsp rules" : $"Did you mean \"{near}\"?";
                throw new UsageException($"There is no rule \"{name}\". {hint}");
            }

            terminal.Out.WriteLine($"# {rule.Id}\n{rule.Title}. Level: {rule.DefaultLevel.ToString().ToLowerInvariant()}.\n\n{rule.Docs.Trim()}");
            return ExitCode.Clean;
        });
        return command;
    }

    private static string ToneRule(string id, WorkspaceSnapshot snapshot)
    {
        var library = snapshot.Styles.Library;
        if (RuleNames.Definition(snapshot, id) is { } rule) return StylePage.Of(library, rule);
        if (library.Rule(id) is { } broken)
            throw new UsageException($"The rule {id} cannot run: {broken.Problems.Select(p => p.Message).FirstOrDefault()} See {broken.Path}.");
        var near = Suggestions.Closest(id, RuleNames.ToneIds(snapshot));
        throw new UsageException($"There is no tone rule \"{id}\". {(near is null ? "The list is: macrolsp rules" : $"Did you mean \"{near}\"?")}");
    }
}
