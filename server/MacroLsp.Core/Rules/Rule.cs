using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules;

/// <summary>
/// A structure rule. One class, one file, one test file, one page. A rule has no state: it is a function of the scope
/// that it is given, and runs on many files at once.
/// </summary>
public abstract class Rule
{
    private RawRule? _raw;

    public abstract RuleInfo Info { get; }

    /// <summary>What findings carry of it. Two threads may both make it; they make the same.</summary>
    internal RawRule Raw => _raw ??= new RawRule(Info.Id, Info.Category, Info.DefaultLevel);
}

/// <summary>A rule that looks at a file as a whole: its YAML, its comments, all of its macros.</summary>
public abstract class FileRule : Rule
{
    public abstract void Check(FileScope scope);
}

/// <summary>A rule that looks at one macro at a time.</summary>
public abstract class MacroRule : Rule
{
    public abstract void Check(MacroScope scope);
}

/// <summary>What is known about a rule where a finding of it is on its way: of a structure rule or of a style pack.</summary>
/// <param name="Id">The id.</param>
/// <param name="Category">Its category.</param>
/// <param name="DefaultLevel">Its level when nothing is configured.</param>
/// <param name="Url">The link that its file gives; null for a structure rule.</param>
internal sealed record RawRule(string Id, RuleCategory Category, RuleLevel DefaultLevel, Uri? Url = null)
{
    /// <summary>The pack of a tone rule, by whose name it can be silenced as well; empty for a structure rule.</summary>
    public string Pack { get; } = Category == RuleCategory.Tone && Id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Id[..dot] : "";
}

/// <summary>What a rule finds, before levels and suppressions.</summary>
internal readonly record struct RawFinding(
    RawRule Rule, TextSpan Span, string Message, Func<ImmutableArray<Fix>>? Fixes, ImmutableArray<RelatedPlace> Related, FindingTag Tag,
    string Macro, string Locale);
