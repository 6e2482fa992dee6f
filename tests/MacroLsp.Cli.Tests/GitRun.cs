using System.Diagnostics;
using System.Text;

namespace MacroLsp.Cli.Tests;

/// <summary>A real repository in a folder of its own, with a user, a branch <c>main</c> and nothing of the machine's configuration.</summary>
internal sealed class GitRun : IDisposable
{
    private readonly CommandRun _run = new();

    public GitRun() => Git("init", "--quiet", "--initial-branch=main");

    public string Folder => _run.Folder;

    public GitRun With(string path, string text)
    {
        _run.With(path, text);
        return this;
    }

    public GitRun Without(string path)
    {
        File.Delete(Path.Combine(Folder, path));
        return this;
    }

    /// <summary>Replaces a text that stands in the file.</summary>
    public GitRun Edit(string path, string old, string @new)
    {
        var before = _run.Read(path);
        if (!before.Contains(old, StringComparison.Ordinal)) throw new ArgumentException($"\"{old}\" is not in {path}.", nameof(old));
        return With(path, before.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Commits everything; gives the id.</summary>
    public string Commit(string message = "A change")
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    public CommandRun.Result Run(params string[] args) => _run.Run(args);

    public CommandRun.Result RunIn(string folder, params string[] args) => CommandRun.RunIn(Path.Combine(Folder, folder), "", args);

    public string Git(params string[] arguments) => GitIn(Folder, arguments);

    public static string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false,
        };
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git could not be started.");
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }

    /// <summary>What makes git the same on every machine.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_NAME"] = "Alex", ["GIT_AUTHOR_EMAIL"] = "alex@example.com",
        ["GIT_COMMITTER_NAME"] = "Alex", ["GIT_COMMITTER_EMAIL"] = "alex@example.com",
        ["GIT_AUTHOR_DATE"] = "2026-11-20T12:00:00Z", ["GIT_COMMITTER_DATE"] = "2026-11-20T12:00:00Z",
        ["GIT_ALLOW_PROTOCOL"] = "file",
    };

    public void Dispose() => _run.Dispose();
}
