using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Completion;

/// <summary>
/// Keeps what is offered from breaking plain YAML text: braces at its start, or a colon inside, would give the text
/// another meaning. The text becomes a block, in which nothing has one.
/// </summary>
internal static class PlainText
{
    /// <param name="request">The cursor, in a text.</param>
    /// <param name="open">Where the braces open.</param>
    /// <param name="addsColon">Whether what is inserted holds a colon and a space.</param>
    /// <returns>The edits that turn the text into a block; none when it is safe as it is.</returns>
    public static ImmutableArray<TextEdit> Defuse(CompletionRequest request, int open, bool addsColon)
    {
        var (source, cursor) = (request.Source, request.Cursor);
        var first = FirstOfText(request);
        if (cursor.Scalar is { Style: not ScalarStyle.Plain } || cursor.Flow || first < 0) return [];
        if (!addsColon && open != first) return [];
        var column = ContinuationColumn(source, first, cursor.Scalar?.Span.End ?? first);
        if (column < 0) return [];
        var start = first;
        while (start > 0 && source.Text[start - 1] is ' ' or '\t') start--;
        var isItem = start > 0 && source.Text[start - 1] == '-';
        var margin = new string(' ', column > 0 ? column : isItem ? TextShape.ColumnOf(source, first) : cursor.Column + 2);
        return [new TextEdit(TextSpan.FromBounds(start, first), $" >-{source.LineBreak}{margin}")];
    }

    /// <summary>Where the text of the value on this line starts; -1 when the line does not start the value.</summary>
    private static int FirstOfText(CompletionRequest request)
    {
        var (source, cursor) = (request.Source, request.Cursor);
        if (cursor.Role != CursorRole.Value) return -1;
        if (cursor.Scalar is { } scalar)
        {
            var before = scalar.Span.Start - 1;
            while (before > 0 && source.Text[before] is ' ' or '\t') before--;
            return before >= 0 && source.Text[before] is ':' or '-' ? scalar.Span.Start : -1;
        }

        var line = source.Lines.StartOf(source.Lines.LineOf(request.Offset));
        var colon = source.Text.IndexOf(": ", line, request.Offset - line, StringComparison.Ordinal);
        return colon < 0 ? -1 : colon + 2;
    }

    /// <summary>The column of the further lines of a text; zero without any, -1 when they differ so that a block would read them otherwise.</summary>
    private static int ContinuationColumn(SourceText source, int start, int end)
    {
        var column = 0;
        for (var line = source.Lines.LineOf(start) + 1; line < source.Lines.Count && source.Lines.StartOf(line) < end; line++)
        {
            var text = source.AsSpan(source.Lines.SpanOf(line));
            var spaces = text.IndexOfAnyExcept(' ');
            if (spaces < 0) continue;
            if (column > 0 && spaces != column) return -1;
            column = spaces;
        }

        return column;
    }
}
