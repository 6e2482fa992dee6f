using System.Collections.Frozen;

namespace MacroLsp.Server.Files;

/// <summary>
/// Where the pages of the rules are. They come with the program, in the folder <c>rules</c> beside it, so that a link
/// in an editor opens without a network. Immutable.
/// </summary>
public sealed class RulePages
{
    private static readonly Lazy<RulePages> LazyOfProgram = new(static () => new RulePages(Path.Combine(AppContext.BaseDirectory, "rules")));

    private readonly FrozenDictionary<string, Uri> _pages;

    /// <param name="folder">The folder of the pages; when it is not there, there are no links.</param>
    public RulePages(string folder) => _pages = Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.md").ToFrozenDictionary(p => Path.GetFileNameWithoutExtension(p), p => new Uri(p), StringComparer.Ordinal)
        : FrozenDictionary<string, Uri>.Empty;

    /// <summary>The pages beside this program, looked up once.</summary>
    public static RulePages OfProgram => LazyOfProgram.Value;

    /// <summary>The page of a rule; null when it did not come along.</summary>
    /// <param name="rule">The id of a rule of ours.</param>
    public Uri? UrlOf(string rule) => _pages.GetValueOrDefault(rule);
}
