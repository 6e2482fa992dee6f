using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Styles.Files;

/// <summary>What the value of a key of a rule file looks like.</summary>
internal enum RuleValue
{
    Text,
    Texts,
    Flag,
    Number,
    Fraction,
    Table,
    Level,
    Extends,
    Action,
    Tests,

    /// <summary>Of rules that are not run, or nothing that is looked at.</summary>
    Unread,
}

/// <summary>One key of a rule file: what reading, completion, hover and validation know about it. Immutable.</summary>
/// <param name="Name">In small letters; files may write it in any case.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Description">What it is for, in plain sentences.</param>
/// <param name="Kinds">The kinds that have it; none for all of them.</param>
internal sealed record RuleKey(string Name, RuleValue Value, string Description, params ImmutableArray<CheckKind> Kinds)
{
    /// <summary>What holds when it is left out, as it would be written; null when that says nothing.</summary>
    public string? Default { get; init; }

    /// <summary>One value as an author might write it.</summary>
    public string? Example { get; init; }

    /// <summary>The values to choose from; empty when there is a free choice.</summary>
    public ImmutableArray<OptionValue> Values { get; init; } = [];

    /// <summary>Whether values beside those are fine.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether a rule of one of its kinds is of no use without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is read without being offered or documented: what Vale sets or has given up.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether <c>+</c> and <c>-</c> behind it change what the parent rule has.</summary>
    public bool CanOverlay => Value is RuleValue.Texts or RuleValue.Table;

    public bool IsFor(CheckKind kind) => Kinds.IsEmpty || Kinds.Contains(kind);

    /// <summary>What to write, as it ends the sentence "This should be …".</summary>
    public string Expectation => Value switch
    {
        RuleValue.Text or RuleValue.Level or RuleValue.Extends => "a text",
        RuleValue.Texts => "a list",
        RuleValue.Flag => "true or false",
        RuleValue.Number => "a whole number",
        RuleValue.Fraction => "a number",
        RuleValue.Table => "pairs, each with a colon between",
        RuleValue.Action => "a name with its parameters",
        RuleValue.Tests => "a list of cases",
        _ => "",
    };
}
