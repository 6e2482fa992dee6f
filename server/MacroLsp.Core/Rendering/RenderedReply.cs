using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rendering;

/// <summary>What to fill placeholders with. Immutable.</summary>
/// <param name="Today">The day from which <c>| relative</c> counts.</param>
public sealed record RenderOptions(DateOnly Today)
{
    /// <summary>Values by placeholder name, in the place of the samples of the configuration; a day is written 2026-12-01.</summary>
    public ImmutableDictionary<string, string> Samples { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The placeholders that are taken to be empty, as a helpdesk that knows nothing leaves them.</summary>
    public ImmutableHashSet<string> EmptyNames { get; init; } = [];

    /// <summary>The locale whose dates and numbers are written; null for the macro's own.</summary>
    public string? Locale { get; init; }

    /// <summary>The channel that it is sent through, which decides what stands between two sections; null for the macro's own.</summary>
    public string? Channel { get; init; }
}

/// <summary>A reply as the customer reads it. Immutable.</summary>
/// <param name="Sections">In the order in which they are sent; a reply without sections is one section without an id. Those of which nothing is sent are left out.</param>
/// <param name="Text">All of it, joined as the channel sends it.</param>
public sealed record RenderedReply(ImmutableArray<RenderedSection> Sections, string Text)
{
    /// <summary>The length of <see cref="Text"/> in UTF-16 units, in which channels are limited.</summary>
    public int Length => Text.Length;
}

/// <summary>One section as the customer reads it. Immutable.</summary>
/// <param name="Id">The key below <c>reply:</c>; empty for a reply without sections.</param>
/// <param name="Title">The framework's name for it; the id when it has none.</param>
/// <param name="Text">The text with its placeholders filled.</param>
/// <param name="IsInherited">Whether it comes from another locale.</param>
/// <param name="SourceLocale">The locale of the macro that it is written in.</param>
/// <param name="Path">The file that it is written in, relative to the root of the workspace.</param>
/// <param name="Alternative">Which of the section's alternatives is used, from zero.</param>
/// <param name="Runs">The parts of <see cref="Text"/> in order, without gaps.</param>
public sealed record RenderedSection(
    string Id, string Title, string Text, bool IsInherited, string SourceLocale, string Path, int Alternative, ImmutableArray<RenderedRun> Runs);

/// <summary>Where a part of a rendered text comes from.</summary>
public enum RunKind
{
    /// <summary>The author's words.</summary>
    Prose,

    /// <summary>A placeholder that was filled.</summary>
    Value,

    /// <summary>The words of <c>| default:</c>, because the placeholder is empty.</summary>
    Default,

    /// <summary>A placeholder that is empty and has no default: nothing is sent in its place.</summary>
    Empty,

    /// <summary>Braces that nobody can fill, which the customer reads as they stand.</summary>
    Unknown,
}

/// <summary>A part of a rendered text.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">What the customer reads; may be empty.</param>
/// <param name="Placeholder">The name of the placeholder; empty for the author's words.</param>
/// <param name="Source">Its place in the file of its section.</param>
public readonly record struct RenderedRun(RunKind Kind, string Text, string Placeholder, TextSpan Source);
