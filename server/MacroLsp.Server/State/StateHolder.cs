namespace MacroLsp.Server.State;

/// <summary>
/// The current snapshot. Only the main loop replaces it; any thread may read it, and gets one that is whole.
/// </summary>
internal sealed class StateHolder
{
    private volatile ServerSnapshot _current = ServerSnapshot.Empty;

    public ServerSnapshot Current
    {
        get => _current;
        set => _current = value;
    }

    public void Set(Project project) =>
        Current = Current with { Projects = Current.Projects.SetItem(project.Key, project) };

    public void Set(OpenDocument document) =>
        Current = Current with { Documents = Current.Documents.SetItem(document.Uri, document) };
}
