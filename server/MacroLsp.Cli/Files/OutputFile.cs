using System.CommandLine;

namespace MacroLsp.Cli.Files;

/// <summary>The option <c>--output</c> of commands that make a document. A file of ours is UTF-8 on every system, which a redirection is not.</summary>
internal static class OutputFile
{
    public static Option<string?> Option() => new("--output", "-o") { Description = "Writes to this file instead of standard output." };

    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string? path, string text, Terminal terminal)
    {
        if (path is null)
        {
            terminal.Out.Write(text);
            return;
        }

        TextFile.Write(Path.GetFullPath(path, terminal.Folder), text);
        terminal.Error.WriteLine($"Written: {path}");
    }
}
