using MacroLsp.Protocol;
using MacroLsp.Server.Files;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>What happens around the documents: files on disk, folders. Runs on the main loop.</summary>
internal sealed class WorkspaceHandler(StateHolder state, ProjectLocator locator, Projects projects, Documents documents)
{
    public void WatchedFilesChanged(DidChangeWatchedFilesParams parameters)
    {
        var changed = parameters.Changes.Select(change => DocumentUri.PathOf(change.Uri)).OfType<string>().ToList();
        var configurations = changed.Where(path => Path.GetFileName(path) is Project.ConfigurationName).ToList();
        foreach (var path in configurations)
            ConfigurationChanged(path);

        var ignores = changed.Where(path => Path.GetFileName(path) is GitIgnore.FileName).ToList();
        foreach (var path in ignores)
            IgnoresChanged(Path.GetDirectoryName(path) ?? path);

        foreach (var group in changed.Except(configurations, StringComparer.Ordinal).Except(ignores, StringComparer.Ordinal).GroupBy(locator.RootOf, StringComparer.Ordinal))
        {
            if (group.Key is { } root)
                projects.FilesChanged(root, [.. group.Select(path => Project.RelativePathOf(root, path))]);
        }
    }

    public void FoldersChanged(DidChangeWorkspaceFoldersParams parameters)
    {
        var removed = parameters.Event.Removed.Select(folder => DocumentUri.PathOf(folder.Uri)).OfType<string>();
        var added = parameters.Event.Added.Select(folder => DocumentUri.PathOf(folder.Uri)).OfType<string>();
        locator.Folders = [.. locator.Folders.Except(removed, StringComparer.Ordinal).Union(added, StringComparer.Ordinal)];
        documents.PlaceAgain();
        projects.DropUnused();
    }

    private void IgnoresChanged(string folder)
    {
        var touched = state.Current.Projects.Values
            .Where(project => project.Root is { } root && (root == folder || ProjectLocator.IsBelow(root, folder) || ProjectLocator.IsBelow(folder, root)))
            .Select(project => project.Key).ToList();
        touched.ForEach(projects.FilesMayBelong);
        documents.PlaceAgain();
    }

    private void ConfigurationChanged(string path)
    {
        // What the editor shows counts, saved or not.
        var isOpen = state.Current.Documents.Values.Any(
            document => document.Role == DocumentRole.Configuration && string.Equals(DocumentUri.PathOf(document.Uri), path, StringComparison.Ordinal));
        if (isOpen)
            return;

        // A configuration that appears or goes moves the border between projects.
        var root = Path.GetDirectoryName(path) ?? path;
        projects.Reconfigure(root, locator.ReadConfiguration(root));
        documents.PlaceAgain();
        projects.DropUnused();
    }
}
