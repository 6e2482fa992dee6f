using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Server.Files;

namespace MacroLsp.Server.State;

/// <summary>
/// Finds the folder whose configuration holds for a document: the nearest one upwards with a <c>macrolsp.yaml</c>, else
/// the workspace folder, else none.
/// </summary>
internal sealed class ProjectLocator(IWorkspaceFiles files)
{
    /// <summary>The roots of the client's workspace folders that lie on this machine.</summary>
    public IReadOnlyList<string> Folders { get; set; } = [];

    /// <summary>The root of a file; null when it is in no workspace folder and below no configuration.</summary>
    public string? RootOf(string absolutePath)
    {
        var folder = Folders.Where(f => IsBelow(absolutePath, f)).MaxBy(f => f.Length);
        for (var directory = Path.GetDirectoryName(absolutePath); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (files.Exists(Path.Combine(directory, Project.ConfigurationName)))
                return directory;
            if (string.Equals(directory, folder, PathComparison))
                break;
        }

        return folder;
    }

    /// <summary>A project that knows its configuration, the names of its style rules, and no macro yet.</summary>
    public Project Open(string root)
    {
        var configuration = ReadConfiguration(root);
        return new Project(root, root, WorkspaceSnapshot.Empty.With(configuration).With(ReadStyles(root, configuration)), IndexState.None);
    }

    /// <summary>The style packs of a project, of which only the names are read.</summary>
    public ProjectStyles ReadStyles(string root, ConfigPlace configuration) => StyleFolders.Read(files, root, configuration.Config, CancellationToken.None);

    public ConfigPlace ReadConfiguration(string root) =>
        files.Read(Path.Combine(root, Project.ConfigurationName)) is { } text
            ? ConfigPlace.Read(Project.ConfigurationName, new SourceText(text), AllRules.Ids)
            : ConfigPlace.None;

    public static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path.StartsWith(folder, PathComparison)
        && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static StringComparison PathComparison =>
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
