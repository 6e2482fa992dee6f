using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MacroLsp.Core.Syntax;

/// <summary>What a filter takes behind its colon.</summary>
public enum FilterArgumentKind
{
    /// <summary>Nothing: <c>| relative</c>.</summary>
    None,

    /// <summary>A text in quotation marks: <c>| default: "there"</c>.</summary>
    Text,

    /// <summary>One of <see cref="FilterInfo.Choices"/>: <c>| date: long</c>.</summary>
    Choice,
}

/// <summary>One filter: what diagnostics, completion, hover and signature help say about it.</summary>
/// <param name="Name">The name as written behind the <c>|</c>.</param>
/// <param name="Argument">What it takes; an argument that it takes is required.</param>
/// <param name="ForDates">Whether it fits placeholders of the type date only.</param>
/// <param name="Description">One or two plain sentences.</param>
/// <param name="Example">A placeholder with this filter.</param>
/// <param name="Choices">The arguments to choose from, the most usual first; empty unless it takes one of them.</param>
public sealed record FilterInfo(
    string Name, FilterArgumentKind Argument, bool ForDates, string Description, string Example, ImmutableArray<FilterChoice> Choices);

/// <summary>One argument to choose.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Description">What comes out, with an example in American English.</param>
public readonly record struct FilterChoice(string Name, string Description);

/// <summary>The filters of the language, in the order in which they are offered.</summary>
public static class Filters
{
    public static ImmutableArray<FilterInfo> All { get; } =
    [
        new("default", FilterArgumentKind.Text, false,
            "The words that are sent when the placeholder is empty.", "{{ name | default: \"there\" }}", []),
        new("date", FilterArgumentKind.Choice, true,
            "Writes a date the way the reader's language and region write it.", "{{ etd | date: long }}",
            [
                new("long", "With the month as a word: December 1, 2026."),
                new("medium", "With the month shortened: Dec 1, 2026."),
                new("short", "In digits: 12/1/2026."),
                new("full", "With the day of the week: Tuesday, December 1, 2026."),
                new("weekday", "The day of the week alone: Tuesday."),
            ]),
        new("relative", FilterArgumentKind.None, true,
            "Writes a date as seen from the day of sending, such as \"in 2 days\".", "{{ next_update | relative }}", []),
    ];

    private static readonly FrozenDictionary<string, FilterInfo> ByName = All.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    public static FilterInfo? Find(string name) => ByName.GetValueOrDefault(name);
}
