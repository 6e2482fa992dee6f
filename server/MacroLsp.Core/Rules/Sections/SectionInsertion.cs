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

    public static ImmutableArray<Fix> Fixes(WorkspaceSnapshot snapshot, MacroDocument document, Macro macro, Framework framework, FrameworkSection section)
    {
        if (macro.Reply.Mapping is not { IsFlow: false } mapping) return [];
        var locale = macro.LocaleText.Length > 0 ? macro.LocaleText : snapshot.Config.SourceLocale;
        var topic = BuiltInData.TopicOf(macro.IdText, macro.Intent?.Value, macro.Tags.Select(t => t.Value));
        var moods = macro.Moods.Select(m => m.Value).ToImmutableArray();
        var phrases = section.Evidence
            .SelectMany(act => PhraseBank.For(locale).Choose(act, moods, macro.Channel?.Value, topic, Choices))
            .Take(Choices)
            .Select(p => p.Text);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var phrase in phrases)
        {
            fixes.Add(new Fix($"Add \"{section.Id}\": {Shorten(phrase)}", [Insert(document.Source, mapping, framework, section.Id, phrase)],
                IsSafe: false, IsPreferred: fixes.Count == 0));
        }

        return fixes.ToImmutable();
    }

    /// <summary>The edit that puts a section with this text behind the last section that comes before it in the framework.</summary>
    public static TextEdit Insert(SourceText source, YamlMapping mapping, Framework framework, string id, string text)
    {
        var order = framework.IndexOf(id);
        var before = mapping.Entries.LastOrDefault(e => framework.IndexOf(e.Key.Value) is >= 0 and var at && at < order);
        var margin = new string(' ', mapping.Indent);
        var block = $"{id}: {BlockScalar.Write(text, mapping.Indent + 2, lineBreak: source.LineBreak)}";
        if (before is null)
            return TextEdit.Insert(mapping.Span.Start, block + source.LineBreak + margin);
        var end = EndOfLine(source, before.Span.End);
        return TextEdit.Insert(end, source.LineBreak + margin + block);
    }

    /// <summary>Behind a comment that stands on the same line.</summary>
    private static int EndOfLine(SourceText source, int offset) => source.Lines.EndOf(source.Lines.LineOf(offset));

    private static string Shorten(string phrase) => phrase.Length <= 60 ? phrase : phrase[..phrase.LastIndexOf(' ', 57)] + " …";
}
