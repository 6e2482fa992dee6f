using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>The check kinds as <c>extends</c> names them.</summary>
internal static class CheckKinds
{
    /// <summary>In the order in which they are offered: the plain ones first.</summary>
    public static ImmutableArray<(CheckKind Kind, string Name, string Description)> All { get; } =
    [
        (CheckKind.Existence, "existence", "Finds words and patterns that should not be there."),
        (CheckKind.Substitution, "substitution", "Finds words and says what to write in their place."),
        (CheckKind.Occurrence, "occurrence", "Counts a pattern: too often, or not often enough."),
        (CheckKind.Repetition, "repetition", "Finds what is said twice in a row."),
        (CheckKind.Consistency, "consistency", "Finds two ways of writing one thing in one reply."),
        (CheckKind.Conditional, "conditional", "Finds one thing that needs another: an abbreviation nobody explained."),
        (CheckKind.Capitalization, "capitalization", "Looks at capital letters, of headings above all."),
        (CheckKind.Metric, "metric", "Computes a number from words, sentences and syllables, and compares it."),
        (CheckKind.Readability, "readability", "Finds text that takes too many years of school to read."),
        (CheckKind.Spelling, "spelling", "Looks words up in Hunspell dictionaries that you provide."),
        (CheckKind.Sequence, "sequence", "Looks for parts of speech in a row. MacroLsp reads such rules and does not run them."),
        (CheckKind.Script, "script", "Runs a program. MacroLsp reads such rules and does not run them."),
    ];

    private static readonly FrozenDictionary<string, CheckKind> ByName =
        All.ToFrozenDictionary(static k => k.Name, static k => k.Kind, StringComparer.Ordinal);

    public static ImmutableArray<string> Names { get; } = [.. All.Select(static k => k.Name)];

    public static ImmutableArray<OptionValue> Values { get; } = [.. All.Select(static k => new OptionValue(k.Name, k.Description))];

    public static bool TryFind(string name, out CheckKind kind) => ByName.TryGetValue(name, out kind);

    public static string NameOf(CheckKind kind) => All[(int)kind].Name;

    /// <summary>Whether <c>extends</c> names another rule: those have a dot, kinds have none.</summary>
    public static bool IsRule(string extends) => extends.Contains('.', StringComparison.Ordinal);
}
