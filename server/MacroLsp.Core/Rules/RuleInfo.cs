using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules;

/// <summary>What a rule is about: its folder, and its heading in the table of rules.</summary>
public enum RuleCategory
{
    /// <summary>Places that are no YAML, or mean something else in YAML than their author thinks.</summary>
    Yaml,

    /// <summary>The keys of a macro and their values.</summary>
    Keys,

    /// <summary>The sections that a reply needs.</summary>
    Sections,

    /// <summary>Placeholders and filters.</summary>
    Placeholders,

    /// <summary>What the text says.</summary>
    Text,

    /// <summary>What the sentences do: whether a section does its job.</summary>
    Acts,

    /// <summary>How macros fit together, and whether they are still true.</summary>
    Library,

    /// <summary>How a variant in another locale fits the macro that it was made from.</summary>
    Regions,

    /// <summary>How the text sounds: the rules of the style packs, which are no classes and not in the table.</summary>
    Tone,
}

/// <summary>Whether a rule's findings can be mended by the tool.</summary>
public enum Fixability
{
    /// <summary>Only the author knows what to write.</summary>
    None,

    /// <summary>There is a fix to look at first: it writes text, or chooses between meanings.</summary>
    Suggested,

    /// <summary>There is a fix that changes nothing but what is wrong; "fix all" and <c>macrolsp fix</c> apply it.</summary>
    Safe,
}

/// <summary>Everything that is said about a rule anywhere: <c>explain</c>, hover, the table, the page.</summary>
/// <param name="Id">Kebab case; names the thing found.</param>
/// <param name="Title">A few words for a table.</param>
/// <param name="Category">Its folder.</param>
/// <param name="DefaultLevel">Its level when nothing is configured. A rule that is often wrong starts as a suggestion.</param>
/// <param name="Fix">Whether its findings can be mended by the tool.</param>
/// <param name="Docs">
/// The page in Markdown, with the headings "What it does", "Why", "Example" and "Instead". The fenced code under
/// "Example" must give this finding and the one under "Instead" must not; the tests run them.
/// </param>
public sealed record RuleInfo(string Id, string Title, RuleCategory Category, RuleLevel DefaultLevel, Fixability Fix, string Docs);
