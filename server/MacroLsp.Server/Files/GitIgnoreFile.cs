using System.Collections.Immutable;

namespace MacroLsp.Server.Files;

/// <summary>The patterns of one <c>.gitignore</c>, as gitignore(5) describes them. Immutable.</summary>
internal sealed class GitIgnoreFile
{
    private readonly ImmutableArray<Pattern> _patterns;

    private GitIgnoreFile(ImmutableArray<Pattern> patterns) => _patterns = patterns;

    /// <summary>Reads a file. A line that git cannot understand fits nothing, as it does for git.</summary>
    public static GitIgnoreFile Parse(string text)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            if (Pattern.Read(line.EndsWith('\r') ? line[..^1] : line) is { } pattern) patterns.Add(pattern);
        }

        patterns.Reverse();
        return new GitIgnoreFile(patterns.ToImmutable());
    }

    /// <summary>Whether the file decides about a path, and how; null when no pattern fits. The last one that fits decides.</summary>
    /// <param name="segments">The names on the way from the folder of this file.</param>
    /// <param name="isFolder">Whether the path is a folder.</param>
    /// <param name="comparison">How names are compared on this machine.</param>
    public bool? Ignores(ReadOnlySpan<string> segments, bool isFolder, StringComparison comparison)
    {
        foreach (var pattern in _patterns)
        {
            if ((isFolder || !pattern.IsFolderOnly) && pattern.Fits(segments, comparison)) return !pattern.IsNegated;
        }

        return null;
    }

    /// <param name="Segments">Between slashes; <c>**</c> stands for any number of them. The first is <c>**</c> for a name that may be anywhere.</param>
    /// <param name="IsNegated">Whether it takes back what a pattern before it ignores.</param>
    /// <param name="IsFolderOnly">Whether it ends with a slash.</param>
    private sealed record Pattern(ImmutableArray<string> Segments, bool IsNegated, bool IsFolderOnly)
    {
        private const string AnyNumber = "**";

        public static Pattern? Read(string line)
        {
            if (line.StartsWith('#')) return null;
            line = WithoutTrailingSpaces(line);
            var isNegated = line.StartsWith('!');
            if (isNegated) line = line[1..];
            var isFolderOnly = line.EndsWith('/');
            if (isFolderOnly) line = line[..^1];
            if (line.Length == 0) return null;
            var isAnchored = line.Contains('/', StringComparison.Ordinal);
            var segments = (line.StartsWith('/') ? line[1..] : line).Split('/');
            return new Pattern(isAnchored ? [.. segments] : [AnyNumber, .. segments], isNegated, isFolderOnly);
        }

        /// <summary>Spaces at the end do not count unless a backslash stands before them.</summary>
        private static string WithoutTrailingSpaces(string line)
        {
            var end = line.Length;
            while (end > 0 && line[end - 1] == ' ') end--;
            var backslashes = end - line.AsSpan(0, end).TrimEnd('\\').Length;
            return backslashes % 2 == 1 && end < line.Length ? line[..(end + 1)] : line[..end];
        }

        public bool Fits(ReadOnlySpan<string> names, StringComparison comparison)
        {
            var (pattern, name, retryPattern, retryName) = (0, 0, -1, 0);
            while (name < names.Length)
            {
                if (pattern < Segments.Length && Segments[pattern] == AnyNumber)
                {
                    // At the end it stands for what is inside a folder, which is at least one name.
                    if (pattern == Segments.Length - 1) return true;
                    (retryPattern, retryName) = (pattern++, name);
                }
                else if (pattern < Segments.Length && GitGlob.Fits(Segments[pattern], names[name], comparison))
                {
                    pattern++;
                    name++;
                }
                else if (retryPattern >= 0)
                {
                    (pattern, name) = (retryPattern + 1, ++retryName);
                }
                else
                {
                    return false;
                }
            }

            return pattern == Segments.Length;
        }
    }
}
