using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Server.Files;

namespace MacroLsp.Cli.Files;

/// <summary>Which files make up a workspace and which of them the command line names. None of the macros has been read.</summary>
/// <param name="Root">The absolute folder of <c>macrolsp.yaml</c>; without one, the folder that was named.</param>
/// <param name="Place">The configuration.</param>
/// <param name="Targets">The named files, relative to the root, in ordinal order.</param>
/// <param name="Members">The macro files of the workspace and the named ones, relative to the root, in ordinal order.</param>
/// <param name="NamesConfig">Whether the configuration lies in what was named, so that its own problems are shown.</param>
internal sealed record WorkspacePlan(string Root, ConfigPlace Place, ImmutableArray<string> Targets, ImmutableArray<string> Members, bool NamesConfig)
{
    internal static readonly string[] Endings = [".macro.yaml", ".macro.yml"];

    /// <summary>Whether a file is one of macros by its name.</summary>
    public static bool IsMacroFile(string path) => Endings.Any(e => path.EndsWith(e, StringComparison.Ordinal));

    /// <summary>The workspaces that hold the named files, folders and globs; without a name, the current folder. One for each root.</summary>
    /// <param name="names">As on the command line.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="overlay">The path of a file that need not be there: standard input.</param>
    /// <exception cref="UsageException">A name fits nothing.</exception>
    public static ImmutableArray<WorkspacePlan> Of(IReadOnlyList<string> names, string folder, string? overlay = null)
    {
        var byRoot = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in names.Count == 0 ? ["."] : names)
        {
            foreach (var place in Expand(name, folder, overlay))
            {
                var root = RootOf(place);
                if (!byRoot.TryGetValue(root, out var places)) byRoot[root] = places = [];
                places.Add(place);
            }
        }

        return [.. byRoot.Select(r => Of(r.Key, r.Value))];
    }

    private static WorkspacePlan Of(string root, List<string> places)
    {
        var place = ProjectFiles.ConfigurationOf(root);
        var config = place.Config;
        var files = new DiskFiles();
        var ignored = GitIgnore.Below(files, root);
        var all = files.Find(root, Endings, ignored, CancellationToken.None).Select(p => Relative(root, p)).ToList();
        var targets = new SortedSet<string>(StringComparer.Ordinal);
        var namesConfig = false;
        foreach (var named in places)
        {
            var relative = Relative(root, named);
            if (!Directory.Exists(named))
            {
                if (relative == MacroWorkspace.ConfigName) namesConfig = true;
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

        return new WorkspacePlan(root, place, [.. targets], [.. all.Where(config.Includes).Union(targets, StringComparer.Ordinal).Order(StringComparer.Ordinal)], namesConfig);
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

    private static string Relative(string root, string path)
    {
        // Nearly all paths come from a search below the root; the general way costs as much as reading a small file.
        var isBelow = path.Length > root.Length && path.StartsWith(root, StringComparison.Ordinal) && path[root.Length] == Path.DirectorySeparatorChar;
        var relative = isBelow ? path[(root.Length + 1)..] : Path.GetRelativePath(root, path);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
