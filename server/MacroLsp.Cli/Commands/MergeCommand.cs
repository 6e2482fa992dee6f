using System.CommandLine;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Review;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp merge</c>: the reports of shards as one.</summary>
internal static class MergeCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Reports of check --shard in one format (json, sarif, gitlab, junit, rdjson or checkstyle), in the order of the shards.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output") { Description = "Write to this file instead of the terminal.", HelpName = "FILE" };
        var command = new Command("merge", "Puts the reports of check --shard together: the result is the report of the whole.") { files, output };
        command.SetAction(parsed =>
        {
            var names = parsed.GetValue(files) ?? [];
            var merged = MergedReport.Of([.. names.Select(n => (n, TextFile.Read(Path.GetFullPath(n, terminal.Folder))))]);
            if (parsed.GetValue(output) is { } path) TextFile.Write(Path.GetFullPath(path, terminal.Folder), merged);
            else terminal.Out.Write(merged);
            return ExitCode.Clean;
        });
        return command;
    }
}
