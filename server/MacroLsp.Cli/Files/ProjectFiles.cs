using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Server.Files;

namespace MacroLsp.Cli.Files;

/// <summary>What a project holds besides its macros.</summary>
internal static class ProjectFiles
{
    /// <summary>The nearest folder upwards with a <c>macrolsp.yaml</c>; the folder itself when there is none.</summary>
    public static string RootOf(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, MacroWorkspace.ConfigName))) return folder;
        }

        return start;
    }

    public static ConfigPlace ConfigurationOf(string root)
    {
        var path = Path.Combine(root, MacroWorkspace.ConfigName);
        return File.Exists(path) ? ConfigPlace.Read(MacroWorkspace.ConfigName, new SourceText(TextFile.Read(path)), AllRules.Ids) : ConfigPlace.None;
    }

    /// <summary>The project that a folder belongs to, without its macros.</summary>
    public static WorkspaceSnapshot SnapshotOf(string folder)
    {
        var root = RootOf(folder);
        var place = ConfigurationOf(root);
        return WorkspaceSnapshot.Empty.With(place).With(StyleFolders.Read(new DiskFiles(), root, place.Config, CancellationToken.None));
    }

    /// <summary>The style packs of the project that a folder belongs to.</summary>
    public static ProjectStyles StylesOf(string folder)
    {
        var root = RootOf(folder);
        return StyleFolders.Read(new DiskFiles(), root, ConfigurationOf(root).Config, CancellationToken.None);
    }

    /// <summary>The style packs of one folder, beside ours.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static ProjectStyles StylesIn(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"There is no folder \"{folder}\".");
        return StyleFolders.Read(new DiskFiles(), folder, ProjectConfig.Default with { StylesPath = folder }, CancellationToken.None);
    }
}
