using System.Collections.Immutable;
using System.Globalization;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>What "expand selection" selects, step by step: word, placeholder, text, section, reply, macro, file.</summary>
public static class SelectionRanges
{
    /// <summary>The spans around an offset, the smallest first; each lies in the next and is smaller.</summary>
    public static ImmutableArray<TextSpan> At(MacroDocument document, int offset)
    {
        var spans = new List<TextSpan> { new(0, document.Source.Length) };
        var macro = document.File.MacroAt(offset);
        if (macro is not null)
        {
            spans.Add(macro.Document.Span);
            Walk(macro.Root, offset, spans);
            if (macro.TextAt(offset) is { } text)
            {
                spans.Add(text.Node.Content);
                AddPlaceholder(text, offset, spans);
            }
        }

        spans.Add(WordAt(document.Source, offset));
        var result = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.Where(s => s.Touches(offset) && !s.IsEmpty).OrderBy(s => s.Length).ThenBy(s => s.Start))
        {
            if (result.Count == 0 || span.Length > result[^1].Length && span.Contains(result[^1])) result.Add(span);
        }

        return result.Count > 0 ? result.ToImmutable() : [new TextSpan(Math.Clamp(offset, 0, document.Source.Length), 0)];
    }

    private static void Walk(YamlNode? node, int offset, List<TextSpan> spans)
    {
        if (node is null || !node.Span.Touches(offset)) return;
        spans.Add(node.Span);
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries.Where(e => e.Span.Touches(offset)))
                {
                    spans.Add(entry.Span);
                    spans.Add(entry.Key.Span);
                    Walk(entry.Value, offset, spans);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items.Where(i => i.Span.Touches(offset)))
                {
                    spans.Add(item.Span);
                    Walk(item.Value, offset, spans);
                }

                break;
        }
    }

    private static void AddPlaceholder(MacroText text, int offset, List<TextSpan> spans)
    {
        if (text.PlaceholderAt(offset) is not { } placeholder) return;
        spans.Add(text.ToSource(placeholder.Span));
        spans.Add(text.ToSource(placeholder.NameSpan));
        foreach (var filter in placeholder.Filters)
        {
            spans.Add(text.ToSource(filter.Span));
            foreach (var argument in filter.Arguments) spans.Add(text.ToSource(argument.Span));
        }
    }

    private static TextSpan WordAt(SourceText source, int offset)
    {
        var text = source.Text;
        var start = Math.Clamp(offset, 0, text.Length);
        var end = start;
        while (start > 0 && IsWord(text[start - 1])) start--;
        while (end < text.Length && IsWord(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsWord(char unit) =>
        char.IsLetterOrDigit(unit) || unit == '_' || char.IsSurrogate(unit)
        || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
