using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Cli.Output;

/// <summary>What is said about a rule in a report that carries the pages along.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Category">What it is about, in lower case.</param>
/// <param name="Level">Its level when nothing is configured.</param>
/// <param name="Page">Its page in Markdown.</param>
/// <param name="Url">Where a page of it is on the web; null when it only comes with the program.</param>
internal sealed record RuleText(string Title, string Category, RuleLevel Level, string Page, Uri? Url);

/// <summary>The pages of all rules, ours and those of the checked projects' style packs. Made when they are asked for.</summary>
internal sealed class RuleTexts(ImmutableArray<StyleLibrary> libraries)
{
    public static RuleTexts OfOurs { get; } = new([]);

    /// <summary>The page of a rule; a rule that is not known, which only problems of rule files have, gives its id.</summary>
    public RuleText Of(string id)
    {
        if (AllRules.Find(id)?.Info is { } info)
            return new RuleText(info.Title, info.Category.ToString().ToLowerInvariant(), info.DefaultLevel, $"# {info.Id}\n{info.Title}.\n\n{info.Docs.Trim()}", null);
        foreach (var library in libraries)
        {
            if (library.Definition(id) is { } rule)
                return new RuleText(StylePage.TitleOf(rule), "tone", rule.Level, StylePage.Of(library, rule), UrlOf(rule.Link?.Value));
        }

        return new RuleText(id, "configuration", RuleLevel.Error, $"# {id}\nSomething that macrolsp says about its own configuration or about a rule file.", null);
    }

    private static Uri? UrlOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
