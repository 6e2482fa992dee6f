using System.Collections.Immutable;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features.Completion;

/// <summary>The keys that are still missing: of a macro, of an alternative, of <c>valid</c> and <c>based-on</c>.</summary>
internal static class KeyCompletion
{
    /// <summary>The keys of a macro: the required ones first, then the order in which they are written.</summary>
    public static CompletionList Root(CompletionRequest request)
    {
        if (!CanStand(request)) return CompletionList.Empty;
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        if (request.Macro?.Root is null or { Entries: [] }) items.Add(MacroTemplate.Item(request));
        var isKeyOnly = IsFollowedByColon(request);
        foreach (var (key, place) in MacroKeys.All.Select((k, i) => (k, i)))
        {
            if (Has(request, key.Name)) continue;
            var text = new SnippetText().Add(key.Name);
            if (!isKeyOnly) KeyValues.Add(text, request, key);
            items.Add(Item(request, key, text) with { SortText = CompletionRequest.Rank(key.IsRequired ? 1 : 2, place) });
        }

        return new CompletionList([.. items.OrderBy(i => i.SortText, StringComparer.Ordinal)], IsIncomplete: false);
    }

    /// <summary>The keys of one alternative of a section.</summary>
    public static CompletionList Alternative(CompletionRequest request)
    {
        var margin = request.Source.LineBreak + new string(' ', TextShape.ColumnOf(request.Source, request.Cursor.Word.Start) + 2);
        return Of(request, MacroKeys.Alternative, (text, key) =>
        {
            if (key.Name == "text") text.Add(": >-" + margin).Stop();
            else text.Add(": ").Stop();
        });
    }

    public static CompletionList Valid(CompletionRequest request) => Of(request,
    [
        new KeyInfo("from", KeyType.Date, false, "The first day on which the macro may be sent.", "2026-11-20"),
        new KeyInfo("until", KeyType.Date, false, "The last day on which the macro may be sent.", "2026-12-02"),
    ], (text, key) => text.Add(": ").Stop(KeyValues.Day(request.Today)));

    public static CompletionList BasedOn(CompletionRequest request) => Of(request,
    [
        new KeyInfo("locale", KeyType.Locale, true, "The locale that this translation was made from.", request.Snapshot.Config.SourceLocale),
        new KeyInfo("sections", KeyType.BasedOn, false, "For each section a fingerprint of the text it was made from.", "{ acknowledge: 1f0c9a42 }"),
        new KeyInfo("reviewed", KeyType.BasedOn, false, "For each section that somebody has read, a fingerprint of the text they read.", "{ acknowledge: 77d0b3e1 }"),
    ], (text, key) =>
    {
        if (key.Name == "locale") text.Add(": ").Stop(request.Snapshot.Config.SourceLocale);
        else text.Add(":");
    });

    private static CompletionList Of(CompletionRequest request, ImmutableArray<KeyInfo> keys, Action<SnippetText, KeyInfo> addValue)
    {
        if (!CanStand(request)) return CompletionList.Empty;
        var isKeyOnly = IsFollowedByColon(request);
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (var key in keys)
        {
            if (Has(request, key.Name)) continue;
            var text = new SnippetText().Add(key.Name);
            if (!isKeyOnly) addValue(text, key);
            items.Add(Item(request, key, text) with { SortText = CompletionRequest.Rank(1, items.Count), ContinuesWithCompletion = !isKeyOnly });
        }

        return new CompletionList(items.ToImmutable(), IsIncomplete: false);
    }

    private static CompletionItem Item(CompletionRequest request, KeyInfo key, SnippetText text) =>
        request.Item(key.Name, CompletionKind.Key, text.Text) with
        {
            Snippet = text.Snippet,
            Detail = key.Description,
            LabelDescription = key.IsRequired ? "required" : "",
            DocsKey = CompletionDocs.Key(key.Name),
        };

    /// <summary>A key cannot be put in front of something else on the same line.</summary>
    public static bool CanStand(CompletionRequest request)
    {
        var cursor = request.Cursor;
        return cursor.Flow || !cursor.Word.IsEmpty || TextShape.RestOfLine(request.Source, request.Offset).IsWhiteSpace();
    }

    public static bool IsFollowedByColon(CompletionRequest request) =>
        TextShape.RestOfLine(request.Source, request.Cursor.Word.End).TrimStart().StartsWith(":");

    /// <summary>Whether the key is there already; the one that is being typed does not count.</summary>
    public static bool Has(CompletionRequest request, string key) =>
        request.Cursor.Mapping?.Entries.Any(e => e.Key.Value == key && !e.Key.Span.Touches(request.Offset)) ?? false;
}
