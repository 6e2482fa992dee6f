using System.Collections.Concurrent;
using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Server.Files;

namespace MacroLsp.Cli.Files;

/// <summary>A workspace read from disk, and the files of it that the command line names.</summary>
/// <param name="Root">The absolute folder of <c>macrolsp.yaml</c>; without one, the folder that was named.</param>
/// <param name="Snapshot">All macros of the workspace and the named files.</param>
/// <param name="Targets">The named files, relative to the root, in ordinal order.</param>
/// <param name="NamesConfig">Whether the configuration lies in what was named, so that its own problems are shown.</param>
internal sealed record MacroWorkspace(string Root, WorkspaceSnapshot Snapshot, ImmutableArray<string> Targets, bool NamesConfig)
{
    public const string ConfigName = "macrolsp.yaml";

    /// <summary>The path of a file of this workspace as the user would write it in this folder.</summary>
    public string Show(string path, string folder) => Show(Root, path, folder);

    public string AbsolutePathOf(string path) => AbsolutePathOf(Root, path);

    /// <inheritdoc cref="Show(string, string)"/>
    public static string Show(string root, string path, string folder) =>
        Path.GetRelativePath(folder, AbsolutePathOf(root, path)).Replace(Path.DirectorySeparatorChar, '/');

    public static string AbsolutePathOf(string root, string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>
    /// Reads the workspaces that hold the named files, folders and globs; without a name, the current folder. One result
    /// for each root.
    /// </summary>
    /// <param name="names">As on the command line.</param>
    /// <param name="terminal">For the current folder and the progress.</param>
    /// <param name="overlay">A text that stands in for a file: standard input.</param>
    /// <exception cref="UsageException">A name fits nothing.</exception>
    public static ImmutableArray<MacroWorkspace> Open(IReadOnlyList<string> names, Terminal terminal, (string Path, string Text)? overlay = null) =>
        [.. WorkspacePlan.Of(names, terminal.Folder, overlay?.Path).Select(plan => Read(plan, terminal, overlay))];

    /// <summary>Reads all members of a plan.</summary>
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static MacroWorkspace Read(WorkspacePlan plan, Terminal terminal, (string Path, string Text)? overlay = null)
    {
        var documents = ReadAll(plan.Root, plan.Members, terminal, overlay);
        var styles = StyleFolders.Read(new DiskFiles(), plan.Root, plan.Place.Config, CancellationToken.None);
        return new MacroWorkspace(plan.Root, WorkspaceSnapshot.Empty.With(plan.Place).With(styles).With(documents), plan.Targets, plan.NamesConfig);
    }

    private static MacroDocument[] ReadAll(string root, ImmutableArray<string> paths, Terminal terminal, (string Path, string Text)? overlay)
    {
        using var progress = new Progress(terminal, "Reading", paths.Length);
        var documents = new MacroDocument[paths.Length];
        var failures = new ConcurrentQueue<UsageException>();
        Parallel.For(0, paths.Length, i =>
        {
            try
            {
                var full = Path.GetFullPath(paths[i], root);
                var text = overlay is { } given && given.Path == full ? given.Text : TextFile.Read(full);
                documents[i] = new MacroDocument(paths[i], new SourceText(text));
                _ = documents[i].Facts;
            }
            catch (UsageException e)
            {
                failures.Enqueue(e);
            }

            progress.Advance();
        });
        if (failures.TryDequeue(out var first)) throw first;
        return documents;
    }
}
