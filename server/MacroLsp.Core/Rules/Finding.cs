using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules;

/// <summary>One thing found in one file. Structure rules and tone rules give the same.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Level">Its level in this workspace; never <see cref="RuleLevel.Off"/>.</param>
/// <param name="Span">The exact place in the file.</param>
/// <param name="Message">What, why and what to do, in words that a support lead understands. One line, no final line break.</param>
public sealed record Finding(string Rule, RuleLevel Level, TextSpan Span, string Message)
{
    /// <summary>The link that a rule of a style pack gives; null for structure rules, whose pages come with the program.</summary>
    public Uri? Url { get; init; }

    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    public FindingTag Tag { get; init; }

    /// <summary>The macro it belongs to; empty when it concerns the file.</summary>
    public string Macro { get; init; } = "";

    /// <summary>The locale of that macro as written.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Whether a fix is known, without making it.</summary>
    public bool IsFixable => FixFactory is not null;

    /// <summary>Makes the fixes when someone asks; a function of what the rule saw, so it can be called at any time, on any thread.</summary>
    public Func<ImmutableArray<Fix>>? FixFactory { get; init; }

    /// <summary>The fixes, the best first.</summary>
    public ImmutableArray<Fix> Fixes => FixFactory?.Invoke() ?? [];
}

/// <summary>How an editor may draw a finding besides underlining it.</summary>
public enum FindingTag
{
    None,

    /// <summary>The text is not needed (drawn faded).</summary>
    Unnecessary,

    /// <summary>The text is out of date (drawn struck through).</summary>
    Deprecated,
}

/// <summary>Another place that belongs to a finding.</summary>
/// <param name="Path">Relative to the root of the workspace.</param>
public sealed record RelatedPlace(string Path, TextSpan Span, string Message);

/// <summary>One way to mend a finding.</summary>
/// <param name="Title">What it does, as a menu entry: "Write {{ carrier_contact }} instead".</param>
/// <param name="Edits">Edits of the file that the finding is in; disjoint.</param>
/// <param name="IsSafe">Whether it changes nothing but what is wrong, so that "fix all" may apply it unseen.</param>
/// <param name="IsPreferred">Whether it is the one that most authors want.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe = false, bool IsPreferred = false)
{
    public static Fix Replace(string title, TextSpan span, string text, bool isSafe = false, bool isPreferred = false) =>
        new(title, [new TextEdit(span, text)], isSafe, isPreferred);
}
