using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>What may stand in place of what a rule found, as its <c>action</c> says.</summary>
internal static class StyleActions
{
    /// <summary>The texts that may stand there; none when the action does not say.</summary>
    /// <param name="action">Null for a rule without one.</param>
    /// <param name="found">What the rule found.</param>
    /// <param name="groups">What the groups of the pattern matched, the whole first; needed by <c>$1</c> in an edit.</param>
    public static ImmutableArray<string> Apply(StyleAction? action, string found, ImmutableArray<string> groups = default)
    {
        if (action is null) return [];
        return action.Name.Value switch
        {
            "replace" => action.Steps is [var options, ..] ? [.. options.Select(o => o.Value)] : [],
            "remove" => [""],
            "convert" => action.Steps is [[{ Value: "simple" }, ..], ..] ? [EditSteps.Simple(found)] : [found],
            "edit" => EditSteps.Run(action.Steps, found, groups.IsDefault ? [found] : groups) is { } edited ? [edited] : [],
            _ => [],
        };
    }

    /// <summary>The replacements as a message names them; what was found when there are none.</summary>
    public static string Say(ImmutableArray<string> replacements, string found) => replacements switch
    {
        [] => found,
        [var only] => only,
        _ => Choice(replacements),
    };

    /// <summary><c>'a'</c>, <c>'a' or 'b'</c>, <c>'a', 'b', or 'c'</c>.</summary>
    public static string Choice(ImmutableArray<string> options) => options switch
    {
        [] => "",
        [var only] => $"'{only}'",
        [var first, var second] => $"'{first}' or '{second}'",
        [.. var most, var last] => $"{string.Join(", ", most.Select(o => $"'{o}'"))}, or '{last}'",
    };

    /// <summary>What is wrong with the patterns of an edit. Its names and the number of its values are looked at when the file is read.</summary>
    public static IEnumerable<StyleProblem> Problems(StyleAction? action) =>
        action is not { Name.Value: "edit" }
            ? []
            : action.Steps.Where(s => s is [{ Value: "regex" }, _, ..]).Select(s => s[1].PatternProblem(multiline: false)).OfType<StyleProblem>();
}
