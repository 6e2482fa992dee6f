using System.CommandLine;
using MacroLsp.Cli.Commands;
using MacroLsp.Server.Git;

namespace MacroLsp.Cli;

/// <summary>The commands, and what their mistakes end with.</summary>
internal static class CommandLine
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Checks, formats and renders reply macros, and serves editors.")
        {
            CheckCommand.Make(terminal),
            BaselineCommand.Make(terminal),
            MergeCommand.Make(terminal),
            FixCommand.Make(terminal),
            FormatCommand.Make(terminal),
            RenderCommand.Make(terminal),
            ActsCommand.Make(terminal),
            ReportCommand.Make(terminal),
            DiffCommand.Make(terminal),
            CoverageCommand.Make(terminal),
            RulesCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            ToneCommand.Make(terminal),
            InitCommand.Make(terminal),
            LspCommand.Make(),
        };
        try
        {
            var parsed = root.Parse(args);
            var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (Exception e) when (e is UsageException or GitException)
        {
            terminal.Error.WriteLine($"macrolsp: {e.Message}");
            return ExitCode.Usage;
        }
        catch (AggregateException e) when (e.InnerExceptions is [UsageException usage, ..])
        {
            terminal.Error.WriteLine($"macrolsp: {usage.Message}");
            return ExitCode.Usage;
        }
    }
}
