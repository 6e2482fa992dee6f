using System.Collections.Immutable;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features.Completion;

/// <summary>The values of keys: what the configuration, the workspace and the calendar know.</summary>
internal static class ValueCompletion
{
    /// <summary>More ids than this are not sent at once; typing on narrows them down.</summary>
    private const int MaxMacros = 200;

    /// <summary>Behind a blank a value is complete.</summary>
    public static CompletionList At(CompletionRequest request) =>
        request.Cursor.Word.Touches(request.Offset) ? AtPath(request) : CompletionList.Empty;

    private static CompletionList AtPath(CompletionRequest request) => request.Cursor.Path switch
    {
        ["macro"] => Words(request, [.. new[] { KeyValues.IdOf(request.Document) }.Where(id => id.Length > 0)], CompletionKind.Word, "from the file's name"),
        ["locale"] or ["based-on", "locale"] => Locales(request),
        ["channel"] => Items(request, request.Snapshot.Config.Channels.Values.OrderBy(c => c.Id, StringComparer.Ordinal),
            c => (c.Id, CompletionKind.Choice, c.Description, c.Title, $"channel/{c.Id}")),
        ["framework"] => Items(request, request.Snapshot.Config.Frameworks.Values
                .OrderBy(f => f.Id == request.Snapshot.Config.DefaultFramework ? 0 : 1).ThenBy(f => f.Id, StringComparer.Ordinal),
            f => (f.Id, CompletionKind.Choice, f.Description, f.Title, $"framework/{f.Id}")),
        ["moods"] or ["moods", YamlCursor.Item] => Items(request, MacroKeys.Moods.Except(Present(request), StringComparer.Ordinal),
            m => (m, CompletionKind.Choice, "", "", $"mood/{m}")),
        ["tags"] or ["tags", YamlCursor.Item] => Words(request, request.Snapshot.Index.Tags.MostUsedFirst, CompletionKind.Word, "tag"),
        ["owner"] => Words(request, request.Snapshot.Index.Owners.MostUsedFirst, CompletionKind.Word, "owner"),
        ["next"] or ["next", YamlCursor.Item] => Macros(request),
        ["review-by"] => Days(request, [3, 6, 12]),
        ["valid", _] => Days(request, [0, 1, 3]),
        ["reply", _, YamlCursor.Item, "when"] or ["reply", _, YamlCursor.Item, "when", YamlCursor.Item] =>
            new CompletionList(PlaceholderItems.All(request, (name, _) => Item(request, name, CompletionKind.Placeholder)), IsIncomplete: false),
        _ => CompletionList.Empty,
    };

    private static CompletionList Locales(CompletionRequest request)
    {
        var config = request.Snapshot.Config;
        var own = config.Locales.Keys.Order(StringComparer.Ordinal).Prepend(config.SourceLocale);
        var known = own.Concat(request.Snapshot.Index.Locales.MostUsedFirst).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = request.Context?.Siblings.Select(s => s.Locale).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var isOwnLocale = request.Cursor.Path is ["locale"];
        var tags = known.Concat(CommonLocales.All.Select(l => l.Tag)).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(t => isOwnLocale && taken.Contains(t) ? 2 : known.Contains(t) ? 0 : 1);
        return Items(request, tags, t => (t, CompletionKind.Locale, CommonLocales.NameOf(t) ?? "",
            isOwnLocale && taken.Contains(t) ? "exists already" : CommonLocales.NameOf(t) ?? "", $"locale/{t}"));
    }

    /// <summary>The macros of the workspace; those that start with what is typed first, then those that hold it.</summary>
    private static CompletionList Macros(CompletionRequest request)
    {
        var word = request.Cursor.Word;
        var typed = request.Source.Text[word.Start..Math.Clamp(request.Offset, word.Start, word.End)];
        var present = Present(request).Append(request.Macro?.IdText ?? "").ToHashSet(StringComparer.Ordinal);
        var ids = WorkspaceDigest.Of(request.Snapshot.Index).Ids;
        var starting = ids.Where(id => id.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && !present.Contains(id)).Take(MaxMacros + 1);
        var holding = ids.Where(id => id.IndexOf(typed, StringComparison.OrdinalIgnoreCase) > 0 && !present.Contains(id)).Take(MaxMacros + 1);
        var found = starting.Concat(typed.Length == 0 ? [] : holding).Distinct(StringComparer.Ordinal).Take(MaxMacros + 1).ToImmutableArray();
        var list = Items(request, found.Take(MaxMacros), id =>
        {
            var title = request.Snapshot.Index.Find(id) is [var first, ..] ? first.Title : "";
            return (id, CompletionKind.Macro, title, title, $"macro/{id}");
        });
        return list with { IsIncomplete = found.Length > MaxMacros };
    }

    private static CompletionList Days(CompletionRequest request, ImmutableArray<int> months) => Items(request, months, ahead =>
        (KeyValues.Day(request.Today.AddMonths(ahead)), CompletionKind.Word, "",
            ahead switch { 0 => "today", 1 => "in a month", 12 => "in a year", _ => $"in {ahead} months" }, ""));

    private static CompletionList Words(CompletionRequest request, IEnumerable<string> words, CompletionKind kind, string description) =>
        Items(request, words.Except(Present(request).Append(request.Source.Slice(request.Cursor.Word)), StringComparer.Ordinal).Take(MaxMacros),
            w => (w, kind, "", description, ""));

    /// <summary>The items that the list at the cursor holds already; the one that is being typed does not count.</summary>
    private static IEnumerable<string> Present(CompletionRequest request) =>
        (request.Cursor.Container as Yaml.YamlSequence)?.Items.Where(i => !i.Span.Touches(request.Offset))
            .Select(i => i.Value?.Resolved).OfType<Yaml.YamlScalar>().Select(s => s.Value) ?? [];

    private static CompletionList Items<T>(CompletionRequest request, IEnumerable<T> values,
        Func<T, (string Text, CompletionKind Kind, string Detail, string Description, string DocsKey)> describe)
    {
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (var value in values)
        {
            var (text, kind, detail, description, docsKey) = describe(value);
            items.Add(Item(request, text, kind) with
            {
                Detail = detail, LabelDescription = description, DocsKey = docsKey, SortText = CompletionRequest.Rank(0, items.Count),
            });
        }

        return new CompletionList(items.ToImmutable(), IsIncomplete: false);
    }

    /// <summary>A value with the space that YAML wants between it and its colon, dash or comma.</summary>
    private static CompletionItem Item(CompletionRequest request, string text, CompletionKind kind)
    {
        var at = request.Cursor.Word.Start;
        var blank = at > 0 && request.Source.Text[at - 1] is ':' or ',' or '-' ? " " : "";
        return request.Item(text, kind, blank + text);
    }
}
