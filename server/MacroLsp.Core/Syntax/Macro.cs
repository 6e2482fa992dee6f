using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Syntax;

/// <summary>
/// One macro in one locale: a typed view on a YAML document. A member is null or empty when its key is missing or holds
/// something of another type; the rules say so, nothing here fails. Immutable.
/// </summary>
public sealed class Macro
{
    /// <summary>The document.</summary>
    public required YamlDocument Document { get; init; }

    /// <summary>Which macro of the file this is, from zero.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The top-level mapping; null when the document holds something else.</summary>
    public required YamlMapping? Root { get; init; }

    public YamlScalar? Id { get; init; }

    public MacroText? Title { get; init; }

    public YamlScalar? Locale { get; init; }

    public YamlScalar? Channel { get; init; }

    public YamlScalar? Framework { get; init; }

    public YamlScalar? Intent { get; init; }

    public YamlScalar? Owner { get; init; }

    public YamlScalar? ReviewBy { get; init; }

    public YamlScalar? ValidFrom { get; init; }

    public YamlScalar? ValidUntil { get; init; }

    public YamlScalar? Notes { get; init; }

    public ImmutableArray<YamlScalar> Moods { get; init; } = [];

    public ImmutableArray<YamlScalar> Tags { get; init; } = [];

    public ImmutableArray<YamlScalar> Next { get; init; } = [];

    public BasedOn? BasedOn { get; init; }

    /// <summary>Never null: a macro without a reply has one without sections.</summary>
    public required Reply Reply { get; init; }

    /// <summary>The id as written, or an empty string.</summary>
    public string IdText => Id?.Value ?? "";

    /// <summary>The locale as written, or an empty string.</summary>
    public string LocaleText => Locale?.Value ?? "";

    /// <summary>From the first key to the end of the last value.</summary>
    public TextSpan Span => Document.Root?.Span ?? Document.Span;

    /// <summary>Where to point when the macro as a whole is meant: its id, else its first key, else its first line.</summary>
    public TextSpan NameSpan => Id?.Span ?? (Root is { Entries: [var first, ..] } ? first.Key.Span : new TextSpan(Span.Start, 0));

    /// <summary>Every text that may hold placeholders: the title and the texts of the reply, in the order of the file.</summary>
    public IEnumerable<MacroText> Texts => Title is null ? Reply.Texts : Reply.Texts.Prepend(Title).OrderBy(t => t.Node.Span.Start);

    /// <summary>The text that a cursor at this offset stands in or touches, or null.</summary>
    public MacroText? TextAt(int offset) => Texts.FirstOrDefault(t => t.Node.Span.Touches(offset));
}

/// <summary>What a translation was made from.</summary>
/// <param name="Entry">The whole <c>based-on</c> entry.</param>
/// <param name="Locale">The locale it was made from.</param>
/// <param name="Sections">For each section the fingerprint of the text it was made from; a reply without sections has the key <c>reply</c>.</param>
/// <param name="Reviewed">For each section that somebody has read, the fingerprint of the text they read.</param>
public sealed record BasedOn(YamlEntry Entry, YamlScalar? Locale, ImmutableArray<YamlEntry> Sections, ImmutableArray<YamlEntry> Reviewed)
{
    /// <summary>The fingerprint of what a section was made from, or null.</summary>
    public string? MadeFrom(string section) => TextOf(Sections, section);

    /// <summary>The fingerprint of the text of a section that was read, or null.</summary>
    public string? ReadAs(string section) => TextOf(Reviewed, section);

    private static string? TextOf(ImmutableArray<YamlEntry> entries, string section) =>
        entries.FirstOrDefault(e => e.Key.Value == section)?.Value?.Resolved is YamlScalar { Value.Length: > 0 } scalar ? scalar.Value : null;
}

/// <summary>What the customer reads.</summary>
/// <param name="Entry">The <c>reply</c> entry; null when the key is missing.</param>
/// <param name="Sections">The sections in the order of the file; one id may stand twice while someone types.</param>
/// <param name="Unsectioned">The text of a reply without sections, or null.</param>
public sealed record Reply(YamlEntry? Entry, ImmutableArray<Section> Sections, MacroText? Unsectioned)
{
    public static Reply None { get; } = new(null, [], null);

    public bool IsUnsectioned => Unsectioned is not null;

    /// <summary>The mapping of sections; null for an unsectioned or an empty reply.</summary>
    public YamlMapping? Mapping => Entry?.Value?.Resolved as YamlMapping;

    /// <summary>The first section with this id, or null.</summary>
    public Section? Find(string id) =>
        Sections.Length <= FewSections ? Sections.FirstOrDefault(s => s.Id == id) : (_byId ??= ById()).GetValueOrDefault(id);

    // A reply has a handful of sections, and a broken file any number: rules ask for each of them. Two threads may both
    // make the map; they make the same one.
    private const int FewSections = 16;
    private Dictionary<string, Section>? _byId;

    private Dictionary<string, Section> ById()
    {
        var byId = new Dictionary<string, Section>(Sections.Length, StringComparer.Ordinal);
        foreach (var section in Sections) byId.TryAdd(section.Id, section);
        return byId;
    }

    public IEnumerable<MacroText> Texts =>
        Unsectioned is not null ? [Unsectioned] : Sections.SelectMany(s => s.Alternatives).Select(a => a.Text).OfType<MacroText>();
}

/// <summary>One section of a reply.</summary>
/// <param name="Id">The key.</param>
/// <param name="Entry">Key and value.</param>
/// <param name="Alternatives">At least one when the section holds a text; a plain text is one alternative without a condition.</param>
public sealed record Section(string Id, YamlEntry Entry, ImmutableArray<Alternative> Alternatives)
{
    public TextSpan KeySpan => Entry.Key.Span;

    public TextSpan Span => Entry.Span;

    /// <summary>Whether the section is written as a list of alternatives.</summary>
    public bool HasAlternatives => Entry.Value?.Resolved is YamlSequence;

    /// <summary>Whether nothing in it would be sent.</summary>
    public bool IsEmpty => Alternatives.All(a => a.Text is null || string.IsNullOrWhiteSpace(a.Text.Node.Value));
}

/// <summary>One text of a section and the placeholders that must be filled for it to be used.</summary>
/// <param name="When">The names after <c>when</c>; empty for the text that is always possible.</param>
/// <param name="Text">The text; null when it is missing.</param>
/// <param name="Span">The whole alternative.</param>
public sealed record Alternative(ImmutableArray<YamlScalar> When, MacroText? Text, TextSpan Span);

/// <summary>A YAML text and the template in it.</summary>
/// <param name="Node">The scalar, whose map leads from the template's offsets to the file.</param>
/// <param name="Template">The placeholders in its value.</param>
public sealed record MacroText(YamlScalar Node, Template Template)
{
    public string Value => Node.Value;

    /// <summary>The span in the file of a span in the template.</summary>
    public TextSpan ToSource(TextSpan span) => Node.Map.ToSource(span);

    /// <summary>The placeholder that a cursor at this offset of the file touches, or null.</summary>
    public Placeholder? PlaceholderAt(int sourceOffset)
    {
        foreach (var part in Template.Parts)
        {
            if (part is Placeholder placeholder && ToSource(placeholder.Span).Touches(sourceOffset)) return placeholder;
        }

        return null;
    }
}
