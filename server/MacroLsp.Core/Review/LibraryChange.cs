using System.Collections.Immutable;
using MacroLsp.Core.Features;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Review;

/// <summary>What became of a library, as its customers and its reviewers see it. Holds no markup. Immutable.</summary>
/// <param name="Macros">The macros whose reply, data or findings changed, by id.</param>
/// <param name="Elsewhere">Findings that came or went in macros that were not touched, by path and place.</param>
/// <param name="FormatOnly">Macros that are written differently and say the same, by path.</param>
public sealed record LibraryChange(ImmutableArray<MacroChange> Macros, ImmutableArray<FindingElsewhere> Elsewhere, ImmutableArray<MacroSide> FormatOnly)
{
    public bool IsEmpty => Macros.IsEmpty && Elsewhere.IsEmpty && FormatOnly.IsEmpty;

    public IEnumerable<VariantChange> Variants => Macros.SelectMany(m => m.Variants);

    /// <summary>How many findings there are that were not there before.</summary>
    public int NewFindings => Variants.Sum(v => v.NewFindings.Length) + Elsewhere.Count(e => e.IsNew);

    /// <summary>How many findings are gone without their macro being gone.</summary>
    public int FixedFindings => Variants.Sum(v => v.FixedFindings.Length) + Elsewhere.Count(e => !e.IsNew);
}

/// <summary>What became of one macro in its locales.</summary>
/// <param name="Id">Its id; the one that it had when it is gone. Empty while it has none.</param>
/// <param name="Variants">The locales that changed, the source locale first.</param>
/// <param name="Stale">The locales whose own text was made from a text that changed, and did not change with it.</param>
public sealed record MacroChange(string Id, ImmutableArray<VariantChange> Variants, ImmutableArray<StaleLocale> Stale);

/// <summary>A locale that was made from a text that has changed since.</summary>
/// <param name="Locale">As written.</param>
/// <param name="Document">Its file.</param>
/// <param name="From">The locale that it was made from.</param>
/// <param name="Parts">The sections concerned; <c>title</c> for the title, <c>reply</c> for a reply without sections.</param>
public sealed record StaleLocale(string Locale, MacroDocument Document, string From, ImmutableArray<string> Parts);

/// <summary>Whether a macro or a part of it came, went or became another.</summary>
public enum ChangeKind
{
    Same,
    Changed,
    Added,
    Removed,
}

/// <summary>One macro in one locale, before or after.</summary>
/// <param name="Document">Its file.</param>
/// <param name="Macro">The macro in that file.</param>
/// <param name="Channel">Where it is sent; the one that it inherits when it names none.</param>
/// <param name="Score">How well it acknowledges, empathizes and reassures; null when nothing can be said.</param>
public sealed record MacroSide(MacroDocument Document, Macro Macro, string Channel, ReplyScore? Score)
{
    public string Id => Macro.IdText;

    public string Locale => Macro.LocaleText;

    public string Path => Document.Path;

    /// <summary>The line of the macro's id, from 1.</summary>
    public int Line => Document.Source.PositionOf(Macro.NameSpan.Start).Line + 1;
}

