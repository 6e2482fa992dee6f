using System.CommandLine;
using System.Reflection;
using MacroLsp.Server;

namespace MacroLsp.Cli.Commands;

/// <summary><c>macrolsp lsp</c>: the language server on standard input and output.</summary>
internal static class LspCommand
{
    public static Command Make()
    {
        var command = new Command("lsp", "Serves an editor over standard input and output (Language Server Protocol).")
        {
            // Many clients add --stdio on their own.
            new Option<bool>("--stdio") { Description = "Accepted and without effect: there is no other way." },
        };
        command.SetAction(_ => Serve());
        return command;
    }

    /// <summary>Serves until the client says exit. Standard output is the wire: nothing else may write to it from here on.</summary>
    public static int Serve()
    {
        var version = typeof(LanguageServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        return LanguageServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), new ServerHost { Version = version });
    }
}
