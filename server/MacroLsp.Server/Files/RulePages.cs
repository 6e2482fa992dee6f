namespace MacroLsp.Server.Files;

/// <summary>
/// Where the pages of the rules are. They come with the program, in the folder <c>rules</c> beside it, so that a link
/// in an editor opens without a network.
/// </summary>
public sealed class RulePages
{
    private readonly string? _folder;

    private RulePages(string? folder) => _folder = folder;

    /// <summary>The pages beside this program; without that folder, there are no links.</summary>
    public static RulePages OfProgram()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "rules");
        return new RulePages(Directory.Exists(folder) ? folder : null);
    }

    /// <summary>The page of a rule; null when it did not come along.</summary>
    /// <param name="rule">The id of a rule of ours.</param>
    public Uri? UrlOf(string rule)
    {
        if (_folder is null) return null;
        var path = Path.Combine(_folder, rule + ".md");
        return File.Exists(path) ? new Uri(path) : null;
    }
}
