namespace MacroLsp.Server.Files;

/// <summary>
/// What git leaves out of one working copy: its <c>.gitignore</c> files and <c>.git/info/exclude</c>. Each file is read
/// once, so a change of one asks for a new object. Not safe to use from several threads.
/// </summary>
public sealed class GitIgnore
{
    /// <summary>What the files of patterns are called.</summary>
    internal const string FileName = ".gitignore";

    private static readonly StringComparison Names =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly IWorkspaceFiles _files;
    private readonly string _top;
    private readonly string _start;
    private readonly GitIgnoreFile _exclude;
    private readonly Dictionary<string, GitIgnoreFile?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _folders = new(StringComparer.Ordinal);

    private GitIgnore(IWorkspaceFiles files, string top, string start)
    {
        _files = files;
        _top = top;
        _start = start;
        _exclude = GitIgnoreFile.Parse(files.Read(Path.Combine(top, ".git", "info", "exclude")) ?? "");
    }

    /// <summary>
    /// What git leaves out below a folder; null when the folder is in no working copy, and then nothing is left out. The
    /// folder itself was chosen by somebody, so it counts although git may leave it out.
    /// </summary>
    public static GitIgnore? Below(IWorkspaceFiles files, string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            // In a worktree and a submodule, .git is a file.
            if (files.Exists(Path.Combine(at, ".git", "HEAD")) || files.Exists(Path.Combine(at, ".git"))) return new GitIgnore(files, at, folder);
        }

        return null;
    }

    /// <summary>Whether a file is left out, by itself or with a folder that it is in.</summary>
    public bool IgnoresFile(string path) =>
        Path.GetDirectoryName(path) is not { } folder || IgnoresFolder(folder) || Decide(path, isFolder: false);

    /// <summary>Whether a folder is left out, by itself or with one that it is in.</summary>
    public bool IgnoresFolder(string path)
    {
        if (path.Length <= _start.Length) return false;
        if (_folders.TryGetValue(path, out var known)) return known;
        return _folders[path] = (Path.GetDirectoryName(path) is { } parent && IgnoresFolder(parent)) || Decide(path, isFolder: true);
    }

    /// <summary>The file that is nearest decides; what none says anything about stays.</summary>
    private bool Decide(string path, bool isFolder)
    {
        var names = path[_top.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        var folder = Path.GetDirectoryName(path);
        for (var depth = names.Length - 1; depth >= 0 && folder is not null; depth--, folder = Path.GetDirectoryName(folder))
        {
            if (FileIn(folder)?.Ignores(names.AsSpan(depth), isFolder, Names) is { } decided) return decided;
        }

        return _exclude.Ignores(names, isFolder, Names) ?? false;
    }

    private GitIgnoreFile? FileIn(string folder)
    {
        if (!_read.TryGetValue(folder, out var file))
            _read[folder] = file = _files.Read(Path.Combine(folder, FileName)) is { } text ? GitIgnoreFile.Parse(text) : null;
        return file;
    }
}
