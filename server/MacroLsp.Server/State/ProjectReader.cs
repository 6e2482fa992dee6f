using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Server.Client;
using MacroLsp.Server.Files;

namespace MacroLsp.Server.State;

/// <summary>Reads the files of a project. Holds no state; runs on the background lane.</summary>
internal sealed class ProjectReader(IWorkspaceFiles files, Func<string, WorkProgress> beginProgress)
{
    // Fewer files are read faster than a progress bar appears.
    private const int FilesWorthShowing = 500;

    /// <summary>The project as it is on disk, with what others may ask about each file worked out already.</summary>
    public WorkspaceSnapshot ReadAll(Project project, CancellationToken cancellation)
    {
        var config = project.Workspace.Config;
        var root = project.Root ?? throw new ArgumentException("A project without a folder has no files.", nameof(project));
        var paths = files.Find(root, [".yaml", ".yml"], GitIgnore.Below(files, root), cancellation)
            .Select(path => (Absolute: path, Relative: Project.RelativePathOf(root, path)))
            .Where(path => config.Includes(path.Relative))
            .ToList();

        using var progress = paths.Count >= FilesWorthShowing ? beginProgress("Reading macros") : null;
        var documents = new List<MacroDocument>(paths.Count);
        foreach (var (absolute, relative) in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(documents.Count, paths.Count);
            if (files.Read(absolute) is not { } text)
                continue;
            var document = new MacroDocument(relative, new SourceText(text));
            _ = document.Facts;
            documents.Add(document);
        }

        return WorkspaceSnapshot.Empty.With(documents);
    }

    /// <summary>Some macros of a project; one that git leaves out is as if it were not there.</summary>
    public ImmutableArray<(string Path, string? Text)> ReadMacros(Project project, IEnumerable<string> paths)
    {
        var ignored = project.Root is { } root ? GitIgnore.Below(files, root) : null;
        return [.. paths.Select(path => (path, ignored?.IgnoresFile(project.AbsolutePathOf(path)) is true ? null : files.Read(project.AbsolutePathOf(path))))];
    }

    /// <summary>Some files of the style packs of a project.</summary>
    public ImmutableArray<(string Path, string? Text)> ReadStyles(Project project, IEnumerable<string> paths) =>
        [.. paths.Select(path => (path, files.Read(project.AbsolutePathOf(path))))];
}
