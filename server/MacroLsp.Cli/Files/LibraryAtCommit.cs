using System.Collections.Immutable;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Server.Files;
using MacroLsp.Server.Git;

namespace MacroLsp.Cli.Files;

/// <summary>A library as it was at a commit.</summary>
internal static class LibraryAtCommit
{
    /// <summary>
    /// The snapshot of a workspace at a commit. Files that are as they were are shared with the workspace; only the others
    /// are read from git. When the configuration or a style pack is another, all that stood there is read.
    /// </summary>
    /// <exception cref="GitException">Git cannot give it.</exception>
    public static WorkspaceSnapshot Read(MacroWorkspace workspace, GitRepository repository, string commit)
    {
        var changes = repository.ChangesSince(commit);
        string? InWorkspace(string? path) => path is null ? null : Below(workspace.Root, Path.Combine(repository.Root, path));
        var snapshot = workspace.Snapshot;
        // As in the workspace: what git is told to leave out is no part of it, even if it was committed once.
        var ignored = GitIgnore.Below(new DiskFiles(), workspace.Root);
        if (changes.Any(c => IsSetup(InWorkspace(c.OldPath)) || IsSetup(InWorkspace(c.NewPath))))
            return ReadAll(workspace.Root, new CommitFiles(repository, commit), ignored);
        ImmutableArray<ChangedFile> old = [.. changes.Where(c => InWorkspace(c.OldPath) is { } path && IsMember(path))];
        foreach (var path in changes.Select(c => InWorkspace(c.NewPath)).OfType<string>()) snapshot = snapshot.Without(path);
        var texts = repository.OldTextsOf(old);
        return snapshot.With(old.Index().Select(f => new MacroDocument(InWorkspace(f.Item.OldPath) ?? "", texts[f.Index])));

        bool IsMember(string path) => snapshot.Find(path) is not null
            || snapshot.Config.Includes(path) && !CommitFiles.IsIgnored(ignored, workspace.Root, workspace.AbsolutePathOf(path));

        bool IsSetup(string? path) => path is not null
            && (path == MacroWorkspace.ConfigName || path == snapshot.Config.Vale || snapshot.Styles.Folders.Any(f => path.StartsWith(f + "/", StringComparison.Ordinal)));
    }

    private static WorkspaceSnapshot ReadAll(string root, CommitFiles files, GitIgnore? ignored)
    {
        var place = files.Read(Path.Combine(root, MacroWorkspace.ConfigName)) is { } config
            ? ConfigPlace.Read(MacroWorkspace.ConfigName, new SourceText(config), AllRules.Ids)
            : ConfigPlace.None;
        var styles = StyleFolders.Read(files, root, place.Config, CancellationToken.None);
        var documents = files.Find(root, WorkspacePlan.Endings, ignored, CancellationToken.None)
            .Select(path => (Path: Below(root, path) ?? "", Full: path))
            .Where(f => place.Config.Includes(f.Path))
            .Select(f => new MacroDocument(f.Path, new SourceText(files.Read(f.Full) ?? "")));
        return WorkspaceSnapshot.Empty.With(place).With(styles).With(documents);
    }

    /// <summary>The path relative to a folder, with <c>/</c>; null when it lies elsewhere.</summary>
    private static string? Below(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}

/// <summary>The files of a commit that make up a library, read in one run of git.</summary>
internal sealed class CommitFiles : IWorkspaceFiles
{
    private static readonly string[] Endings = [.. WorkspacePlan.Endings, ".yml", ".yaml", ".txt", ".ini"];

    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public CommitFiles(GitRepository repository, string commit)
    {
        var files = repository.FilesAt(commit).Where(f => Endings.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal))).ToList();
        var contents = repository.Read([.. files.Select(f => f.Blob)]);
        foreach (var (i, file) in files.Index()) _texts[Path.GetFullPath(Path.Combine(repository.Root, file.Path))] = GitRepository.TextOf(contents[i]).Text;
    }

    public bool Exists(string path) => _texts.ContainsKey(path);

    public string? Read(string path) => _texts.GetValueOrDefault(path);

    public IEnumerable<string> Find(string folder, IReadOnlyList<string> endings, GitIgnore? skip, CancellationToken cancellation) =>
        _texts.Keys.Where(p => p.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && endings.Any(e => p.EndsWith(e, StringComparison.Ordinal)) && !IsIgnored(skip, folder, p));

    /// <summary>Whether git leaves a file out, or a folder between it and <paramref name="folder"/>.</summary>
    public static bool IsIgnored(GitIgnore? ignored, string folder, string path)
    {
        if (ignored is null) return false;
        for (var above = Path.GetDirectoryName(path); above is not null && above.Length > folder.Length; above = Path.GetDirectoryName(above))
        {
            if (ignored.IgnoresFolder(above)) return true;
        }

        return ignored.IgnoresFile(path);
    }
}
