using System.CommandLine;
using MacroLsp.Cli.Files;
using MacroLsp.Cli.Output;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Cli.Commands;

/// <summary>What a command that changes files does with the result.</summary>
internal enum RewriteMode
{
    /// <summary>Writes the files; standard input goes to standard output.</summary>
    Write,

    /// <summary>Shows a unified diff and writes nothing.</summary>
    Diff,

    /// <summary>Names the files and writes nothing.</summary>
    List,
}

/// <summary>Runs a command that changes files: one at a time, each whole or not at all.</summary>
internal static class Rewriting
{
    /// <param name="inputs">What was named.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Where to.</param>
    /// <param name="mode">What happens with a file that changes.</param>
    /// <param name="done">The participle for the summary.</param>
    /// <param name="edits">The edits for a file; none leaves it alone.</param>
    public static int Run(Inputs inputs, ParseResult parsed, Terminal terminal, RewriteMode mode, string done,
        Func<MacroWorkspace, MacroDocument, IEnumerable<TextEdit>> edits)
    {
        var isStdin = inputs.IsStdin(parsed);
        var changed = 0;
        var total = 0;
        foreach (var workspace in inputs.Open(parsed, terminal))
        {
            using var progress = new Progress(terminal, "Reading", workspace.Targets.Length);
            foreach (var path in workspace.Targets)
            {
                total++;
                if (workspace.Snapshot.Find(path) is { } document && Rewrite(workspace, document, edits, terminal, mode, isStdin)) changed++;
                progress.Advance();
            }
        }

        terminal.Out.Flush();
        if (isStdin && mode == RewriteMode.Write) return ExitCode.Clean;
        terminal.Error.WriteLine(mode == RewriteMode.Write ? $"{changed:N0} of {total:N0} files {done}." : $"{changed:N0} of {total:N0} files would be {done}.");
        return mode != RewriteMode.Write && changed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static bool Rewrite(MacroWorkspace workspace, MacroDocument document, Func<MacroWorkspace, MacroDocument, IEnumerable<TextEdit>> edits,
        Terminal terminal, RewriteMode mode, bool isStdin)
    {
        var before = document.Source.Text;
        var after = TextEdit.Apply(before, edits(workspace, document));
        var shown = workspace.Show(document.Path, terminal.Folder);
        if (isStdin && mode == RewriteMode.Write) terminal.Out.Write(after);
        if (before == after) return false;
        if (mode == RewriteMode.Diff) terminal.Out.Write(UnifiedDiff.Write(shown, before, after));
        else if (mode == RewriteMode.List) terminal.Out.WriteLine(shown);
        else if (!isStdin) TextFile.Write(workspace.AbsolutePathOf(document.Path), after);
        return true;
    }
}
