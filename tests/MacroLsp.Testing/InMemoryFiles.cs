using System.Collections.Concurrent;
using MacroLsp.Server.Files;

namespace MacroLsp.Testing;

/// <summary>Files that exist only here; paths are absolute, as <c>/workspace/a.macro.yaml</c>.</summary>
public sealed class InMemoryFiles : IWorkspaceFiles
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Sets the text of a file of the workspace folder; null deletes it.</summary>
    public string? this[string path]
    {
        get => Read($"{LspClient.WorkspaceFolder}/{path}");
        set
        {
            if (value is null)
                _texts.TryRemove($"{LspClient.WorkspaceFolder}/{path}", out _);
            else
                _texts[$"{LspClient.WorkspaceFolder}/{path}"] = value;
        }
    }

    public bool Exists(string path) => _texts.ContainsKey(path);

    public string? Read(string path) => _texts.GetValueOrDefault(path);

    public IEnumerable<string> Find(string folder, IReadOnlyList<string> endings, GitIgnore? skip, CancellationToken cancellation) =>
        _texts.Keys
            .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => skip?.IgnoresFile(path) is not true)
            .Order(StringComparer.Ordinal);
}
