using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features.Completion;

/// <summary>Completion in a macro file. Finds out what the cursor stands on and asks the context that knows.</summary>
public static class Completions
{
    /// <summary>The signs after which an editor asks by itself.</summary>
    public static string TriggerCharacters => "{|: -[,\"";

    /// <summary>
    /// What can stand at the cursor. Costs what this file costs; of the rest of the workspace it looks at the index only.
    /// </summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="document">A file of that workspace.</param>
    /// <param name="offset">The cursor, in UTF-16 units from the start of the file.</param>
    /// <param name="today">The day, for dates that are offered.</param>
    /// <param name="typed">
    /// The trigger character after which the editor asks of itself; null when a person asks, or a word is being typed. A list
    /// that opens unasked takes the Enter that comes next, so there is none where Enter is what people type there.
    /// </param>
    public static CompletionList At(WorkspaceSnapshot snapshot, MacroDocument document, int offset, DateOnly today, char? typed = null)
    {
        offset = Math.Clamp(offset, 0, document.Source.Length);
        var cursor = YamlCursor.At(document.File.Yaml, offset);
        var request = new CompletionRequest(snapshot, document, offset, today, cursor, document.File.MacroAt(offset), typed);
        return cursor.Role switch
        {
            CursorRole.Comment => SuppressionCompletion.At(request),
            _ when TakesPlaceholders(cursor) && BracesCursor.At(document.Source, offset, StartOfText(request)) is { } braces =>
                BracesCompletion.At(request, braces),
            // A key is complete: its block, its list or its keys come on the next line.
            _ when typed == ':' => CompletionList.Empty,
            _ => AtPath(request),
        };
    }

    private static CompletionList AtPath(CompletionRequest request)
    {
        var cursor = request.Cursor;
        return (cursor.Role, cursor.Path) switch
        {
            (_, []) when request.Source.AsSpan(cursor.Word).StartsWith('-') => CompletionList.Empty, // A line between two macros.
            (_, []) => KeyCompletion.Root(request),
            (CursorRole.Key, ["reply"]) => SectionCompletion.Keys(request),
            (_, ["reply", _, YamlCursor.Item]) when IsAlternativeKey(request) => KeyCompletion.Alternative(request),
            (CursorRole.Key, ["reply", _, YamlCursor.Item]) => KeyCompletion.Alternative(request),
            (CursorRole.Key, ["valid"]) => KeyCompletion.Valid(request),
            (CursorRole.Key, ["based-on"]) => KeyCompletion.BasedOn(request),
            (CursorRole.Key, ["based-on", "sections"]) => SectionCompletion.Fingerprints(request),
            (CursorRole.Value, ["reply"]) => SectionCompletion.KeysOrText(request),
            _ when TakesPlaceholders(cursor) => TextCompletion.At(request),
            _ => ValueCompletion.At(request),
        };
    }

    /// <summary>A lone word behind a dash may become a key or a text.</summary>
    private static bool IsAlternativeKey(CompletionRequest request) =>
        request.Cursor.Scalar is { IsBlock: false } scalar && !scalar.Value.Contains(' ', StringComparison.Ordinal) && scalar.Value.Length <= 4;

    private static bool TakesPlaceholders(YamlCursor cursor) => cursor.Path switch
    {
        ["title"] => true,
        ["reply"] or ["reply", _] or ["reply", _, YamlCursor.Item] or ["reply", _, YamlCursor.Item, "text"] => true,
        _ => false,
    };

    private static int StartOfText(CompletionRequest request) =>
        request.Cursor.Scalar is { } scalar
            ? Math.Min(scalar.Span.Start, request.Offset)
            : request.Source.Lines.StartOf(request.Source.Lines.LineOf(request.Offset));
}
