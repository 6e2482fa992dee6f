using System.Collections.Immutable;
using MacroLsp.Core.Styles.Checks.Spelling;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>What a project adds to its rules. Immutable; rules are compiled anew when it changes.</summary>
public sealed record StyleContext
{
    public static StyleContext Empty { get; } = new();

    /// <summary>The terms of the project's vocabulary (<c>accept.txt</c>), patterns as Vale reads them.</summary>
    public ImmutableArray<string> Accepted { get; init; } = [];

    /// <summary>Vale's <c>WordTemplate</c>, with <c>%s</c> where the alternatives go; null for word boundaries on both sides.</summary>
    public string? WordTemplate { get; init; }

    /// <summary>The Hunspell dictionaries of the project, by name; <c>spelling</c> has no other.</summary>
    public ImmutableDictionary<string, SpellingLexicon> Dictionaries { get; init; } = ImmutableDictionary<string, SpellingLexicon>.Empty;

    /// <summary>Files of words that <c>spelling</c> leaves alone, by the name under which rules <c>ignore</c> them.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> WordLists { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}
