using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Server.Files;

/// <summary>
/// Finds the style packs of a project on disk: the folder that macrolsp.yaml names, and those of its .vale.ini. Only the
/// names are looked at; a rule is read when it is asked for.
/// </summary>
public static class StyleFolders
{
    private static readonly string[] Endings = [".yml", ".yaml", ".txt", ".aff", ".dic"];

    /// <param name="files">The disk.</param>
    /// <param name="root">The absolute folder of macrolsp.yaml.</param>
    /// <param name="config">What it says.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ProjectStyles Read(IWorkspaceFiles files, string root, ProjectConfig config, CancellationToken cancellation)
    {
        var valePath = config.Vale is { } named ? Path.GetFullPath(named, root) : null;
        var vale = valePath is not null && files.Read(valePath) is { } text ? ValeConfig.Read(Shown(root, valePath), text) : null;
        var valeFolder = valePath is null ? root : Path.GetDirectoryName(valePath) ?? root;
        ImmutableArray<string> folders =
        [
            .. (vale?.StylesPaths ?? []).Select(p => Path.GetFullPath(p.Value, valeFolder)).Prepend(Path.GetFullPath(config.StylesPath, root))
                .Distinct(StringComparer.Ordinal),
        ];
        var found = new List<StyleFile>();
        var folderOf = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            // Packs that are fetched are often kept out of git, and are meant all the same.
            foreach (var path in files.Find(folder, Endings, skip: null, cancellation))
            {
                var style = Relative(folder, path);
                if (folder != folders[0] && (folderOf.ContainsKey(style) || found.Any(f => f.Path == style))) continue;
                if (folder != folders[0]) folderOf[style] = Shown(root, folder);
                found.Add(new StyleFile(style, new Lazy<string>(() => files.Read(path) ?? "")));
            }
        }

        return new ProjectStyles(found.Count == 0 ? StyleLibrary.BuiltIn : StyleLibrary.Create(found), vale, valePath is null ? "" : Shown(root, valePath))
        {
            Folders = [.. folders.Select(f => Shown(root, f))],
            FolderOf = folderOf.ToImmutable(),
        };
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static string Shown(string root, string path)
    {
        var relative = Relative(root, path);
        return relative.StartsWith("../", StringComparison.Ordinal) ? path.Replace(Path.DirectorySeparatorChar, '/') : relative;
    }
}
