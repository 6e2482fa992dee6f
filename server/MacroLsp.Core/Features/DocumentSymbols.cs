using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>What an entry of the outline is.</summary>
public enum OutlineKind
{
    Macro,
    Section,
    Alternative,

    /// <summary>A key of macrolsp.yaml.</summary>
    Setting,
}

/// <summary>One entry of the outline.</summary>
/// <param name="Name">What is shown; never empty.</param>
/// <param name="Detail">What is shown beside it in a fainter colour; may be empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Where to go; lies in <paramref name="Span"/>.</param>
/// <param name="Children">In the order of the file.</param>
public sealed record OutlineEntry(
    string Name, string Detail, OutlineKind Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineEntry> Children);

/// <summary>The outline of a file: macros, their sections, and the alternatives of those.</summary>
public static class DocumentSymbols
{
    private const int DetailLength = 50;

    public static ImmutableArray<OutlineEntry> Of(MacroDocument document) => [.. document.File.Macros.Select(Of)];

    /// <summary>The outline of macrolsp.yaml: its keys, and the names below them.</summary>
    public static ImmutableArray<OutlineEntry> OfConfiguration(WorkspaceSnapshot snapshot) =>
        snapshot.Place.File?.Yaml.Documents is [{ Root: YamlMapping root }, ..] ? [.. root.Entries.Select(e => Of(e, depth: 0))] : [];

    private static OutlineEntry Of(YamlEntry entry, int depth) => new(
        entry.Key.Value.Length > 0 ? entry.Key.Value : "(a key without a name)",
        entry.Value?.Resolved is YamlScalar scalar ? FirstWords(scalar.Value) : "",
        OutlineKind.Setting, entry.Span, entry.Key.Span,
        depth < 2 && entry.Value is YamlMapping mapping ? [.. mapping.Entries.Select(e => Of(e, depth + 1))] : []);

    private static OutlineEntry Of(Macro macro)
    {
        var name = macro.IdText.Length > 0 ? macro.IdText : "(a macro without an id)";
        var detail = string.Join(" · ", new[] { macro.LocaleText, macro.Title?.Value ?? "" }.Where(t => t.Length > 0));
        var children = macro.Reply.Unsectioned is { } text && macro.Reply.Entry is { } reply
            ? [new OutlineEntry(reply.Key.Value, FirstWords(text.Value), OutlineKind.Section, reply.Span, reply.Key.Span, [])]
            : macro.Reply.Sections.Select(Of).ToImmutableArray();
        var span = children.Aggregate(macro.Span, (all, c) => TextSpan.FromBounds(Math.Min(all.Start, c.Span.Start), Math.Max(all.End, c.Span.End)));
        return new OutlineEntry(name, detail, OutlineKind.Macro, span, macro.NameSpan, children);
    }

    private static OutlineEntry Of(Section section)
    {
        var name = section.Id.Length > 0 ? section.Id : "(a section without a name)";
        if (!section.HasAlternatives)
            return new OutlineEntry(name, FirstWords(section.Alternatives.FirstOrDefault()?.Text?.Value ?? ""), OutlineKind.Section, section.Span, section.KeySpan, []);
        var children = section.Alternatives.Select(a => new OutlineEntry(
            a.When.IsEmpty ? "otherwise" : "when " + string.Join(", ", a.When.Select(w => w.Value)),
            FirstWords(a.Text?.Value ?? ""), OutlineKind.Alternative, a.Span, new TextSpan(a.Span.Start, Math.Min(1, a.Span.Length)), []));
        return new OutlineEntry(name, $"{section.Alternatives.Length} alternatives", OutlineKind.Section, section.Span, section.KeySpan, [.. children]);
    }

    /// <summary>The start of a text on one line, cut between words.</summary>
    private static string FirstWords(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= DetailLength) return line;
        var cut = line.LastIndexOf(' ', DetailLength);
        if (cut <= 0) cut = char.IsHighSurrogate(line[DetailLength - 1]) ? DetailLength - 1 : DetailLength;
        return line[..cut] + " …";
    }
}
