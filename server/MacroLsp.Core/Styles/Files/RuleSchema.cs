using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What a rule file can hold, for completion and hover; it comes from the description that the reader uses.</summary>
public static class RuleSchema
{
    /// <summary>What is known about a place in a rule file.</summary>
    /// <param name="path">The keys from the top down, such as <c>action, name</c>; an entry of a list adds nothing. Empty for the whole file.</param>
    /// <param name="kind">The check kind of the rule; null while it has none.</param>
    /// <param name="isChild">Whether it extends another rule, so that <c>+</c> and <c>-</c> make sense.</param>
    /// <returns>Null when no such key is known.</returns>
    public static OptionInfo? Describe(IReadOnlyList<string> path, CheckKind? kind, bool isChild) => path switch
    {
        [] => Group("", "", "", KeysOf(kind, isChild)),
        ["action", "name"] => Value("name", "What to do.", "the name of an action", RuleActionReader.Names, isRequired: true),
        ["action", "params"] => Value("params", "What the action needs: replacements, or the steps of an edit.", "a list", StepValues, isList: true),
        ["tests", var key] => RuleTestReader.Keys.FirstOrDefault(k => k.Key == key),
        [var key] => Find(key, kind, isChild),
        _ => null,
    };

    private static ImmutableArray<OptionValue> StepValues { get; } =
        [.. RuleActionReader.Steps.Select(s => new OptionValue(s.Name, s.Description)), new("spellings", "For suggest: what the dictionary offers.")];

    private static ImmutableArray<OptionInfo> KeysOf(CheckKind? kind, bool isChild)
    {
        var keys = RuleKeys.All.Where(k => !k.IsHidden && (kind is not { } known || k.IsFor(known))).Select(k => InfoOf(k, isChild));
        return isChild
            ? [.. keys, .. RuleKeys.All.Where(k => k.CanOverlay && !k.IsHidden && k != RuleKeys.Scope && (kind is not { } known || k.IsFor(known))).SelectMany(Overlays)]
            : [.. keys];
    }

    private static OptionInfo? Find(string key, CheckKind? kind, bool isChild)
    {
        var bare = key.TrimEnd('+', '-');
        if (RuleKeys.Find(bare) is not { IsHidden: false } known) return null;
        return bare.Length == key.Length ? InfoOf(known, isChild) : Overlays(known).FirstOrDefault(o => string.Equals(o.Key, key, StringComparison.OrdinalIgnoreCase));
    }

    private static OptionInfo[] Overlays(RuleKey key) =>
    [
        InfoOf(key, isChild: true) with { Key = key.Name + "+", Description = $"Joins \"{key.Name}\" of the rule that is extended. {key.Description}" },
        InfoOf(key, isChild: true) with
        {
            Key = key.Name + "-",
            Description = $"Takes these out of \"{key.Name}\" of the rule that is extended.",
            Type = "a list",
            HasFreeNames = false,
            IsList = true,
            Example = null,
        },
    ];

    private static OptionInfo InfoOf(RuleKey key, bool isChild)
    {
        var keys = key == RuleKeys.Tests ? RuleTestReader.Keys
            : key == RuleKeys.Action
                ? [
                    Value("name", "What to do.", "the name of an action", RuleActionReader.Names, isRequired: true),
                    Value("params", "What the action needs: replacements, or the steps of an edit.", "a list", StepValues, isList: true),
                ]
            : ImmutableArray<OptionInfo>.Empty;
        var values = key.Value == RuleValue.Flag ? [new OptionValue("true", ""), new OptionValue("false", "")] : key.Values;
        return new OptionInfo(key.Name, key.Description, TypeOf(key), key.Default, key.Example, key.IsRequired && !(isChild && key != RuleKeys.Extends), values,
            key == RuleKeys.Extends ? OptionReference.Rule : OptionReference.None, HasFreeNames: key.Value == RuleValue.Table,
            IsList: key.Value is RuleValue.Texts or RuleValue.Tests, keys);
    }

    private static string TypeOf(RuleKey key) => key.Value switch
    {
        RuleValue.Level => "suggestion, warning or error",
        RuleValue.Extends => "the name of a check, or of a rule as Pack.Rule",
        _ => key.Expectation,
    };

    private static OptionInfo Group(string key, string description, string type, ImmutableArray<OptionInfo> keys) =>
        new(key, description, type, Default: null, Example: null, IsRequired: false, [], OptionReference.None, HasFreeNames: false, IsList: false, keys);

    private static OptionInfo Value(string key, string description, string type, ImmutableArray<OptionValue> values, bool isRequired = false, bool isList = false) =>
        new(key, description, type, Default: null, Example: null, isRequired, values, OptionReference.None, HasFreeNames: false, isList, []);
}
