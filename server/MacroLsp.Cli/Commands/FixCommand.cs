using System.CommandLine;
using MacroLsp.Core.Features;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp fix</c>: applies the fixes that change nothing but what is wrong.</summary>
internal static class FixCommand
{
    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var dryRun = new Option<bool>("--dry-run") { Description = "Only shows what would change, as a diff. Exit code 1 when there is something." };
        var command = new Command("fix", "Mends what can be mended without changing what a reply says.") { dryRun };
        inputs.AddTo(command);
        command.SetAction(parsed => Rewriting.Run(inputs, parsed, terminal, parsed.GetValue(dryRun) ? RewriteMode.Diff : RewriteMode.Write, "mended",
            (workspace, document) => FixAll.Edits(workspace.Snapshot, document, terminal.Today)));
        return command;
    }
}
