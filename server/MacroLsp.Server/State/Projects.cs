using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Server.Dispatch;

namespace MacroLsp.Server.State;

/// <summary>
/// The projects and the files on disk that belong to them. Used by the main loop only; reading happens on the background
/// lane, and what was read comes back to the loop as one change.
/// </summary>
/// <param name="changed">Told of a project whose other documents may now have other findings.</param>
/// <param name="stop">Ends the reading when the server ends.</param>
internal sealed class Projects(
    StateHolder state, ProjectLocator locator, ProjectReader reader, MainLoop loop, BackgroundLane background, Action<string> changed, CancellationToken stop)
{
    private readonly Dictionary<string, List<Action>> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _changedWhileReading = new(StringComparer.Ordinal);
    private bool _readsFiles = true;

    /// <summary>Whether files that nobody has opened are read. Takes effect at once, in both directions.</summary>
    public bool ReadsFiles
    {
        get => _readsFiles;
        set
        {
            if (_readsFiles == value) return;
            _readsFiles = value;
            foreach (var project in state.Current.Projects.Values.Where(p => p.Root is not null && p.Index != IndexState.None).ToList())
            {
                if (value) StartReading(project);
                else StopReading(project);
            }
        }
    }

    public Project GetOrOpen(string root)
    {
        if (state.Current.Projects.TryGetValue(root, out var known))
            return known;
        var project = locator.Open(root);
        state.Set(project);
        return project;
    }

    /// <summary>Makes a project of every workspace folder, also of those with no open document.</summary>
    public void OpenFolders()
    {
        foreach (var folder in locator.Folders)
            GetOrOpen(folder);
    }

    /// <summary>The project of a document that lies in no folder.</summary>
    public Project GetOrAlone(string uri)
    {
        if (state.Current.Projects.TryGetValue(uri, out var known))
            return known;
        var project = new Project(uri, null, WorkspaceSnapshot.Empty, IndexState.Ready);
        state.Set(project);
        return project;
    }

    /// <summary>Forgets the projects that no open document and no workspace folder belongs to.</summary>
    public void DropUnused()
    {
        var used = state.Current.Documents.Values.Select(document => document.Project).Union(locator.Folders, StringComparer.Ordinal);
        var unused = state.Current.Projects.Keys.Except(used, StringComparer.Ordinal).ToList();
        state.Current = state.Current with { Projects = state.Current.Projects.RemoveRange(unused) };
        foreach (var key in unused)
        {
            // Whoever waits for a project that is gone gets an answer from what is left.
            if (_waiting.Remove(key, out var waiting))
                waiting.ForEach(work => work());
        }
    }

    /// <summary>Starts to read the files of a project, unless that is done or under way.</summary>
    public void EnsureIndexed(string key)
    {
        if (!state.Current.Projects.TryGetValue(key, out var project) || project is not { Index: IndexState.None, Root: not null })
            return;
        if (ReadsFiles) StartReading(project);
        else StopReading(project);
    }

    /// <summary>Runs work on the loop once all files of a project are known; at once when they are.</summary>
    public void WhenIndexed(string key, Action work)
    {
        EnsureIndexed(key);
        if (!state.Current.Projects.TryGetValue(key, out var project) || project.Index is IndexState.Ready or IndexState.Off)
        {
            work();
            return;
        }

        if (!_waiting.TryGetValue(key, out var waiting))
            _waiting[key] = waiting = [];
        waiting.Add(work);
    }

    public void Reconfigure(string key, ConfigPlace place)
    {
        if (!state.Current.Projects.TryGetValue(key, out var project))
            return;
        var before = project.Workspace.Config;
        var workspace = project.Workspace.With(place);
        if (project.Root is { } root && (before.StylesPath != place.Config.StylesPath || before.Vale != place.Config.Vale))
            workspace = workspace.With(locator.ReadStyles(root, place));
        state.Set(project with { Workspace = workspace });

        // Which files count is part of the configuration, so other globs mean another set of files.
        var isSameSet = before.Macros.Patterns.SequenceEqual(place.Config.Macros.Patterns, StringComparer.Ordinal)
            && before.Exclude.Patterns.SequenceEqual(place.Config.Exclude.Patterns, StringComparer.Ordinal);
        if (!isSameSet && project.Index is not (IndexState.None or IndexState.Off))
            StartReading(state.Current.Projects[key]);
        changed(key);
    }

    /// <summary>Files of a project were made, changed or deleted by someone else than the editor.</summary>
    public void FilesChanged(string key, IReadOnlyCollection<string> paths)
    {
        if (!state.Current.Projects.TryGetValue(key, out var project))
            return;
        var styles = project.Workspace.Styles;
        if (paths.Contains(styles.ValePath, StringComparer.Ordinal) && project.Root is { } root)
        {
            state.Set(project with { Workspace = project.Workspace.With(locator.ReadStyles(root, project.Workspace.Place)) });
            changed(key);
        }

        var rules = paths.Where(path => styles.StylePathOf(path) is not null).ToList();
        if (rules.Count > 0)
        {
            background.Post(() =>
            {
                var read = reader.ReadStyles(project, rules);
                loop.Post(() => MergeStyles(key, read));
            });
        }

        paths = [.. paths.Except(rules, StringComparer.Ordinal)];
        if (paths.Count == 0 || project.Index is IndexState.None or IndexState.Off)
            return;
        if (project.Index == IndexState.Running)
        {
            if (!_changedWhileReading.TryGetValue(key, out var later))
                _changedWhileReading[key] = later = new HashSet<string>(StringComparer.Ordinal);
            later.UnionWith(paths);
            return;
        }

        background.Post(() =>
        {
            var read = reader.ReadMacros(project, paths);
            loop.Post(() => Merge(key, read));
        });
    }

    /// <summary>Which files belong to a project may have changed without any of them having changed.</summary>
    public void FilesMayBelong(string key)
    {
        if (state.Current.Projects.TryGetValue(key, out var known) && known.Index is IndexState.None or IndexState.Off)
            return;
        WhenIndexed(key, () =>
        {
            if (state.Current.Projects.TryGetValue(key, out var project) && project is { Root: not null, Index: IndexState.Ready })
                StartReading(project);
        });
    }

    /// <summary>A rule file, a pack.yaml or a vocabulary has another text, in the editor or on disk; null when it is gone.</summary>
    public void StyleChanged(string key, string stylePath, string? text)
    {
        if (!state.Current.Projects.TryGetValue(key, out var project))
            return;
        var styles = project.Workspace.Styles;
        var library = text is null ? styles.Library.With([], [stylePath]) : styles.Library.With([new StyleFile(stylePath, text)], []);
        if (ReferenceEquals(library, styles.Library))
            return;
        state.Set(project with { Workspace = project.Workspace.With(styles with { Library = library }) });
        changed(key);
    }

    private void MergeStyles(string key, ImmutableArray<(string Path, string? Text)> files)
    {
        if (!state.Current.Projects.TryGetValue(key, out var project))
            return;
        foreach (var (path, text) in files)
        {
            // What the editor shows counts, saved or not.
            if (state.Current.FindOpen(key, path) is null && project.Workspace.Styles.StylePathOf(path) is { } stylePath)
                StyleChanged(key, stylePath, text);
        }
    }

    /// <summary>Keeps what the open documents say, and lets nobody wait for more.</summary>
    private void StopReading(Project project)
    {
        var open = state.Current.Documents.Values
            .Where(d => d.IsMember && string.Equals(d.Project, project.Key, StringComparison.Ordinal)).Select(d => d.Macro).OfType<MacroDocument>();
        state.Set(project with { Workspace = WorkspaceSnapshot.Empty.With(project.Workspace.Place).With(project.Workspace.Styles).With(open), Index = IndexState.Off });
        changed(project.Key);
        if (_waiting.Remove(project.Key, out var waiting))
            waiting.ForEach(work => work());
    }

    private void StartReading(Project project)
    {
        state.Set(project with { Index = IndexState.Running });
        background.Post(() =>
        {
            var workspace = reader.ReadAll(project, stop);
            loop.Post(() => Complete(project, workspace));
        });
    }

    private void Complete(Project asked, WorkspaceSnapshot read)
    {
        // A configuration that changed meanwhile has started another reading, whose result will come.
        if (!state.Current.Projects.TryGetValue(asked.Key, out var project) || project.Index != IndexState.Running)
            return;
        if (!ReferenceEquals(project.Workspace.Config.Macros, asked.Workspace.Config.Macros))
            return;

        var workspace = read.With(project.Workspace.Place).With(project.Workspace.Styles);
        foreach (var document in state.Current.Documents.Values)
        {
            if (document is { IsMember: true, Macro: { } macro } && string.Equals(document.Project, asked.Key, StringComparison.Ordinal))
                workspace = workspace.With(macro);
        }

        state.Set(project with { Workspace = workspace, Index = IndexState.Ready });
        changed(asked.Key);
        if (_waiting.Remove(asked.Key, out var waiting))
            waiting.ForEach(work => work());
        if (_changedWhileReading.Remove(asked.Key, out var paths))
            FilesChanged(asked.Key, paths);
    }

    private void Merge(string key, ImmutableArray<(string Path, string? Text)> files)
    {
        if (!state.Current.Projects.TryGetValue(key, out var project))
            return;
        var workspace = project.Workspace;
        foreach (var (path, text) in files)
        {
            if (workspace.Find(path) is { IsOpen: true })
                continue;
            workspace = text is not null && workspace.Config.Includes(path)
                ? workspace.With(new MacroDocument(path, new SourceText(text)))
                : workspace.Without(path);
        }

        if (ReferenceEquals(workspace, project.Workspace))
            return;
        state.Set(project with { Workspace = workspace });
        changed(key);
    }
}
