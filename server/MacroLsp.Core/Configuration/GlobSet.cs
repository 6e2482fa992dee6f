using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>How a path fits a glob.</summary>
public enum GlobMatch
{
    None,

    /// <summary>The path lies in a folder that the glob names.</summary>
    InFolder,

    /// <summary>The glob describes the path itself.</summary>
    Whole,
}

/// <summary>Several globs of which one has to fit. Immutable.</summary>
public sealed class GlobSet(ImmutableArray<string> patterns)
{
    private readonly ImmutableArray<Glob> _globs = [.. patterns.Select(pattern => new Glob(pattern))];

    /// <summary>As they are written in macrolsp.yaml.</summary>
    public ImmutableArray<string> Patterns { get; } = patterns;

    public static GlobSet Empty { get; } = new([]);

    /// <summary>Whether one of the globs describes the path, or a folder in which it lies.</summary>
    /// <param name="path">Relative to the folder of macrolsp.yaml, with forward slashes.</param>
    public bool Matches(string path) => Match(path) != GlobMatch.None;

    /// <summary>The closest fit among the globs.</summary>
    public GlobMatch Match(string path)
    {
        var best = GlobMatch.None;
        foreach (var glob in _globs)
        {
            var match = glob.Match(path);
            if (match == GlobMatch.Whole) return match;
            if (match > best) best = match;
        }

        return best;
    }
}
