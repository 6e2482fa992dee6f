using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Completion;

/// <summary>Completion in a YAML file whose keys are described, from the description that reads and documents it.</summary>
/// <param name="place">The cursor.</param>
/// <param name="names">The names that there are of something that values refer to, each with the key of its documentation.</param>
/// <param name="docsPrefix">What the keys of the documentation of keys start with.</param>
internal sealed class OptionCompletions(ConfigCursor place, Func<OptionReference, IEnumerable<(string Name, string Docs)>> names, string docsPrefix)
{
    /// <summary>What can stand at an offset.</summary>
    public CompletionList At(int offset)
    {
        if (place is not { Option: { } option } || place.Cursor.Role == CursorRole.Comment) return CompletionList.Empty;
        offset = Math.Clamp(offset, 0, place.Source.Length);
        if (!place.Cursor.Word.Touches(offset)) return CompletionList.Empty;
        var isKey = place.Cursor.Role == CursorRole.Key && !(place.Cursor.Path is [.., YamlCursor.Item] && option.Keys.IsEmpty)
            || IsLoneWord(option);
        return new CompletionList(isKey ? Keys(option, offset) : Values(option, offset), IsIncomplete: false);
    }

    /// <summary>A word below a key that takes keys: the first of them as it is typed.</summary>
    private bool IsLoneWord(OptionInfo option) =>
        place.Cursor is { Role: CursorRole.Value, Scalar: { IsBlock: false } scalar } && (!option.Keys.IsEmpty || option.HasFreeNames)
        && (place.Keys.IsEmpty || place.Source.Lines.LineOf(scalar.Span.Start) != place.Source.Lines.LineOf(PreviousSign(place.Source, scalar.Span.Start))
            || place.Cursor.Path is [.., YamlCursor.Item]);

    private static int PreviousSign(SourceText source, int at)
    {
        while (at > 0 && char.IsWhiteSpace(source.Text[at - 1])) at--;
        return Math.Max(0, at - 1);
    }

    private ImmutableArray<CompletionItem> Keys(OptionInfo option, int offset)
    {
        var isKeyOnly = TextShape.RestOfLine(place.Source, place.Cursor.Word.End).TrimStart().StartsWith(":");
        var present = place.Cursor.Mapping?.Entries.Where(e => !e.Key.Span.Touches(offset)).Select(e => e.Key.Value).ToHashSet(StringComparer.Ordinal) ?? [];
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (var key in option.Keys.Where(k => !present.Contains(k.Key)))
        {
            var text = new SnippetText().Add(key.Key);
            if (!isKeyOnly) AddValue(text, key);
            items.Add(Item(key.Key, CompletionKind.Key, text.Text, offset, items.Count) with
            {
                Snippet = text.Snippet,
                Detail = key.Description,
                LabelDescription = key.IsRequired ? "required" : key.Default ?? "",
                DocsKey = $"{docsPrefix}/{string.Join('/', place.Keys.Add(key.Key))}",
                ContinuesWithCompletion = !isKeyOnly,
            });
        }

        if (!option.HasFreeNames) return items.ToImmutable();
        foreach (var (name, docs) in names(option.Refers).Where(n => !present.Contains(n.Name)))
            items.Add(Item(name, CompletionKind.Key, isKeyOnly ? name : name + ": ", offset, items.Count) with { DocsKey = docs });
        return items.ToImmutable();
    }

    private void AddValue(SnippetText text, OptionInfo key)
    {
        var isGroup = !key.Keys.IsEmpty || key.HasFreeNames;
        if (key.IsList) text.Add(isGroup ? $":{place.Source.LineBreak}{new string(' ', place.Cursor.Column + 2)}- " : ": [").Stop().Add(isGroup ? "" : "]");
        else if (isGroup) text.Add($":{place.Source.LineBreak}{new string(' ', place.Cursor.Column + 2)}").Stop();
        else if (!key.Values.IsEmpty) text.Add(": ").Choose(key.Values.Select(v => v.Text));
        else text.Add(": ").Stop();
    }

    private ImmutableArray<CompletionItem> Values(OptionInfo option, int offset)
    {
        var at = place.Cursor.Word.Start;
        var blank = at > 0 && place.Source.Text[at - 1] is ':' or ',' or '-' ? " " : "";
        var present = (place.Cursor.Container as YamlSequence)?.Items.Where(i => !i.Span.Touches(offset))
            .Select(i => i.Value?.Resolved).OfType<YamlScalar>().Select(s => s.Value).ToHashSet(StringComparer.Ordinal) ?? [];
        var values = option.Values.Select(v => (v.Text, v.Description, Docs: ""))
            .Concat(option.HasFreeNames ? [] : names(option.Refers).Select(n => (Text: n.Name, Description: "", n.Docs)));
        return
        [
            .. values.Where(v => !present.Contains(v.Text)).Select((v, i) =>
                Item(v.Text, CompletionKind.Choice, blank + v.Text, offset, i) with { Detail = v.Description, DocsKey = v.Docs }),
        ];
    }

    private CompletionItem Item(string label, CompletionKind kind, string text, int offset, int rank)
    {
        var word = place.Cursor.Word;
        return new CompletionItem(label, kind, text, TextSpan.FromBounds(word.Start, Math.Clamp(offset, word.Start, word.End)), word)
        {
            SortText = CompletionRequest.Rank(0, rank),
        };
    }
}
