using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>What is known about one key of macrolsp.yaml: for hover, completion and the documentation. Immutable.</summary>
/// <param name="Key">As it is written; for an author's own name, that name.</param>
/// <param name="Description">What it is for, in plain sentences.</param>
/// <param name="Type">What to write, as it ends the sentence "This should be …".</param>
/// <param name="Default">What holds when it is left out, as it would be written; null when that says nothing.</param>
/// <param name="Example">One value as an author might write it; null when the type says it all.</param>
/// <param name="IsRequired">Whether what it stands in is of no use without it.</param>
/// <param name="Values">The values to choose from; empty when there is a free choice.</param>
/// <param name="Refers">
/// What the value refers to, or the entries of a list; where <paramref name="HasFreeNames"/> holds, what the names refer to.
/// </param>
/// <param name="HasFreeNames">Whether names of the author's own stand below it, such as the placeholders.</param>
/// <param name="IsList">Whether the value is a list.</param>
/// <param name="Keys">The keys that can stand below it, or in each entry of a list, in the order to offer them.</param>
public sealed record OptionInfo(
    string Key, string Description, string Type, string? Default, string? Example, bool IsRequired,
    ImmutableArray<OptionValue> Values, OptionReference Refers, bool HasFreeNames, bool IsList, ImmutableArray<OptionInfo> Keys);

/// <summary>One of the values to choose from.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Description">What it means; may be empty.</param>
public readonly record struct OptionValue(string Text, string Description);

/// <summary>What a value names, so that completion can offer what there is.</summary>
public enum OptionReference
{
    /// <summary>Nothing that is known by name.</summary>
    None,

    /// <summary>A BCP 47 tag.</summary>
    Locale,

    /// <summary>A rule or a pack of rules.</summary>
    Rule,

    /// <summary>A framework.</summary>
    Framework,

    /// <summary>A placeholder.</summary>
    Placeholder,

    /// <summary>A channel.</summary>
    Channel,

    /// <summary>A speech act.</summary>
    SpeechAct,

    /// <summary>A helpdesk.</summary>
    Helpdesk,

    /// <summary>A style pack.</summary>
    StylePack,

    /// <summary>A glob of files.</summary>
    Files,
}
