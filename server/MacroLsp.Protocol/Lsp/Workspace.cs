using System.Text.Json;
using MacroLsp.Protocol.Rpc;

namespace MacroLsp.Protocol;

public sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

public sealed record ConfigurationItem(string? ScopeUri = null, string? Section = null);

public sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

public sealed record DidChangeConfigurationRegistrationOptions(string Section);

public sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

public sealed record WorkspaceFoldersChangeEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

public sealed record DidChangeWatchedFilesRegistrationOptions(IReadOnlyList<FileSystemWatcher> Watchers);

/// <param name="GlobPattern">Relative to each workspace folder.</param>
public sealed record FileSystemWatcher(string GlobPattern, WatchKind? Kind = null);

[Flags]
public enum WatchKind
{
    None = 0,
    Create = 1,
    Change = 2,
    Delete = 4,
}

public sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

public sealed record FileEvent(string Uri, FileChangeType Type);

public enum FileChangeType
{
    None = 0,
    Created = 1,
    Changed = 2,
    Deleted = 3,
}

public sealed record FileOperationRegistrationOptions(IReadOnlyList<FileOperationFilter> Filters);

public sealed record FileOperationFilter(FileOperationPattern Pattern, string? Scheme = null);

/// <param name="Matches">"file" or "folder"; null matches both.</param>
public sealed record FileOperationPattern(string Glob, string? Matches = null);

public sealed record RenameFilesParams(IReadOnlyList<FileRename> Files);

public sealed record FileRename(string OldUri, string NewUri);

public sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);

public sealed record ExecuteCommandParams(
    string Command, IReadOnlyList<JsonElement>? Arguments = null, IntegerOrString? WorkDoneToken = null);
