using System.Collections.Concurrent;

namespace MacroLsp.Server.Files;

/// <summary>
/// Where the pages of the rules are. They come with the program, in the folder <c>rules</c> beside it, so that a link
/// in an editor opens without a network. Safe to use from any thread.
/// </summary>
/// <param name="folder">The folder of the pages; when it is not there, there are no links.</param>
public sealed class RulePages(string folder)
{
    private static readonly Lazy<RulePages> LazyOfProgram = new(static () => new RulePages(Path.Combine(AppContext.BaseDirectory, "rules")));

    // There are some hundred pages, and a session links to a few.
    private readonly ConcurrentDictionary<string, Uri?> _asked = new(StringComparer.Ordinal);

    /// <summary>The pages beside this program.</summary>
    public static RulePages OfProgram => LazyOfProgram.Value;

    /// <summary>The page of a rule; null when it did not come along.</summary>
    /// <param name="rule">The id of a rule of ours or of a pack that comes with us.</param>
    public Uri? UrlOf(string rule) => _asked.GetOrAdd(rule, static (id, folder) =>
    {
        var path = Path.Combine(folder, id + ".md");
        return File.Exists(path) ? new Uri(path) : null;
    }, folder);
}
