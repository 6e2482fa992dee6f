using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MacroLsp.Cli.Output.Library;

/// <summary>The library as its page gets it. Holds no markup.</summary>
/// <param name="Name">The name of the folder.</param>
/// <param name="Today">The day of the report.</param>
/// <param name="SourceLocale">The locale in which macros are written first.</param>
/// <param name="Locales">All locales of the project and of its macros, the source locale first.</param>
/// <param name="Macros">By id.</param>
/// <param name="Rules">The rules that found something, by id: what they are called.</param>
internal sealed record LibraryPageData(
    string Name, string Today, string SourceLocale, PageLocale[] Locales, PageMacro[] Macros, SortedDictionary<string, string> Rules);

/// <summary>A locale.</summary>
/// <param name="Tag">Such as <c>de-DE</c>.</param>
/// <param name="Formality">How the customer is addressed; null when that is left open.</param>
internal sealed record PageLocale(string Tag, string? Formality);

/// <summary>A macro in its locales.</summary>
/// <param name="Id">Its id; a file's path for one that has none.</param>
/// <param name="Area">The folder that it lies in.</param>
/// <param name="Variants">In the order of the locales.</param>
/// <param name="Coverage">A letter for each locale: o own, p own with inherited sections, i inherited, m missing.</param>
internal sealed record PageMacro(string Id, string Area, PageVariant[] Variants, string Coverage);

/// <summary>A macro in one locale.</summary>
/// <param name="Parts">What the score is made of.</param>
/// <param name="State">current, review due, scheduled or expired.</param>
internal sealed record PageVariant(
    string Locale, string Title, string File, int Line, string Channel, string ChannelTitle, string Framework, string[] Moods, string[] Tags, string Owner, string State, string Dates,
    int? Score, PagePart[] Parts, PageSection[] Sections, PageFinding[] Findings, int Words, int Characters, int? Limit);

internal sealed record PagePart(string Act, int Score, string Lacks);

/// <summary>A section as the customer reads it.</summary>
/// <param name="From">The locale that it is inherited from, or null.</param>
/// <param name="Other">How many other texts it has for other customers.</param>
internal sealed record PageSection(string Title, PageRun[] Runs, string? From, int Other);

/// <summary>A piece of text.</summary>
/// <param name="P">The placeholder that it stands for.</param>
/// <param name="F">The findings in it, as places in the list of findings.</param>
internal sealed record PageRun(string T, string? P, int[]? F);

internal sealed record PageFinding(string Rule, string Level, string Message, int Line);

[JsonSerializable(typeof(LibraryPageData))]
internal sealed partial class LibraryPageJson : JsonSerializerContext
{
    /// <summary>Letters of all scripts as they are; <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> never, so that nothing ends the element that holds it.</summary>
    public static LibraryPageJson ForPage { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
