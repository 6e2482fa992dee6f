using System.Collections.Immutable;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Semantics;

/// <summary>How far a section of a variant is, the worst first.</summary>
public enum TranslationState
{
    /// <summary>There is no text in this language: what would be sent is in another one.</summary>
    Missing,

    /// <summary>The text it was made from has changed since.</summary>
    Stale,

    /// <summary>There is a text that nobody is known to have read since it was written.</summary>
    Unreviewed,

    /// <summary>Somebody has read this very text, and what it was made from has not changed.</summary>
    Reviewed,

    /// <summary>The text of the nearest locale of the same language is sent: en-GB sends what en says.</summary>
    Inherited,
}

/// <summary>One section of a variant and the one that it was made from.</summary>
/// <param name="Id">The id; <see cref="Translation.WholeReply"/> for a reply without sections.</param>
/// <param name="State">How far it is.</param>
/// <param name="Own">The section as the variant has it; null when it has none, or no sections at all.</param>
/// <param name="Source">The section that it was made from; null when the source has none, or no sections at all.</param>
/// <param name="SourceFingerprint">Of the source as it is now; null when the source has no such section.</param>
/// <param name="MadeFrom">The fingerprint that the variant remembers; null when it remembers none.</param>
/// <param name="InheritedFrom">The locale whose text is sent in its place; null for a text of its own.</param>
public sealed record SectionTranslation(
    string Id, TranslationState State, Section? Own, ResolvedSection? Source, string? SourceFingerprint, string? MadeFrom, string? InheritedFrom);

/// <summary>
/// A variant beside the macro that it was made from: the locale that <c>based-on</c> names, else the source locale.
/// A function of the workspace; reads the two macros and what they inherit from.
/// </summary>
/// <param name="Source">The macro that it was made from.</param>
/// <param name="Sections">The sections of either, in the order in which the source sends them; those that only the variant has come last.</param>
public sealed record Translation(ResolvedSource Source, ResolvedReply SourceReply, ImmutableArray<SectionTranslation> Sections)
{
    /// <summary>The key of <c>based-on: sections:</c> for a reply without sections.</summary>
    public const string WholeReply = "reply";

    /// <summary>The worst state of its sections; <see cref="TranslationState.Inherited"/> when it has none of its own.</summary>
    public TranslationState State => Sections.IsEmpty ? TranslationState.Inherited : Sections.Min(s => s.State);

    public SectionTranslation? Find(string id) => Sections.FirstOrDefault(s => s.Id == id);

    /// <summary>The variant beside its source; null for the source itself, and where there is none.</summary>
    public static Translation? Of(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro) =>
        SourceOf(snapshot, document, macro) is { } source ? Of(snapshot, document, macro, source) : null;

    /// <summary>The macro that a variant was made from, or null.</summary>
    public static ResolvedSource? SourceOf(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro)
    {
        if (macro.IdText.Length == 0 || macro.Locale is null) return null;
        var locale = macro.BasedOn?.Locale?.Value is { Length: > 0 } named ? named : snapshot.Config.SourceLocale;
        if (string.Equals(locale, macro.LocaleText, StringComparison.OrdinalIgnoreCase)) return null;
        var facts = snapshot.Index.Find(macro.IdText, locale).FirstOrDefault(m => m.Path != document.Path || m.Ordinal != macro.Ordinal);
        return facts is not null && snapshot.Find(facts.Path) is { } file && file.File.Macros.FirstOrDefault(m => m.Ordinal == facts.Ordinal) is { } found
            ? new ResolvedSource(file, found)
            : null;
    }

    private static Translation Of(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, ResolvedSource source)
    {
        var made = ResolvedReply.Of(snapshot, source.Document, source.Macro);
        var sent = ResolvedReply.Of(snapshot, document, macro);
        var sections = ImmutableArray.CreateBuilder<SectionTranslation>();
        if (made.Unsectioned is { } text && macro.Reply.Sections.IsEmpty)
        {
            var fingerprint = SectionFingerprint.Of(text);
            var own = macro.Reply.Unsectioned;
            var from = own is null ? sent.Sources.FirstOrDefault(s => s.Macro.Reply.IsUnsectioned)?.Macro.LocaleText : null;
            sections.Add(new SectionTranslation(WholeReply, StateOf(macro, WholeReply, own is null ? null : SectionFingerprint.Of(own), fingerprint, from),
                null, null, fingerprint, macro.BasedOn?.MadeFrom(WholeReply), from));
            return new Translation(source, made, sections.ToImmutable());
        }

        foreach (var section in made.Sections)
        {
            var own = OwnOf(macro, section.Section.Id);
            var from = own is null ? sent.Find(section.Section.Id)?.Source.Macro.LocaleText ?? made.Sources[0].Macro.LocaleText : null;
            var fingerprint = SectionFingerprint.Of(section.Section);
            sections.Add(new SectionTranslation(section.Section.Id,
                StateOf(macro, section.Section.Id, own is null ? null : SectionFingerprint.Of(own), fingerprint, from),
                own, section, fingerprint, macro.BasedOn?.MadeFrom(section.Section.Id), from));
        }

        foreach (var own in macro.Reply.Sections)
        {
            if (own.IsEmpty || sections.Any(s => s.Id == own.Id)) continue;
            sections.Add(new SectionTranslation(own.Id, StateOf(macro, own.Id, SectionFingerprint.Of(own), null, null), own, null, null, null, null));
        }

        return new Translation(source, made, sections.ToImmutable());
    }

    private static Section? OwnOf(Macro macro, string id) => macro.Reply.Find(id) is { IsEmpty: false } own ? own : null;

    private static TranslationState StateOf(Macro macro, string id, string? own, string? source, string? inheritedFrom)
    {
        if (own is null)
            return inheritedFrom is not null && LanguageTag.ShareText(macro.LocaleText, inheritedFrom) ? TranslationState.Inherited : TranslationState.Missing;
        var basedOn = macro.BasedOn;
        if (source is not null && basedOn?.MadeFrom(id) is { } madeFrom && !SectionFingerprint.Matches(madeFrom, source)) return TranslationState.Stale;
        return basedOn?.ReadAs(id) is { } read && SectionFingerprint.Matches(read, own) ? TranslationState.Reviewed : TranslationState.Unreviewed;
    }
}
