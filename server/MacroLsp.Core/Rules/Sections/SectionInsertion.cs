using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Sections;

/// <summary>Writes a section that is missing, at its place in the framework's order, with a phrase that fits the macro.</summary>
public static class SectionInsertion
{
    /// <summary>How many phrases are offered.</summary>
    private const int Choices = 3;

    /// <summary>One fix for each phrase that fits, the best first; none when the locale has no phrases.</summary>
    public static ImmutableArray<Fix> Fixes(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, Framework framework, FrameworkSection section)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var phrase in Phrases(snapshot, macro, section))
        {
            if (Insert(document.File, macro, framework, section.Id, phrase) is not { } edit) continue;
            fixes.Add(new Fix($"Add \"{section.Id}\": {Shorten(phrase)}", [edit], IsSafe: false, IsPreferred: fixes.Count == 0));
        }

        return fixes.ToImmutable();
    }

    /// <summary>The approved phrases for what this section has to do, those that fit the macro's mood, channel and topic first.</summary>
    internal static IEnumerable<string> Phrases(WorkspaceSnapshot snapshot, Macro macro, FrameworkSection section)
    {
        var locale = macro.LocaleText.Length > 0 ? macro.LocaleText : snapshot.Config.SourceLocale;
        var topic = BuiltInData.TopicOf(macro.IdText, macro.Intent?.Value, macro.Tags.Select(t => t.Value));
        var moods = macro.Moods.Select(m => m.Value).ToImmutableArray();
        return section.Evidence
            .SelectMany(act => PhraseBank.For(locale).Choose(act, moods, macro.Channel?.Value, topic, Choices))
            .Select(p => p.Text)
            .Distinct(StringComparer.Ordinal)
            .Take(Choices);
    }

    /// <summary>
    /// The edit that puts a section with this text behind the last section that comes before it in the framework, else
    /// in front of the first; null when the macro has no <c>reply:</c> that could take it.
    /// </summary>
    public static TextEdit? Insert(MacroFile file, Macro macro, Framework framework, string id, string text)
    {
        if (macro.Reply.Entry is not { } reply) return null;
        var order = framework.IndexOf(id);
        return reply.Value switch
        {
            null => IntoNothing(file.Source, reply, macro.Root?.Indent ?? 0, id, text),
            YamlMapping { Entries: [], IsFlow: true } empty =>
                new TextEdit(TextSpan.FromBounds(reply.Colon + 1, empty.Span.End), FirstBlock(file.Source, macro.Root?.Indent ?? 0, id, text)),
            YamlMapping { IsFlow: true } flow => IntoFlow(flow, EntryBefore(flow, framework, order), id, text),
            YamlMapping mapping => IntoBlock(file, mapping, EntryBefore(mapping, framework, order), id, text),
            _ => null,
        };
    }

    private static TextEdit IntoBlock(MacroFile file, YamlMapping mapping, YamlEntry? before, string id, string text)
    {
        var source = file.Source;
        var blocks = SectionBlocks.Of(file.Yaml, mapping);
        var block = new string(' ', mapping.Indent) + Write(source, id, text, mapping.Indent);
        return before is null
            ? TextEdit.Insert(blocks[0].Span.Start, block + source.LineBreak)
            : TextEdit.Insert(blocks[mapping.Entries.IndexOf(before)].Span.End, source.LineBreak + block);
    }

    private static TextEdit IntoFlow(YamlMapping mapping, YamlEntry? before, string id, string text)
    {
        var entry = $"{id}: {ScalarEdit.Quote(text)}";
        return before is null
            ? TextEdit.Insert(mapping.Entries[0].Span.Start, entry + ", ")
            : TextEdit.Insert(before.Span.End, ", " + entry);
    }

    /// <summary>Below <c>reply:</c> alone, and below a comment that stands behind it.</summary>
    private static TextEdit IntoNothing(SourceText source, YamlEntry reply, int indent, string id, string text) =>
        TextEdit.Insert(source.Lines.EndOf(source.Lines.LineOf(reply.Colon)), FirstBlock(source, indent, id, text));

    private static string FirstBlock(SourceText source, int indent, string id, string text) =>
        source.LineBreak + new string(' ', indent + 2) + Write(source, id, text, indent + 2);

    private static string Write(SourceText source, string id, string text, int indent) =>
        $"{id}: {BlockScalar.Write(text, indent + 2, lineBreak: source.LineBreak)}";

    private static YamlEntry? EntryBefore(YamlMapping mapping, Framework framework, int order) =>
        mapping.Entries.LastOrDefault(e => framework.IndexOf(e.Key.Value) is >= 0 and var at && at < order);

    internal static string Shorten(string phrase)
    {
        const int longest = 60;
        if (phrase.Length <= longest) return phrase;
        var cut = phrase.LastIndexOf(' ', longest - 3);
        return (cut > 0 ? phrase[..cut] : phrase[..(char.IsHighSurrogate(phrase[longest - 4]) ? longest - 4 : longest - 3)]) + " …";
    }
}
