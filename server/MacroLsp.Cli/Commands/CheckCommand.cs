using System.Collections.Immutable;
using System.CommandLine;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp check</c>: all findings of files, folders, globs or standard input.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var format = new Option<string>("--format")
        {
            Description = "How to write the findings: text for people, json for programs.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", "Says what is wrong with macros, why, and what to do. Exit code 1 when something is at level error.") { format };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var results = inputs.Open(parsed, terminal).Select(w => Check(w, terminal)).ToImmutableArray();
            IReport report = parsed.GetValue(format) == "json" ? new JsonReport() : new TextReport();
            report.Write([.. results.SelectMany(r => r.Files)], terminal);
            if (results.Any(r => r.HasConfigError)) return ExitCode.Usage;
            return results.Any(r => r.Files.Any(f => f.Findings.Any(x => x.Level == RuleLevel.Error))) ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The findings of the named files, in the order of their paths, the configuration first.</summary>
    internal static (ImmutableArray<CheckedFile> Files, bool HasConfigError) Check(MacroWorkspace workspace, Terminal terminal)
    {
        using var progress = new Progress(terminal, "Checking", workspace.Targets.Length);
        var snapshot = workspace.Snapshot;
        var today = terminal.Today;
        var checkedFiles = new CheckedFile[workspace.Targets.Length];
        Parallel.For(0, checkedFiles.Length, i =>
        {
            var path = workspace.Targets[i];
            if (snapshot.Find(path) is not { } document) throw new UsageException($"{path} was not read.");
            checkedFiles[i] = new CheckedFile(workspace.Show(path, terminal.Folder), document.Source, Analyzer.Analyze(snapshot, document, today));
            progress.Advance();
        });
        var config = ConfigFindings(workspace, terminal);
        var styles = workspace.NamesConfig ? StyleFindings(workspace, terminal) : [];
        return ([.. config, .. styles, .. checkedFiles], config.Any(c => c.Findings.Any(f => f.Level == RuleLevel.Error)));
    }

    /// <summary>What is wrong with <c>macrolsp.yaml</c>: shown when it was named, and when it is broken, because then nothing else can be trusted.</summary>
    private static ImmutableArray<CheckedFile> ConfigFindings(MacroWorkspace workspace, Terminal terminal)
    {
        var place = workspace.Snapshot.Place;
        if (place is not { Path: { } path, File: { } file }) return [];
        var findings = ConfigAnalyzer.Analyze(file, workspace.Snapshot);
        if (!workspace.NamesConfig && findings.All(f => f.Level != RuleLevel.Error)) return [];
        return [new CheckedFile(workspace.Show(path, terminal.Folder), file.Yaml.Source, findings)];
    }

    /// <summary>What is wrong with the project's own style packs and its .vale.ini.</summary>
    private static ImmutableArray<CheckedFile> StyleFindings(MacroWorkspace workspace, Terminal terminal) =>
    [
        .. StyleFileAnalyzer.AnalyzeAll(workspace.Snapshot.Styles, CancellationToken.None)
            .Select(file => new CheckedFile(workspace.Show(file.Path, terminal.Folder), file.Source, file.Findings)),
    ];
}
