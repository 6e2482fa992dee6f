using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features.Completion;

/// <summary>The sections of the framework that the reply does not have yet, in the framework's order.</summary>
internal static class SectionCompletion
{
    public static CompletionList Keys(CompletionRequest request)
    {
        if (!KeyCompletion.CanStand(request) || request.Context is not { Framework: { } framework } context) return CompletionList.Empty;
        var inherited = InheritedFrom(context);
        var isKeyOnly = KeyCompletion.IsFollowedByColon(request);
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        for (var place = 0; place < framework.Sections.Length; place++)
        {
            var section = framework.Sections[place];
            if (KeyCompletion.Has(request, section.Id)) continue;
            var origin = inherited.GetValueOrDefault(section.Id);
            var text = isKeyOnly ? new SnippetText().Add(section.Id) : Block(request, section);
            items.Add(request.Item(section.Id, CompletionKind.Section, text.Text) with
            {
                Snippet = text.Snippet,
                Detail = section.Description,
                LabelDetail = " " + section.Title,
                LabelDescription = origin is not null ? $"inherited from {origin}" : section.Required ? "required" : "",
                DocsKey = CompletionDocs.Section(framework.Id, section.Id),
                SortText = CompletionRequest.Rank(origin is not null ? 3 : section.Required ? 1 : 2, place),
            });
        }

        return new CompletionList([.. items.OrderBy(i => i.SortText, StringComparer.Ordinal)], IsIncomplete: false);
    }

    /// <summary>Behind <c>reply:</c> a lone word may become a section or a text.</summary>
    public static CompletionList KeysOrText(CompletionRequest request)
    {
        var cursor = request.Cursor;
        var line = request.Source.Lines.StartOf(request.Source.Lines.LineOf(request.Offset));
        var isOwnLine = cursor.Scalar is { IsBlock: false } scalar && scalar.Span.Start >= line
            && request.Source.Text.AsSpan(line, scalar.Span.Start - line).IsWhiteSpace();
        if (isOwnLine && cursor.Scalar is { } word && !word.Value.Contains(' ', StringComparison.Ordinal))
        {
            var column = TextShape.ColumnOf(request.Source, word.Span.Start);
            return Keys(request with { Cursor = cursor with { Mapping = null, Column = column } });
        }

        return cursor.Container is null or Yaml.YamlScalar ? TextCompletion.At(request) : CompletionList.Empty;
    }

    /// <summary>The sections of the source under <c>based-on</c>.</summary>
    public static CompletionList Fingerprints(CompletionRequest request)
    {
        var names = request.Macro?.Reply.Sections.Select(s => s.Id).Distinct(StringComparer.Ordinal) ?? [];
        return new CompletionList(
        [
            .. names.Where(n => !KeyCompletion.Has(request, n)).Select((name, i) =>
                request.Item(name, CompletionKind.Section, KeyCompletion.IsFollowedByColon(request) ? name : name + ": ") with { SortText = CompletionRequest.Rank(0, i) }),
        ], IsIncomplete: false);
    }

    private static SnippetText Block(CompletionRequest request, FrameworkSection section)
    {
        var column = request.Cursor.Column + 2;
        var phrase = Phrases.Best(request, section) is { } best ? Phrases.Wrap(best.Text, column, request.Source.LineBreak) : section.Description;
        return new SnippetText().Add($"{section.Id}: >-{request.Source.LineBreak}{new string(' ', column)}").Stop(phrase);
    }

    /// <summary>The sections that this locale inherits, with the locale that they come from.</summary>
    private static Dictionary<string, string> InheritedFrom(MacroContext context)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (context.Macro.Locale is null) return found;
        foreach (var source in ResolvedReply.FallbacksOf(context.Snapshot, context.Document, context.Macro))
            foreach (var section in source.Macro.Reply.Sections) found.TryAdd(section.Id, source.Macro.LocaleText);
        return found;
    }
}
