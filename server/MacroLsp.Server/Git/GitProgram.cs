using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace MacroLsp.Server.Git;

/// <summary>What git answered.</summary>
/// <param name="ExitCode">Zero when it did what it was asked.</param>
/// <param name="Output">Standard output, byte for byte.</param>
/// <param name="Error">Standard error, for the message when it did not.</param>
internal readonly record struct GitAnswer(int ExitCode, byte[] Output, string Error)
{
    /// <summary>Names of files are bytes to git; those that are no UTF-8 get replacement characters and are found nowhere.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>The parts of an answer that was asked for with <c>-z</c>.</summary>
    public string[] Parts => Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first line of what git complains about, without the word it starts with.</summary>
    public string Complaint
    {
        get
        {
            var line = Error.Split('\n', 2)[0].Trim();
            return line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line;
        }
    }
}

/// <summary>Runs the program <c>git</c>. It reads only: nothing here changes a repository, takes a lock or asks a server.</summary>
internal static class GitProgram
{
    // Git sets these for its hooks. They speak of the folder that git was started in, while every call here names its own.
    private static readonly string[] OfHooks = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

    /// <param name="folder">Where git runs; an absolute path.</param>
    /// <param name="arguments">What it is asked.</param>
    /// <exception cref="GitException">There is no git on this machine.</exception>
    public static GitAnswer Run(string folder, params ReadOnlySpan<string> arguments) => Ask(folder, null, arguments);

    /// <param name="folder">Where git runs; an absolute path.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">What it is asked.</param>
    /// <exception cref="GitException">There is no git on this machine.</exception>
    public static GitAnswer RunWithInput(string folder, string input, params ReadOnlySpan<string> arguments) => Ask(folder, input, arguments);

    private static GitAnswer Ask(string folder, string? input, ReadOnlySpan<string> arguments)
    {
        using var process = Start(folder, input is not null, arguments);
        var error = process.StandardError.ReadToEndAsync();
        // Git answers while it still reads, so that writing and reading must not wait for each other.
        var written = input is null ? Task.CompletedTask : Task.Run(() => Write(process, input));
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        written.Wait();
        return new GitAnswer(process.ExitCode, output.ToArray(), error.Result);
    }

    private static Process Start(string folder, bool hasInput, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = hasInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var name in OfHooks) start.Environment.Remove(name);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start) ?? throw new GitException("git could not be started.");
        }
        catch (Win32Exception e)
        {
            throw new GitException("This needs the program git, which is not on this machine or not on its PATH. Install it from https://git-scm.com.", e);
        }
    }

    private static void Write(Process process, string input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended before it had read all; its exit code and its complaint say why.
            return;
        }
    }
}
