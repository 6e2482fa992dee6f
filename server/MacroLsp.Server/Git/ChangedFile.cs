namespace MacroLsp.Server.Git;

/// <summary>A file as it was and as it is.</summary>
/// <param name="OldPath">Relative to the root of the repository, with <c>/</c>; null for a file that is new.</param>
/// <param name="NewPath">The same now; null for a file that is gone. Differs from the old one for a file that was moved.</param>
/// <param name="OldBlob">The object that holds the old content; null for a file that is new.</param>
/// <param name="NewBlob">The object that holds the new content; null when it stands in the work tree, or the file is gone.</param>
public sealed record ChangedFile(string? OldPath, string? NewPath, string? OldBlob, string? NewBlob)
{
    /// <summary>The submodule that holds the file and its objects, relative to the root; empty for the repository itself.</summary>
    public string Submodule { get; init; } = "";

    public bool IsMoved => OldPath is not null && NewPath is not null && OldPath != NewPath;
}

/// <summary>A file at one commit.</summary>
/// <param name="Path">Relative to the root of the repository, with <c>/</c>.</param>
/// <param name="Blob">The object that holds its content.</param>
public readonly record struct FileAtCommit(string Path, string Blob);
