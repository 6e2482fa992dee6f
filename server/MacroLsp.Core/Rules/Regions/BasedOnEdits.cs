using System.Collections.Immutable;
using MacroLsp.Core.Rules.Keys;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>
/// Writes down in a variant what its sections were made from, and which of them were read: the smallest edits of
/// <c>based-on</c> that say so. Comments, order and everything else of the file stay.
/// </summary>
public static class BasedOnEdits
{
    /// <param name="source">The file.</param>
    /// <param name="macro">A macro of that file.</param>
    /// <param name="locale">The locale that it was made from; written only where <c>based-on</c> names none.</param>
    /// <param name="sections">Fingerprints of the texts that sections were made from, by the sections' ids.</param>
    /// <param name="reviewed">Fingerprints of the variant's own texts that were read, by the sections' ids.</param>
    /// <returns>Disjoint; none when everything is written already, or when the macro is no mapping.</returns>
    public static ImmutableArray<TextEdit> Remember(
        SourceText source, Macro macro, string locale, IReadOnlyList<KeyValuePair<string, string>> sections, IReadOnlyList<KeyValuePair<string, string>> reviewed)
    {
        if (macro.Root is not { } root || sections.Count + reviewed.Count == 0) return [];
        if (macro.BasedOn is not { } basedOn || basedOn.Entry.Value is not YamlMapping mapping)
            return Whole(source, root, root.Find("based-on"), locale, sections, reviewed);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var added = new List<(string Key, string Block, string Flow)>();
        if (mapping.Find("locale") is null) added.Add(("locale", " " + locale, locale));
        foreach (var (key, values) in (ReadOnlySpan<(string, IReadOnlyList<KeyValuePair<string, string>>)>)[("sections", sections), ("reviewed", reviewed)])
        {
            if (values.Count == 0) continue;
            if (mapping.Find(key) is { Value: YamlMapping below }) edits.AddRange(Set(source, below, values));
            else if (mapping.Find(key) is { } other) edits.Add(new TextEdit(other.Span, $"{key}: {Flow(values)}"));
            else added.Add((key, Block(source, values, mapping.Indent + 2), Flow(values)));
        }

        if (Add(source, mapping, added) is { } addition) edits.Add(addition);
        return edits.ToImmutable();
    }

    /// <summary>The key with everything below it, where there is none or something that is no mapping.</summary>
    private static ImmutableArray<TextEdit> Whole(SourceText source, YamlMapping root, YamlEntry? old, string locale,
        IReadOnlyList<KeyValuePair<string, string>> sections, IReadOnlyList<KeyValuePair<string, string>> reviewed)
    {
        var margin = source.LineBreak + new string(' ', root.Indent + 2);
        var block = margin + "locale: " + locale
            + (sections.Count == 0 ? "" : margin + "sections:" + Block(source, sections, root.Indent + 4))
            + (reviewed.Count == 0 ? "" : margin + "reviewed:" + Block(source, reviewed, root.Indent + 4));
        var flow = $"{{ locale: {locale}{(sections.Count == 0 ? "" : $", sections: {Flow(sections)}")}{(reviewed.Count == 0 ? "" : $", reviewed: {Flow(reviewed)}")} }}";
        if (old is not null) return [new TextEdit(old.Span, root.IsFlow ? $"based-on: {flow}" : $"based-on:{block}")];
        return root.IsFlow
            ? Add(source, root, [("based-on", "", flow)]) is { } entry ? [entry] : []
            : KeyInsertion.Insert(source, root, "based-on", block) is { } edit ? [edit] : [];
    }

    /// <summary>Sets values of a mapping: those that are there in place, the others behind the last.</summary>
    private static IEnumerable<TextEdit> Set(SourceText source, YamlMapping mapping, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        var added = new List<(string, string, string)>();
        foreach (var (key, value) in values)
        {
            if (mapping.Find(key) is not { } entry) added.Add((key, " " + value, value));
            else if (entry.Value is null) yield return TextEdit.Insert(entry.Colon + 1, " " + value);
            else if (entry.Value is not YamlScalar { } scalar || scalar.Value != value) yield return new TextEdit(entry.Value.Span, value);
        }

        if (Add(source, mapping, added) is { } addition) yield return addition;
    }

    private static TextEdit? Add(SourceText source, YamlMapping mapping, List<(string Key, string Block, string Flow)> added)
    {
        if (added.Count == 0) return null;
        if (mapping.IsFlow)
        {
            var text = string.Join(", ", added.Select(a => $"{Key(a.Key)}: {a.Flow}"));
            return mapping.Entries is [.., var last] ? TextEdit.Insert(last.Span.End, ", " + text) : TextEdit.Insert(mapping.Span.Start + 1, $" {text} ");
        }

        var margin = source.LineBreak + new string(' ', mapping.Indent);
        var end = source.Lines.EndOf(source.Lines.LineOf(mapping.Entries[^1].Span.End));
        return TextEdit.Insert(end, string.Concat(added.Select(a => $"{margin}{Key(a.Key)}:{a.Block}")));
    }

    private static string Block(SourceText source, IReadOnlyList<KeyValuePair<string, string>> values, int indent)
    {
        var margin = source.LineBreak + new string(' ', indent);
        return string.Concat(values.Select(v => $"{margin}{Key(v.Key)}: {v.Value}"));
    }

    private static string Flow(IReadOnlyList<KeyValuePair<string, string>> values) => $"{{ {string.Join(", ", values.Select(v => $"{Key(v.Key)}: {v.Value}"))} }}";

    private static string Key(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? id : ScalarEdit.Quote(id);
}
