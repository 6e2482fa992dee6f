using System.Collections.Immutable;
using System.CommandLine;
using MacroLsp.Cli.Output;
using MacroLsp.Cli.Review;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp baseline</c>: writes down what is found today, so that <c>check --baseline</c> speaks of new findings only.</summary>
internal static class BaselineCommand
{
    public const string DefaultName = "macrolsp-baseline.json";

    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var output = new Option<string>("--output") { Description = "The file to write.", HelpName = "FILE", DefaultValueFactory = _ => DefaultName };
        var prune = new Option<bool>("--prune") { Description = "Only take out entries whose finding is gone; new findings stay new." };
        var command = new Command("baseline", "Writes down all findings of today, so that check --baseline speaks of new ones only.") { output, prune };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            if (inputs.IsStdin(parsed)) throw new UsageException("A baseline is for files, and standard input is none.");
            var path = Path.GetFullPath(parsed.GetValue(output) ?? DefaultName, terminal.Folder);
            var old = parsed.GetValue(prune) ? Baseline.Read(path) : null;
            var results = inputs.Open(parsed, terminal).Select(w => CheckCommand.Check(w, terminal)).ToImmutableArray();
            var report = new CheckReport([.. results.SelectMany(r => r.Files)], RuleTexts.OfOurs, []);
            var baseline = old is null ? Baseline.Of(path, report, terminal) : old.Pruned(report, terminal);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? terminal.Folder);
            baseline.Write();
            var shown = Path.GetRelativePath(terminal.Folder, path).Replace(Path.DirectorySeparatorChar, '/');
            terminal.Error.WriteLine(old is null
                ? $"Wrote {shown}: {Summary.Count(baseline.Count, "finding")}. From now on: macrolsp check --baseline {shown}"
                : $"Wrote {shown}: {Summary.Count(old.Count - baseline.Count, "entry")} taken out, {baseline.Count} left.");
            return ExitCode.Clean;
        });
        return command;
    }
}
