using System.IO.Enumeration;
using System.Text;

namespace MacroLsp.Server.Files;

/// <summary>The files of the machine.</summary>
public sealed class DiskFiles : IWorkspaceFiles
{
    // Twice the largest file that is still analysed at the speed of typing.
    private const long MaximumLength = 16 * 1024 * 1024;

    public bool Exists(string path) => File.Exists(path);

    public string? Read(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return info is { Exists: true, Length: <= MaximumLength } ? File.ReadAllText(path, Encoding.UTF8) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // A file that cannot be read is for the workspace as if it were not there.
            return null;
        }
    }

    public IEnumerable<string> Find(string folder, IReadOnlyList<string> endings, GitIgnore? skip, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        var found = new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => 
                !entry.IsDirectory && EndsWithAny(entry.FileName, endings) && skip?.IgnoresFile(entry.ToFullPath()) is not true,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
            {
                cancellation.ThrowIfCancellationRequested();
                return !IsToolFolder(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                    && skip?.IgnoresFolder(entry.ToFullPath()) is not true;
            },
        };
        var paths = found.ToList();
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    private static bool IsToolFolder(ReadOnlySpan<char> name) => name is ".git" or ".hg" or ".svn" or "node_modules";

    private static bool EndsWithAny(ReadOnlySpan<char> name, IReadOnlyList<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