/// <summary>What became of a macro in one locale. At least one of the two sides is there.</summary>
/// <param name="Kind">Whether it is new, gone, or another.</param>
/// <param name="Before">Null for a new one.</param>
/// <param name="After">Null for one that is gone.</param>
/// <param name="Title">The title with what changed in it; empty when there is none.</param>
/// <param name="Sections">All sections of the reply: in their order after, those that are gone where they stood.</param>
/// <param name="Values">Other keys that changed and matter to customers or agents.</param>
/// <param name="Placeholders">Placeholders that came, went or are written differently, by name.</param>
/// <param name="NewFindings">In the order of the file.</param>
/// <param name="FixedFindings">In the order of the file before; none for a macro that is gone.</param>
public sealed record VariantChange(
    ChangeKind Kind, MacroSide? Before, MacroSide? After, ImmutableArray<MarkedRun> Title, ImmutableArray<SectionChange> Sections,
    ImmutableArray<ValueChange> Values, ImmutableArray<PlaceholderChange> Placeholders,
    ImmutableArray<Finding> NewFindings, ImmutableArray<Finding> FixedFindings)
{
    /// <summary>The side to name it by.</summary>
    public MacroSide Side => After ?? Before ?? throw new InvalidOperationException("A change has at least one side.");

    public string Locale => Side.Locale;

    public bool IsRenamed => Before is not null && After is not null && Before.Id != After.Id;

    public bool IsMoved => Before is not null && After is not null && Before.Path != After.Path;

    /// <summary>Whether its own file is as it was, so that the change comes from the locale that it falls back to.</summary>
    public bool IsInherited => Before is not null && After is not null && !IsMoved && Before.Document.Source.Text == After.Document.Source.Text;

    /// <summary>Whether the customer reads something else than before.</summary>
    public bool ChangesReply => Sections.Any(s => s.Kind != ChangeKind.Same || s.IsMoved) || Title.Any(r => r.Mark != RunMark.Same);
}

/// <summary>What became of one section of a reply.</summary>
/// <param name="Id">The key below <c>reply:</c>; empty for a reply without sections.</param>
/// <param name="Title">The framework's name for it; the id when it has none.</param>
/// <param name="Kind">Whether it is new, gone or another.</param>
/// <param name="IsMoved">Whether its place among the others changed.</param>
/// <param name="InheritedBefore">The locale that it came from; null when it was the macro's own or was not there.</param>
/// <param name="InheritedAfter">The locale that it comes from; null when it is the macro's own or is gone.</param>
/// <param name="Alternatives">At least one.</param>
public sealed record SectionChange(
    string Id, string Title, ChangeKind Kind, bool IsMoved, string? InheritedBefore, string? InheritedAfter, ImmutableArray<AlternativeChange> Alternatives);

/// <summary>What became of one text of a section.</summary>
/// <param name="When">The placeholders that must be filled for it to be used; empty for the text that is always possible.</param>
/// <param name="Kind">Whether it is new, gone or another.</param>
/// <param name="Runs">The text before and after in one, as the customer reads it with sample values.</param>
public sealed record AlternativeChange(ImmutableArray<string> When, ChangeKind Kind, ImmutableArray<MarkedRun> Runs);

/// <summary>Where a piece of a marked text stands.</summary>
public enum RunMark
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>Only in the text before.</summary>
    Deleted,

    /// <summary>Only in the text after.</summary>
    Inserted,
}

/// <summary>A piece of a text with its changes.</summary>
/// <param name="Mark">Where it stands.</param>
/// <param name="Kind">Whether it is the author's words or stands for a placeholder.</param>
/// <param name="Text">What the customer reads; may be empty for a placeholder.</param>
/// <param name="Placeholder">The name of the placeholder; empty for the author's words.</param>
public readonly record struct MarkedRun(RunMark Mark, RunKind Kind, string Text, string Placeholder);

/// <summary>A key of a macro that changed.</summary>
/// <param name="Key">Such as <c>owner</c>, or <c>valid: until</c>.</param>
/// <param name="Before">The value as written, lists joined by commas; null when the key was not there.</param>
/// <param name="After">The same of the macro after.</param>
public sealed record ValueChange(string Key, string? Before, string? After);

/// <summary>What became of a placeholder in a reply.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Whether it is new, gone, or has other filters.</param>
/// <param name="Before">The forms in which it was written, joined by commas; empty for a new one.</param>
/// <param name="After">The forms in which it is written; empty for one that is gone.</param>
public sealed record PlaceholderChange(string Name, ChangeKind Kind, string Before, string After);

/// <summary>A finding that came or went in a file that was not touched.</summary>
/// <param name="IsNew">Whether it came.</param>
/// <param name="Document">The file.</param>
/// <param name="Finding">What was found.</param>
public sealed record FindingElsewhere(bool IsNew, MacroDocument Document, Finding Finding)
{
    /// <summary>The line, from 1.</summary>
    public int Line => Document.Source.PositionOf(Finding.Span.Start).Line + 1;
}
