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

    internal static readonly string[] Endings = [".macro.yaml", ".macro.yml"];

    /// <summary>The path of a file of this workspace as the user would write it in this folder.</summary>
    public string Show(string path, string folder) =>
        Path.GetRelativePath(folder, AbsolutePathOf(path)).Replace(Path.DirectorySeparatorChar, '/');

    public string AbsolutePathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>
    /// Reads the workspaces that hold the named files, folders and globs; without a name, the current folder. One result
    /// for each root.
    /// </summary>
    /// <param name="names">As on the command line.</param>
    /// <param name="terminal">For the current folder and the progress.</param>
    /// <param name="overlay">A text that stands in for a file: standard input.</param>
    /// <exception cref="UsageException">A name fits nothing.</exception>
    public static ImmutableArray<MacroWorkspace> Open(IReadOnlyList<string> names, Terminal terminal, (string Path, string Text)? overlay = null)
    {
        var files = new DiskFiles();
        var byRoot = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in names.Count == 0 ? ["."] : names)
        {
            foreach (var place in Expand(name, terminal.Folder, overlay?.Path))
            {
                var root = RootOf(place);
                if (!byRoot.TryGetValue(root, out var places)) byRoot[root] = places = [];
                places.Add(place);
            }
        }

        return [.. byRoot.Select(r => Load(r.Key, r.Value, files, terminal, overlay))];
    }

    /// <summary>A file or folder as it is; a glob as the files it fits.</summary>
    private static IEnumerable<string> Expand(string name, string folder, string? overlay)
    {
        var path = Path.GetFullPath(name, folder);
        if (path == overlay || File.Exists(path) || Directory.Exists(path)) return [path];
        if (name.AsSpan().IndexOfAny('*', '?') < 0)
            throw new UsageException($"There is no file or folder \"{name}\". Check the path; folders are searched for *.macro.yaml and *.macro.yml.");
        var matcher = new Microsoft.Extensions.FileSystemGlobbing.Matcher(StringComparison.Ordinal);
        var start = StartOfGlob(name);
        matcher.AddInclude(name[start.Length..]);
        var found = matcher.Execute(new Microsoft.Extensions.FileSystemGlobbing.Abstractions.DirectoryInfoWrapper(
            new DirectoryInfo(Path.GetFullPath(start.Length == 0 ? "." : start, folder)))).Files
            .Select(f => Path.GetFullPath(start + f.Path, folder)).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new UsageException($"No file fits \"{name}\".");
    }

    /// <summary>The folders before the first wildcard, with the slash behind them.</summary>
    private static string StartOfGlob(string glob)
    {
        var wild = glob.AsSpan().IndexOfAny('*', '?');
        var slash = glob.AsSpan(0, wild).LastIndexOfAny('/', '\\');
        return glob[..(slash + 1)];
    }

    private static string RootOf(string place)
    {
        var start = Directory.Exists(place) ? place : Path.GetDirectoryName(place) ?? place;
        return ProjectFiles.RootOf(start);
    }

    private static MacroWorkspace Load(string root, List<string> places, DiskFiles files, Terminal terminal, (string Path, string Text)? overlay)
    {
        var place = ProjectFiles.ConfigurationOf(root);
        var config = place.Config;
        var ignored = GitIgnore.Below(files, root);
        var all = files.Find(root, Endings, ignored, CancellationToken.None).Select(p => Relative(root, p)).ToList();
        var targets = new SortedSet<string>(StringComparer.Ordinal);
        var namesConfig = false;
        foreach (var named in places)
        {
            var relative = Relative(root, named);
            if (!Directory.Exists(named))
            {
                if (relative == ConfigName) namesConfig = true;
                else targets.Add(relative);
                continue;
            }

            var prefix = relative == "." ? "" : relative + "/";
            namesConfig |= prefix.Length == 0;
            // A folder that is left out by the configuration or by git is checked when it is named.
            var isLeftOut = config.Exclude.Matches(prefix + "any.macro.yaml");
            var below = ignored?.IgnoresFolder(named) is true
                ? files.Find(named, Endings, GitIgnore.Below(files, named), CancellationToken.None).Select(p => Relative(root, p))
                : all;
            foreach (var path in below.Where(p => p.StartsWith(prefix, StringComparison.Ordinal)))
            {
                if (isLeftOut ? config.IsMacro(path) : config.Includes(path)) targets.Add(path);
            }
        }

        var members = all.Where(config.Includes).Union(targets, StringComparer.Ordinal).ToList();
        var documents = ReadAll(root, members, terminal, overlay);
        return new MacroWorkspace(root, WorkspaceSnapshot.Empty.With(place).With(StyleFolders.Read(files, root, config, CancellationToken.None)).With(documents), [.. targets], namesConfig);
    }

    private static MacroDocument[] ReadAll(string root, List<string> paths, Terminal terminal, (string Path, string Text)? overlay)
    {
        using var progress = new Progress(terminal, "Reading", paths.Count);
        var documents = new MacroDocument[paths.Count];
        var failures = new ConcurrentQueue<UsageException>();
        Parallel.For(0, paths.Count, i =>
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

    private static string Relative(string root, string path) =>
        Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
