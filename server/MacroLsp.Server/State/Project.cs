using MacroLsp.Core.Semantics;

namespace MacroLsp.Server.State;

/// <summary>A folder of macros with its configuration, or one document that lies in no folder. Immutable.</summary>
/// <param name="Key">The root, or the URI of the one document.</param>
/// <param name="Root">The absolute path of the folder; null when there is none.</param>
/// <param name="Workspace">The macros and the configuration, with the open documents in place of the saved files.</param>
/// <param name="Index">Whether the files on disk are in <paramref name="Workspace"/>.</param>
internal sealed record Project(string Key, string? Root, WorkspaceSnapshot Workspace, IndexState Index)
{
    /// <summary>The name of the file that configures a project and marks its root.</summary>
    public const string ConfigurationName = "macrolsp.yaml";

    /// <summary>The absolute path of a file of this project.</summary>
    public string AbsolutePathOf(string path) =>
        Root is null ? path : System.IO.Path.Combine(Root, path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>The path inside the project of a file below its root, with forward slashes.</summary>
    public static string RelativePathOf(string root, string absolutePath) =>
        System.IO.Path.GetRelativePath(root, absolutePath).Replace(System.IO.Path.DirectorySeparatorChar, '/');
}

internal enum IndexState
{
    /// <summary>Only open documents are known; nobody has asked for more.</summary>
    None,

    /// <summary>The files are being read in the background.</summary>
    Running,

    /// <summary>All files are known. A document that lies in no folder is all there is to its project.</summary>
    Ready,

    /// <summary>The settings say that only open documents are to be known. Nobody waits, and nothing is taken to be missing.</summary>
    Off,
}
