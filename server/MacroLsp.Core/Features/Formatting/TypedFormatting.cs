using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features;

/// <summary>
/// What happens of itself while someone types: braces close exactly once and get one space inside, and a new line
/// stands where the text or the next key belongs.
/// </summary>
public static class TypedFormatting
{
    /// <summary>The signs after which an editor asks.</summary>
    public static ImmutableArray<string> TriggerCharacters { get; } = ["}", "\n"];

    /// <summary>The edits after a sign was typed, which is in the file already; disjoint and in order.</summary>
    /// <param name="document">The file with the sign.</param>
    /// <param name="offset">The cursor, behind the sign.</param>
    /// <param name="typed">The sign.</param>
    public static ImmutableArray<TextEdit> After(MacroDocument document, int offset, string typed)
    {
        offset = Math.Clamp(offset, 0, document.Source.Length);
        return typed switch
        {
            "}" => AfterBrace(document, offset),
            "\n" => AfterBreak(document.Source, document.File.Yaml, offset),
            _ => [],
        };
    }

    private static ImmutableArray<TextEdit> AfterBrace(MacroDocument document, int offset)
    {
        var text = document.Source.Text;
        var line = document.Source.Lines.StartOf(document.Source.Lines.LineOf(offset));
        if (YamlCursor.At(document.File.Yaml, offset) is not { Role: CursorRole.Value, Path: ["title"] or ["reply", ..] }) return [];
        var start = offset;
        while (start > line && text[start - 1] == '}') start--;
        var end = offset;
        while (end < text.Length && text[end] == '}') end++;
        var open = text.AsSpan(line, start - line).LastIndexOf("{{");
        if (offset == start || open < 0 || text.AsSpan(line + open, start - line - open).Contains("}}", StringComparison.Ordinal)) return [];
        if (offset - start == 1) return end - start == 1 ? [TextEdit.Insert(offset, "}")] : [];

        // The second brace was typed over the one that the first brought.
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var inner = TextSpan.FromBounds(line + open + 2, start);
        if (!inner.IsEmpty && text[inner.Start] is not (' ' or '\n')) edits.Add(TextEdit.Insert(inner.Start, " "));
        if (!inner.IsEmpty && text[inner.End - 1] != ' ') edits.Add(TextEdit.Insert(inner.End, " "));
        if (end - start > 2) edits.Add(TextEdit.Delete(TextSpan.FromBounds(start + 2, end)));
        return edits.ToImmutable();
    }

    private static ImmutableArray<TextEdit> AfterBreak(SourceText source, YamlFile file, int offset)
    {
        var line = source.Lines.LineOf(offset);
        if (line == 0) return [];
        var before = source.Lines.SpanOf(line - 1);
        var start = source.Lines.StartOf(line);
        var indent = TextShape.IndentOf(source, start);
        if (source.AsSpan(before).IsWhiteSpace() || ColumnAfter(source, file, before) is not { } column || column == indent) return [];
        return [new TextEdit(new TextSpan(start, indent), new string(' ', column))];
    }

    /// <summary>The column of what comes below a line; null where nothing can be said, such as inside of quotes.</summary>
    private static int? ColumnAfter(SourceText source, YamlFile file, TextSpan line)
    {
        var end = line.Start + source.AsSpan(line).TrimEnd().Length;
        foreach (var document in file.Documents)
        {
            if (document.Root is { } root && document.Span.Touches(end) && ColumnAfter(source, root, line, end) is { } column) return column;
        }

        return null;
    }

    private static int? ColumnAfter(SourceText source, YamlNode node, TextSpan line, int end)
    {
        switch (node)
        {
            case YamlMapping { IsFlow: false } mapping:
                var entry = mapping.Entries.LastOrDefault(e => e.Key.Span.Start < end);
                if (entry is null) return null;
                var column = TextShape.ColumnOf(source, entry.Key.Span.Start);
                if (entry.Value is YamlScalar { IsBlock: true } block) return AfterBlock(source, block, line, column);
                if (entry.Colon + 1 == end) return entry.Value is YamlScalar or null ? column + 2 : null;
                if (entry.Value is YamlScalar { Style: ScalarStyle.Plain, IsRepaired: false } plain) return plain.Span.Start >= line.Start ? column : null;
                return entry.Value is { } value && value.Span.Start < end ? ColumnAfter(source, value, line, end) : null;
            case YamlSequence { IsFlow: false } sequence:
                var item = sequence.Items.LastOrDefault(i => i.Span.Start < end);
                if (item?.Value is YamlScalar { IsBlock: true } text) return AfterBlock(source, text, line, sequence.Indent);
                return item?.Value is { } inside ? ColumnAfter(source, inside, line, end) : null;
            default:
                return null;
        }
    }

    private static int? AfterBlock(SourceText source, YamlScalar block, TextSpan line, int column)
    {
        if (block.Span.Start > line.End) return null;
        var isHeader = block.Span.Start >= line.Start;
        if (!isHeader && block.Content.End < line.Start) return null;
        return block.Content.IsEmpty || isHeader && block.Value.Length == 0 ? column + 2 : block.BlockIndent;
    }
}
