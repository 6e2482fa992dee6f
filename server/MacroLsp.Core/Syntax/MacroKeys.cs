using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MacroLsp.Core.Syntax;

/// <summary>What kind of value a key of a macro takes.</summary>
public enum KeyType
{
    /// <summary>A kebab-case identifier.</summary>
    Id,

    /// <summary>Text; placeholders are allowed where <see cref="KeyInfo.TakesPlaceholders"/> says so.</summary>
    Text,

    /// <summary>A BCP 47 language tag.</summary>
    Locale,

    /// <summary>One of the channels of the configuration.</summary>
    Channel,

    /// <summary>One of the frameworks of the configuration.</summary>
    Framework,

    /// <summary>A list of <see cref="MacroKeys.Moods"/>.</summary>
    Moods,

    /// <summary>A list of words.</summary>
    Words,

    /// <summary>A list of ids of other macros.</summary>
    Macros,

    /// <summary>A day, <c>2027-01-31</c>.</summary>
    Date,

    /// <summary>A mapping with the keys <c>from</c> and <c>until</c>, both days.</summary>
    Validity,

    /// <summary>A mapping with <c>locale</c>, <c>sections</c> and <c>reviewed</c>: what a translation was made from, and what of it was read.</summary>
    BasedOn,

    /// <summary>Sections, or one text.</summary>
    Reply,
}

/// <summary>One key of a macro: what diagnostics, completion, hover and the JSON Schema say about it.</summary>
/// <param name="Name">The key as written.</param>
/// <param name="Type">What it takes.</param>
/// <param name="IsRequired">Whether every macro needs it; a variant of another locale inherits the title.</param>
/// <param name="Description">One or two plain sentences.</param>
/// <param name="Example">A value as it would be written.</param>
/// <param name="TakesPlaceholders">Whether <c>{{ }}</c> has a meaning in it.</param>
public sealed record KeyInfo(string Name, KeyType Type, bool IsRequired, string Description, string Example, bool TakesPlaceholders = false);

/// <summary>The keys of a macro, in the order in which they are written.</summary>
public static class MacroKeys
{
    public static ImmutableArray<KeyInfo> All { get; } =
    [
        new("macro", KeyType.Id, true, "The macro's id, in lower-case words joined by hyphens. Together with the locale it is unique in the workspace.", "late-delivery"),
        new("title", KeyType.Text, true, "What agents see in the list of macros.", "Late delivery, carrier delay", TakesPlaceholders: true),
        new("locale", KeyType.Locale, true, "The language and region that the reply is written for, as a BCP 47 tag.", "en-US"),
        new("channel", KeyType.Channel, false, "Where the reply is sent. The channel decides how long it may be.", "chat"),
        new("framework", KeyType.Framework, false, "Which sections the reply needs. Without this key the workspace's default framework holds.", "AER"),
        new("moods", KeyType.Moods, false, "How the customer feels for whom this reply is written.", "[angry, disappointed]"),
        new("intent", KeyType.Id, false, "What the customer wants, in lower-case words joined by hyphens.", "where-is-my-order"),
        new("tags", KeyType.Words, false, "Words to find and group macros by.", "[shipping]"),
        new("owner", KeyType.Text, false, "Who keeps this macro up to date.", "shipping-team"),
        new("review-by", KeyType.Date, false, "The day by which someone reads this macro again.", "2027-01-31"),
        new("valid", KeyType.Validity, false, "The days on which this macro may be sent, both included.", "{ from: 2026-11-20, until: 2026-12-02 }"),
        new("next", KeyType.Macros, false, "The macros that usually follow this one.", "[carrier-contact, anything-else]"),
        new("based-on", KeyType.BasedOn, false, "What this translation was made from: the locale and a fingerprint of each section. The quick fixes and `macrolsp import` write it.", "{ locale: en-US, sections: { acknowledge: 1f0c9a42 } }"),
        new("notes", KeyType.Text, false, "For translators and agents. Never sent to the customer.", "Use this one only after checking the tracking page."),
        new("reply", KeyType.Reply, true, "What the customer reads: sections, or one text.", "", TakesPlaceholders: true),
    ];

    private static readonly FrozenDictionary<string, KeyInfo> ByName = All.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>How a customer may feel: the values of <c>moods</c>.</summary>
    public static ImmutableArray<string> Moods { get; } = ["angry", "disappointed", "confused", "talkative", "threatening", "bargaining"];

    /// <summary>The keys of one alternative of a section.</summary>
    public static ImmutableArray<KeyInfo> Alternative { get; } =
    [
        new("when", KeyType.Words, false, "The placeholders that have to be filled for this text to be used.", "carrier_contact"),
        new("text", KeyType.Text, true, "The text of this alternative.", "You can reach them at {{ carrier_contact }}.", TakesPlaceholders: true),
    ];

    public static KeyInfo? Find(string name) => ByName.GetValueOrDefault(name);
}
