namespace MacroLsp.Server.State;

/// <summary>
/// Between the client's URIs and the paths of the machine. A URI is used as the client wrote it wherever it goes back to
/// the client; only here it is taken apart, and nothing here fails on what is not a URI.
/// </summary>
internal static class DocumentUri
{
    // Where an author works on a text. Other schemes show one that is not to be changed: the left side of a comparison,
    // a file of a pull request, an earlier version.
    private static readonly string[] Authoring = ["file", "untitled", "vscode-vfs", "vscode-remote", "memfs"];

    /// <summary>Whether findings are wanted, or only help with reading.</summary>
    public static bool IsForAuthoring(string uri) => Authoring.Contains(SchemeOf(uri).ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The path on this machine; null for a URI that is not of a local file.</summary>
    public static string? PathOf(string uri)
    {
        if (!SchemeOf(uri).Equals("file", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile)
            return null;

        var path = parsed.LocalPath;

        // "file:///c%3A/x" keeps its leading slash; drive letters differ in case between clients.
        if (OperatingSystem.IsWindows())
        {
            path = path.TrimStart('/').Replace('/', '\\');
            if (path.Length > 1 && path[1] == ':')
                path = char.ToLowerInvariant(path[0]) + path[1..];
        }

        return Path.TrimEndingDirectorySeparator(path);
    }

    /// <summary>What a URI says about where it lies, to be shown and matched like a path; the last resort for other schemes.</summary>
    public static string DisplayPathOf(string uri)
    {
        var path = Uri.TryCreate(uri, UriKind.Absolute, out var parsed) ? Uri.UnescapeDataString(parsed.AbsolutePath) : uri;
        return path.TrimStart('/');
    }

    /// <summary>The same path under the scheme <c>file</c>, for "git:/repo/a.macro.yaml?…" and its like; null when it has no path.</summary>
    public static string? CounterpartPathOf(string uri)
    {
        var scheme = SchemeOf(uri);
        return scheme is "git" or "review" or "pr" or "gitlens" && Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
            ? PathOf("file://" + parsed.AbsolutePath)
            : null;
    }

    public static string FromPath(string path)
    {
        var slashed = path.Replace(Path.DirectorySeparatorChar, '/');
        return "file://" + (slashed.StartsWith('/') ? "" : "/") + Uri.EscapeDataString(slashed).Replace("%2F", "/", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> SchemeOf(string uri)
    {
        var colon = uri.AsSpan().IndexOf(':');
        return colon > 0 ? uri.AsSpan(0, colon) : default;
    }
}
