using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>Other levels of rules for some of the files. Immutable.</summary>
/// <param name="Files">The globs of the files, relative to the folder of macrolsp.yaml; never empty.</param>
/// <param name="Rules">Rule id to level; null gives the rule its own level back.</param>
public sealed record RuleOverride(GlobSet Files, FrozenDictionary<string, RuleLevel?> Rules)
{
    /// <summary>The style packs for these files in the place of <see cref="ProjectConfig.Styles"/>; null leaves those. Default: null.</summary>
    public ImmutableArray<string>? Styles { get; init; }
}

/// <summary>A word the team has decided about. Immutable.</summary>
/// <param name="Term">The word to use, in the case in which it is written.</param>
/// <param name="Avoid">The words it takes the place of; may be empty.</param>
/// <param name="Locales">The locales for which that holds, in canonical case; empty for all.</param>
/// <param name="Note">Why, in a sentence; may be empty.</param>
/// <param name="IsBrand">Whether the case of the letters matters, as in a product's name. Default: false.</param>
public sealed record GlossaryTerm(
    string Term, ImmutableArray<string> Avoid, ImmutableArray<string> Locales, string Note, bool IsBrand);

/// <summary>A helpdesk to which macros are exported. Immutable.</summary>
/// <param name="Id">Its id, such as <c>zendesk</c>.</param>
/// <param name="Placeholders">Our placeholder name to the helpdesk's own, where it differs from the built-in mapping.</param>
public sealed record Target(string Id, FrozenDictionary<string, string> Placeholders);

/// <summary>What customers of a channel can count on. Immutable.</summary>
/// <param name="Channel">The id of the channel.</param>
/// <param name="FirstReplyMinutes">Minutes until the first answer, at least 1; null when nothing is promised.</param>
/// <param name="AnswerMinutes">Minutes until an answer that helps, at least 1; null when nothing is promised.</param>
/// <param name="Parallel">How many conversations an agent holds at once, at least 1; null when that is not set.</param>
public sealed record ServiceLevel(string Channel, int? FirstReplyMinutes, int? AnswerMinutes, int? Parallel);

/// <summary>What is asked of suppression comments. Immutable.</summary>
/// <param name="RequireReason">Whether each needs <c>-- reason</c>. Default: false.</param>
public sealed record SuppressionConfig(bool RequireReason)
{
    public static SuppressionConfig Default { get; } = new(RequireReason: false);
}
