namespace MacroLsp.Server.Files;

/// <summary>
/// The files that the server reads: everything it knows of the disk. Paths are absolute, in the form of the machine.
/// Safe to use from any thread. Nothing here writes.
/// </summary>
public interface IWorkspaceFiles
{
    bool Exists(string path);

    /// <summary>The text of a file; null when it is not there, cannot be read, or is larger than any macro file is.</summary>
    string? Read(string path);

    /// <summary>
    /// The files below a folder whose names end with one of the endings, in ordinal order of their paths. Folders of tools
    /// (<c>.git</c>, <c>node_modules</c>) are left out, and links to folders are not followed.
    /// </summary>
    /// <param name="folder">Where to begin.</param>
    /// <param name="endings">How the names end.</param>
    /// <param name="skip">What else is left out; it is asked about folders first, and then not about what is in them.</param>
    /// <param name="cancellation">Ends the search.</param>
    IEnumerable<string> Find(string folder, IReadOnlyList<string> endings, GitIgnore? skip, CancellationToken cancellation);
}
