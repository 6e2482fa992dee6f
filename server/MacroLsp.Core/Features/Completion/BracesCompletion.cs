using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Completion;

/// <summary>Completion inside of <c>{{ }}</c>: names, filters and their arguments.</summary>
internal static class BracesCompletion
{
    public static CompletionList At(CompletionRequest request, BracesCursor braces) => braces.Part switch
    {
        BracesPart.Name => new CompletionList(Names(request, braces), IsIncomplete: false),
        BracesPart.Filter => new CompletionList(FiltersFor(request, braces), IsIncomplete: false),
        _ => new CompletionList(Arguments(request, braces), IsIncomplete: false),
    };

    /// <summary>The placeholders for half-typed braces: those this macro uses already come first.</summary>
    private static ImmutableArray<CompletionItem> Names(CompletionRequest request, BracesCursor braces)
    {
        var source = request.Source;
        var before = source.Text[braces.Word.Start - 1] is ' ' or '\t' or '\n' ? "" : " ";
        var rest = TextShape.RestOfLine(source, braces.Word.End);
        var hasFilters = rest.TrimStart().StartsWith("|");
        var after = Closing(braces, rest, hasFilters);
        var closing = LateClosing(braces, rest, hasFilters);
        return PlaceholderItems.All(request, (name, definition) =>
        {
            var text = new SnippetText().Add(before + name);
            var needsDefault = definition is { NeedsDefault: true, Default: not null } && !hasFilters;
            if (needsDefault) AddDefault(text, request.Cursor.Scalar, definition?.Default ?? "");
            text.Add(after);
            return request.Item(name, CompletionKind.Placeholder, text.Text, braces.Word) with
            {
                Snippet = text.Snippet,
                AdditionalEdits = [.. closing, .. PlainText.Defuse(request, braces.Open, addsColon: needsDefault)],
            };
        });
    }

    /// <summary>What has to stand behind the word so that closing braces stand there exactly once.</summary>
    private static string Closing(BracesCursor braces, ReadOnlySpan<char> rest, bool moreFollows)
    {
        if (moreFollows) return "";
        var touchesBrace = rest is ['}', ..];
        if (braces.Close >= 0) return touchesBrace ? " " : "";
        return braces.OneBrace < 0 ? " }}" : touchesBrace ? " }" : "";
    }

    /// <summary>Braces that are missing further to the right than the word.</summary>
    private static ImmutableArray<TextEdit> LateClosing(BracesCursor braces, ReadOnlySpan<char> rest, bool moreFollows)
    {
        if (braces.Close >= 0 || !moreFollows && (braces.OneBrace < 0 || rest is ['}', ..])) return [];
        return [braces.OneBrace >= 0 ? TextEdit.Insert(braces.OneBrace, "}") : TextEdit.Insert(braces.End, " }}")];
    }

    private static void AddDefault(SnippetText text, YamlScalar? scalar, string words)
    {
        // Inside of a scalar in double quotes the argument takes single ones, so that nothing needs an escape.
        var quote = scalar?.Style == ScalarStyle.DoubleQuoted ? "'" : "\"";
        var inner = scalar?.Style == ScalarStyle.SingleQuoted ? words.Replace("'", "''", StringComparison.Ordinal) : words;
        text.Add($" | default: {quote}").Stop(inner.Replace(quote, "", StringComparison.Ordinal)).Add(quote);
    }

    private static ImmutableArray<CompletionItem> FiltersFor(CompletionRequest request, BracesCursor braces)
    {
        var definition = request.Snapshot.Config.Placeholders.GetValueOrDefault(braces.Name);
        var isDate = definition is null || definition.Type == PlaceholderType.Date;
        var before = request.Source.Text[braces.Word.Start - 1] == '|' ? " " : "";
        var rest = TextShape.RestOfLine(request.Source, braces.Word.End);
        var isComplete = rest.TrimStart().StartsWith(":");
        var moreFollows = isComplete || rest.TrimStart().StartsWith("|");
        var after = Closing(braces, rest, moreFollows);
        var closing = LateClosing(braces, rest, moreFollows);
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (var filter in Filters.All.OrderBy(f => f.ForDates ? !isDate : isDate && definition is not null))
        {
            var text = new SnippetText().Add(before + filter.Name);
            if (!isComplete) AddArgument(text, filter, definition, request.Cursor.Scalar);
            text.Add(after);
            items.Add(request.Item(filter.Name, CompletionKind.Filter, text.Text, braces.Word) with
            {
                Snippet = text.Snippet,
                Detail = filter.Example,
                LabelDetail = filter.Argument == FilterArgumentKind.None ? "" : ": " + (filter.Argument == FilterArgumentKind.Text ? "\"…\"" : "…"),
                LabelDescription = filter.ForDates && !isDate ? "for dates" : "",
                DocsKey = CompletionDocs.Filter(filter.Name),
                SortText = CompletionRequest.Rank(0, items.Count),
                AdditionalEdits =
                [
                    .. closing,
                    .. PlainText.Defuse(request, braces.Open, addsColon: filter.Argument != FilterArgumentKind.None && !isComplete),
                ],
            });
        }

        return items.ToImmutable();
    }

    private static void AddArgument(SnippetText text, FilterInfo filter, PlaceholderDefinition? definition, YamlScalar? scalar)
    {
        if (filter.Argument == FilterArgumentKind.Choice) text.Add(": ").Choose(filter.Choices.Select(c => c.Name));
        if (filter.Argument != FilterArgumentKind.Text) return;
        var quote = scalar?.Style == ScalarStyle.DoubleQuoted ? "'" : "\"";
        text.Add($": {quote}").Stop((definition?.Default ?? "").Replace(quote, "", StringComparison.Ordinal)).Add(quote);
    }

    private static ImmutableArray<CompletionItem> Arguments(CompletionRequest request, BracesCursor braces)
    {
        if (Filters.Find(braces.Filter) is not { } filter) return [];
        var before = request.Source.Text[braces.Word.Start - 1] == ':' ? " " : "";
        if (filter.Argument == FilterArgumentKind.Choice)
        {
            return
            [
                .. filter.Choices.Select((choice, i) => request.Item(choice.Name, CompletionKind.Choice, before + choice.Name, braces.Word) with
                {
                    Detail = choice.Description,
                    LabelDescription = choice.Description[(choice.Description.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.'),
                    DocsKey = CompletionDocs.Choice(filter.Name, choice.Name),
                    SortText = CompletionRequest.Rank(0, i),
                }),
            ];
        }

        if (filter.Argument != FilterArgumentKind.Text || request.Snapshot.Config.Placeholders.GetValueOrDefault(braces.Name)?.Default is not { } usual) return [];
        var quote = request.Cursor.Scalar?.Style == ScalarStyle.DoubleQuoted ? "'" : "\"";
        var text = $"{quote}{usual.Replace(quote, "", StringComparison.Ordinal)}{quote}";
        return
        [
            request.Item(text, CompletionKind.Choice, before + text, braces.Word) with
            {
                Detail = "The usual default of this placeholder", DocsKey = CompletionDocs.Placeholder(braces.Name),
            },
        ];
    }
}
