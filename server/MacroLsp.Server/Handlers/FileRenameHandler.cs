using MacroLsp.Core.Features;
using MacroLsp.Protocol;
using MacroLsp.Server.Convert;
using MacroLsp.Server.State;

namespace MacroLsp.Server.Handlers;

/// <summary>Keeps each project's configuration true when files or folders get other names.</summary>
internal static class FileRenameHandler
{
    public static WorkspaceEdit? WillRename(ServerSnapshot snapshot, RenameFilesParams parameters, CancellationToken cancellation)
    {
        var files = new List<(string, int?, IReadOnlyList<Protocol.TextEdit>)>();
        foreach (var project in snapshot.Projects.Values)
        {
            foreach (var edits in FileRenames.Edits(project.Workspace, RenamesIn(project, parameters)))
            {
                if (project.Workspace.Place.File?.Yaml.Source is { } source)
                {
                    files.Add((
                        snapshot.UriOf(project, edits.Path),
                        snapshot.FindOpen(project.Key, edits.Path)?.Version,
                        EditsToLsp.Edits(source, edits.Edits, snapshot.Client.Encoding)));
                }
            }
        }

        return files.Count == 0 ? null : EditsToLsp.Workspace(snapshot.Client, files);
    }

    private static IEnumerable<Core.Features.FileRename> RenamesIn(Project project, RenameFilesParams parameters)
    {
        if (project.Root is not { } root)
            yield break;
        foreach (var file in parameters.Files)
        {
            if (DocumentUri.PathOf(file.OldUri) is { } from && DocumentUri.PathOf(file.NewUri) is { } to
                && ProjectLocator.IsBelow(from, root) && ProjectLocator.IsBelow(to, root))
                yield return new Core.Features.FileRename(Project.RelativePathOf(root, from), Project.RelativePathOf(root, to));
        }
    }
}
