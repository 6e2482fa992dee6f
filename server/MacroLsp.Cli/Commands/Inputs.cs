using System.Collections.Immutable;
using System.CommandLine;
using MacroLsp.Cli.Files;

namespace MacroLsp.Cli.Commands;

/// <summary>What the commands take that work on files: paths, or standard input.</summary>
internal sealed class Inputs
{
    public Argument<string[]> Paths { get; } = new("path")
    {
        Description = "Files, folders or globs. Without one, the current folder. - reads one file from standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string?> StdinPath { get; } = new("--stdin-path")
    {
        Description = "The path that standard input stands for, for its configuration and its messages.",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Paths);
        command.Options.Add(StdinPath);
    }

    /// <summary>Whether the text comes from standard input.</summary>
    public bool IsStdin(ParseResult parsed) => parsed.GetValue(Paths) is ["-"];

    /// <summary>Opens what was named.</summary>
    /// <exception cref="UsageException">A name fits nothing, or <c>-</c> is mixed with other names.</exception>
    public ImmutableArray<MacroWorkspace> Open(ParseResult parsed, Terminal terminal)
    {
        var overlay = Stdin(parsed, terminal);
        return [.. Plan(parsed, terminal, overlay).Select(plan => MacroWorkspace.Read(plan, terminal, overlay))];
    }

    /// <summary>What was named, none of it read.</summary>
    /// <exception cref="UsageException">A name fits nothing.</exception>
    public ImmutableArray<WorkspacePlan> Plan(ParseResult parsed, Terminal terminal, (string Path, string Text)? stdin) =>
        WorkspacePlan.Of(stdin is { } given ? [given.Path] : parsed.GetValue(Paths) ?? [], terminal.Folder, stdin?.Path);

    /// <summary>The text of standard input and the path it stands for; null when files were named.</summary>
    /// <exception cref="UsageException"><c>-</c> is mixed with other names.</exception>
    public (string Path, string Text)? Stdin(ParseResult parsed, Terminal terminal)
    {
        var paths = parsed.GetValue(Paths) ?? [];
        if (!paths.Contains("-")) return null;
        if (paths.Length > 1) throw new UsageException("- stands for standard input and goes without other paths.");
        return (Path.GetFullPath(parsed.GetValue(StdinPath) ?? "stdin.macro.yaml", terminal.Folder), terminal.In.ReadToEnd());
    }
}
