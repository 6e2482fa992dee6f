using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>
/// Splits a reply without sections into those of its framework: each sentence goes to the section that asks for what it
/// does, and one that does nothing of that kind stays with the sentence before it. Nothing is lost and nothing is
/// written twice; sentences of one section keep their order.
/// </summary>
internal static class UnsectionedSplit
{
    /// <summary>The split as a fix; null when there is nothing to split, or no way to write it.</summary>
    public static Fix? Fix(MacroScope scope) =>
        Edit(scope) is { } edit ? new Fix($"Split the reply into the sections of {scope.Framework?.Id}", [edit]) : null;

    /// <summary>The edit that writes the sections in the place of the text; null when there is no way.</summary>
    public static TextEdit? Edit(MacroScope scope)
    {
        if (scope.Framework is not { } framework || scope.Macro is not { Root: { IsFlow: false } root, Reply: { Entry: { } reply, Unsectioned: { } text } }) return null;
        if (!scope.Acts.IsKnown || scope.Acts.Texts is not [{ Section: null, Sentences.IsEmpty: false } whole] || !ReferenceEquals(whole.Text, text)) return null;
        if (text.Node.Anchor is not null || text.Node.Tag is not null || text.Node.IsRepaired || BrokenPlaces.Touch(scope.File.Yaml, reply)) return null;
        var sections = Group(framework, whole);
        if (sections.Count < 2) return null;
        var indent = root.Indent + 2;
        var lineBreak = scope.Source.LineBreak;
        var written = new StringBuilder();
        foreach (var (id, words) in sections)
            written.Append(lineBreak).Append(' ', indent).Append(id).Append(": ").Append(BlockScalar.Write(words, indent + 2, lineBreak: lineBreak));
        var edit = new TextEdit(TextSpan.FromBounds(reply.Colon + 1, text.Node.Span.End), written.ToString());
        return ReadsAs(scope, edit, sections) ? edit : null;
    }

    /// <summary>The sections with their words, in the order of the framework.</summary>
    internal static IReadOnlyList<(string Id, string Words)> Group(Framework framework, SectionActs whole)
    {
        var value = whole.Text.Value;
        var parts = new SortedDictionary<int, List<TextSpan>>();
        var place = -1;
        var start = 0;
        for (var i = 0; i < whole.Sentences.Length; i++)
        {
            // A part goes up to the next sentence, so that what no sentence covers is not lost.
            var end = i + 1 < whole.Sentences.Length ? whole.Sentences[i + 1].Span.Start : value.Length;
            var own = PlaceOf(framework, whole.Sentences[i]);
            place = own >= 0 ? own : place >= 0 ? place : FirstPlace(framework, whole);
            if (!parts.TryGetValue(place, out var spans)) parts[place] = spans = [];
            var span = TextSpan.FromBounds(start, end);
            if (spans is [.., var last] && last.End == span.Start) spans[^1] = TextSpan.FromBounds(last.Start, end);
            else spans.Add(span);
            start = end;
        }

        return [.. parts.Select(p => (framework.Sections[p.Key].Id, string.Join(Joint(value, p.Value), p.Value.Select(s => value.Substring(s.Start, s.Length).Trim()))))];
    }

    /// <summary>The section that asks for what the sentence does most surely; -1 when none does.</summary>
    private static int PlaceOf(Framework framework, SentenceActs sentence)
    {
        foreach (var act in sentence.Acts.OrderByDescending(a => a.Confidence))
        {
            // The section that asks for this act first, else the last one that takes it among others.
            var best = -1;
            var rank = int.MaxValue;
            for (var i = 0; i < framework.Sections.Length; i++)
            {
                var at = framework.Sections[i].Evidence.IndexOf(act.Act);
                if (at >= 0 && (at < rank || at == rank && rank > 0)) (best, rank) = (i, at);
            }

            if (best >= 0) return best;
        }

        return -1;
    }

    /// <summary>Where sentences go that stand before the first one that was recognized.</summary>
    private static int FirstPlace(Framework framework, SectionActs whole)
    {
        var known = whole.Sentences.Select(s => PlaceOf(framework, s)).FirstOrDefault(p => p >= 0, -1);
        if (known >= 0) return known;
        var required = framework.Sections.Select((s, i) => (s.Required, i)).FirstOrDefault(s => s.Required);
        return required.Required ? required.i : 0;
    }

    /// <summary>What stands between two sentences that were not neighbours: a line break where the text is written in lines.</summary>
    private static string Joint(string value, List<TextSpan> parts)
    {
        var isInLines = parts.Any(p => value.AsSpan(p.Start, p.Length).Trim().Contains('\n') || p.End > p.Start && value[p.End - 1] == '\n');
        return isInLines ? "\n" : parts.Any(p => p.End > p.Start && char.IsWhiteSpace(value[p.End - 1])) ? " " : "";
    }

    private static bool ReadsAs(MacroScope scope, TextEdit edit, IReadOnlyList<(string Id, string Words)> sections)
    {
        var again = Syntax.MacroFile.Parse(new SourceText(TextEdit.Apply(scope.Source.Text, [edit])));
        return again.Yaml.Problems.Length <= scope.File.Yaml.Problems.Length && again.Yaml.Comments.Length == scope.File.Yaml.Comments.Length
            && again.Macros.FirstOrDefault(m => m.Ordinal == scope.Macro.Ordinal) is { } macro
            && macro.Reply.Sections.Select(s => (s.Id, s.Alternatives.FirstOrDefault()?.Text?.Value ?? "")).SequenceEqual(sections);
    }
}
