using System.Collections.Immutable;
using System.CommandLine;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Cli.Commands;

/// <summary>What was found in a workspace.</summary>
/// <param name="Files">The named files in the order of their paths, the configuration and the style files first.</param>
/// <param name="HasConfigError">Whether <c>macrolsp.yaml</c> is broken, so that nothing can be trusted.</param>
/// <param name="Library">The style packs, for the pages of their rules.</param>
internal sealed record WorkspaceFindings(ImmutableArray<CheckedFile> Files, bool HasConfigError, StyleLibrary Library);

/// <summary><c>macrolsp check</c>: all findings of files, folders, globs or standard input, or those of a change.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var inputs = new Inputs();
        var scope = new CheckScope();
        var outputs = new Outputs();
        var command = new Command("check", "Says what is wrong with macros, why, and what to do. Exit code 1 when something is at level error.");
        inputs.AddTo(command);
        scope.AddTo(command);
        outputs.AddTo(command);
        command.SetAction(parsed =>
        {
            outputs.Validate(parsed);
            var (results, notes) = scope.Check(inputs, parsed, terminal);
            var report = new CheckReport([.. results.SelectMany(r => r.Files)], new RuleTexts([.. results.Select(r => r.Library)]), notes);
            return outputs.Write(scope.WithoutKnown(report, parsed, terminal), results.Any(r => r.HasConfigError), parsed, terminal);
        });
        return command;
    }

    /// <summary>The findings of the named files.</summary>
    internal static WorkspaceFindings Check(MacroWorkspace workspace, Terminal terminal)
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
        return new WorkspaceFindings([.. config, .. styles, .. checkedFiles], config.Any(c => c.Findings.Any(f => f.Level == RuleLevel.Error)), snapshot.Styles.Library);
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
