using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules;

/// <summary>
/// A structure rule. One class, one file, one test file, one page. A rule has no state: it is a function of the scope
/// that it is given, and runs on many files at once.
/// </summary>
public abstract class Rule
{
    public abstract RuleInfo Info { get; }
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

/// <summary>What a rule finds, before levels and suppressions.</summary>
internal readonly record struct RawFinding(
    RuleInfo Rule, TextSpan Span, string Message, Func<ImmutableArray<Fix>>? Fixes, ImmutableArray<RelatedPlace> Related, FindingTag Tag,
    string Macro, string Locale);
