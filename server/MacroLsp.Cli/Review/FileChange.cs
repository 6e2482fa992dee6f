using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Server.Files;
using MacroLsp.Server.Git;

namespace MacroLsp.Cli.Review;

/// <summary>A file of a workspace as it was and where it is now.</summary>
/// <param name="OldPath">Relative to the root of the workspace; null for a file that is new in it.</param>
/// <param name="NewPath">The same now; null for a file that is gone from it.</param>
/// <param name="Old">What it held; empty for a file that is new.</param>
internal sealed record FileChange(string? OldPath, string? NewPath, SourceText Old)
{
    /// <summary>What changed below a folder between a commit and the work tree, macros and everything else.</summary>
    /// <param name="repository">The repository that the folder is in.</param>
    /// <param name="commit">The commit to compare with.</param>
    /// <param name="root">An absolute folder in the repository.</param>
    /// <exception cref="GitException">This clone does not hold what was there.</exception>
    public static ImmutableArray<FileChange> Since(GitRepository repository, string commit, string root)
    {
        // The root of the repository may lie above, and a workspace may be one of several in it.
        var below = Path.GetRelativePath(repository.Root, root).Replace(Path.DirectorySeparatorChar, '/');
        var prefix = below == "." ? "" : below + "/";
        var files = repository.ChangesSince(commit).Where(c => IsBelow(c.OldPath, prefix) || IsBelow(c.NewPath, prefix)).ToList();
        var texts = repository.OldTextsOf(files);
        var changes = ImmutableArray.CreateBuilder<FileChange>(files.Count);
        for (var i = 0; i < files.Count; i++)
        {
            var old = IsBelow(files[i].OldPath, prefix) ? files[i].OldPath?[prefix.Length..] : null;
            changes.Add(new FileChange(old, IsBelow(files[i].NewPath, prefix) ? files[i].NewPath?[prefix.Length..] : null, texts[i]));
        }

        return changes.MoveToImmutable();
    }

    private static bool IsBelow(string? path, string prefix) => path is not null && path.StartsWith(prefix, StringComparison.Ordinal);
}

/// <summary>The files of the disk as they were before some of them changed.</summary>
internal sealed class FilesBefore : IWorkspaceFiles
{
    private readonly DiskFiles _disk = new();

    // Absolute paths; null for a file that was not there.
    private readonly Dictionary<string, string?> _before = new(StringComparer.Ordinal);

    public FilesBefore(string root, ImmutableArray<FileChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.NewPath is { } now) _before[Path.GetFullPath(now, root)] = null;
        }

        foreach (var change in changes)
        {
            if (change.OldPath is { } before) _before[Path.GetFullPath(before, root)] = change.Old.Text;
        }
    }

    public bool Exists(string path) => _before.TryGetValue(path, out var text) ? text is not null : _disk.Exists(path);

    public string? Read(string path) => _before.TryGetValue(path, out var text) ? text : _disk.Read(path);

    public IEnumerable<string> Find(string folder, IReadOnlyList<string> endings, GitIgnore? skip, CancellationToken cancellation)
    {
        var start = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        var found = new SortedSet<string>(_disk.Find(folder, endings, skip, cancellation), StringComparer.Ordinal);
        foreach (var (path, text) in _before)
        {
            if (text is null) found.Remove(path);
            else if (path.StartsWith(start, StringComparison.Ordinal) && endings.Any(e => path.EndsWith(e, StringComparison.Ordinal))) found.Add(path);
        }

        return found;
    }
}
