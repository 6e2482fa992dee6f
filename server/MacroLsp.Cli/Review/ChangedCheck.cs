using System.Collections.Immutable;
using MacroLsp.Cli.Commands;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Text;
using MacroLsp.Server.Git;

namespace MacroLsp.Cli.Review;

/// <summary>
/// The findings that a change has to do with: those on lines that it wrote, and those that were not there before it,
/// wherever they stand.
/// </summary>
internal static class ChangedCheck
{
    /// <param name="comparison">The workspace before and after.</param>
    /// <param name="isTarget">Whether a file, relative to the root, is one of those that were named.</param>
    /// <param name="terminal">For the day and the paths.</param>
    public static WorkspaceFindings Of(WorkspaceComparison comparison, Func<string, bool> isTarget, Terminal terminal)
    {
        var changes = comparison.Changes.Where(c => c.NewPath is not null).ToDictionary(c => c.NewPath ?? "", StringComparer.Ordinal);
        var paths = comparison.Reached.Where(isTarget).ToImmutableArray();
        var files = new CheckedFile?[paths.Length];
        Parallel.For(0, files.Length, i => files[i] = Check(comparison, paths[i], changes.GetValueOrDefault(paths[i]), terminal));
        var config = ConfigFindings(comparison, terminal);
        return new WorkspaceFindings([.. config, .. StyleFindings(comparison, terminal), .. files.OfType<CheckedFile>()],
            config.Any(c => c.Findings.Any(f => f.Level == RuleLevel.Error)), comparison.After.Styles.Library);
    }

    private static CheckedFile? Check(WorkspaceComparison comparison, string path, FileChange? change, Terminal terminal)
    {
        if (comparison.After.Find(path) is not { } document) return null;
        var findings = Analyzer.Analyze(comparison.After, document, terminal.Today);
        var oldPath = change is null ? path : change.OldPath;
        var before = oldPath is null || findings.IsEmpty ? null : comparison.Before.Find(oldPath);
        var lines = change is null ? null : change.OldPath is null ? ChangedLines.All(document.Source) : ChangedLines.Between(change.Old, document.Source);
        var old = before is null ? [] : Analyzer.Analyze(comparison.Before, before, terminal.Today);
        return new CheckedFile(MacroWorkspace.Show(comparison.Plan.Root, path, terminal.Folder), document.Source,
            Caused(document.Source, findings, lines, before?.Source ?? new SourceText(""), old));
    }

    /// <summary>The findings on changed lines and those without a counterpart in the old ones, in their order.</summary>
    internal static ImmutableArray<Finding> Caused(SourceText source, ImmutableArray<Finding> findings, ChangedLines? lines, SourceText oldSource, ImmutableArray<Finding> old)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in old)
        {
            var print = FindingPrint.OfContent(oldSource, finding);
            known[print] = known.GetValueOrDefault(print) + 1;
        }

        var caused = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in findings)
        {
            if (lines is not null && lines.Touches(finding.Span))
            {
                caused.Add(finding);
                continue;
            }

            var print = FindingPrint.OfContent(source, finding);
            if (known.GetValueOrDefault(print) is > 0 and var count) known[print] = count - 1;
            else caused.Add(finding);
        }

        return caused.ToImmutable();
    }

    /// <summary>What the change does to <c>macrolsp.yaml</c>; all of it when it is broken, because then nothing else can be trusted.</summary>
    private static ImmutableArray<CheckedFile> ConfigFindings(WorkspaceComparison comparison, Terminal terminal)
    {
        if (comparison.After.Place is not { Path: { } path, File: { } file }) return [];
        var findings = ConfigAnalyzer.Analyze(file, comparison.After);
        if (findings.All(f => f.Level != RuleLevel.Error))
        {
            if (comparison.Others.FirstOrDefault(c => c.NewPath == path) is not { } change) return [];
            var old = comparison.Before.Place.File is { } before ? ConfigAnalyzer.Analyze(before, comparison.Before) : [];
            findings = Caused(file.Yaml.Source, findings, ChangedLines.Between(change.Old, file.Yaml.Source), change.Old, old);
        }

        return [new CheckedFile(MacroWorkspace.Show(comparison.Plan.Root, path, terminal.Folder), file.Yaml.Source, findings)];
    }

    /// <summary>What the change does to rule files and vocabularies.</summary>
    private static ImmutableArray<CheckedFile> StyleFindings(WorkspaceComparison comparison, Terminal terminal)
    {
        if (comparison.Others.IsEmpty) return [];
        var before = StyleFileAnalyzer.AnalyzeAll(comparison.Before.Styles, CancellationToken.None).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<CheckedFile>();
        foreach (var (path, source, findings) in StyleFileAnalyzer.AnalyzeAll(comparison.After.Styles, CancellationToken.None))
        {
            var change = comparison.Others.FirstOrDefault(c => c.NewPath == path);
            var old = before.GetValueOrDefault(change?.OldPath ?? path);
            var lines = change is null ? null : ChangedLines.Between(change.Old, source);
            files.Add(new CheckedFile(MacroWorkspace.Show(comparison.Plan.Root, path, terminal.Folder), source,
                Caused(source, findings, lines, old.Source ?? new SourceText(""), old.Findings.IsDefault ? [] : old.Findings)));
        }

        return files.ToImmutable();
    }
}
