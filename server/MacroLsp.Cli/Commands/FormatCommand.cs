using System.CommandLine;
using MacroLsp.Core.Features;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp format</c>: the house form. No text that a customer reads ever changes.</summary>
internal static class FormatCommand
{
    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var check = new Option<bool>("--check") { Description = "Only names the files that are not in form. Exit code 1 when there are some." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only shows what would change, as a diff. Exit code 1 when there is something." };
        var command = new Command("format", "Puts macros into the house form. Changes no text and no comment; leaves files alone that cannot be read.") { check, dryRun };
        inputs.AddTo(command);
        command.SetAction(parsed => Rewriting.Run(inputs, parsed, terminal,
            parsed.GetValue(dryRun) ? RewriteMode.Diff : parsed.GetValue(check) ? RewriteMode.List : RewriteMode.Write, "formatted",
            (_, document) => Formatting.Format(document)));
        return command;
    }
}
