namespace MacroLsp.Cli.Output;

/// <summary>
/// The paths that a code review knows: relative to the root of the repository, whatever folder the program runs in. Without
/// a repository, as the user would write them.
/// </summary>
internal sealed class ReportPaths
{
    private readonly string _folder;
    private readonly string _root;

    public ReportPaths(string folder)
    {
        _folder = folder;
        _root = folder;
        for (var up = folder; up is not null; up = Path.GetDirectoryName(up))
        {
            // A file in the place of the folder in linked work trees and submodules.
            var git = Path.Combine(up, ".git");
            if (!Directory.Exists(git) && !File.Exists(git)) continue;
            _root = up;
            return;
        }
    }

    public string Of(CheckedFile file) =>
        Path.GetRelativePath(_root, Path.GetFullPath(file.Path, _folder)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The same as a URI reference (RFC 3986): spaces and signs are escaped, slashes stay.</summary>
    public string UriOf(CheckedFile file) => string.Join('/', Of(file).Split('/').Select(Uri.EscapeDataString));
}
