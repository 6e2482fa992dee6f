using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Completion;

/// <summary>Completion in prose: approved phrases for the section, and placeholders after a first brace.</summary>
internal static class TextCompletion
{
    public static CompletionList At(CompletionRequest request)
    {
        // Behind the sign of a block comes the line break. In a file that ends there, the text starts at the same place.
        if (request.Cursor.Scalar is { IsBlock: true } block && request.Offset <= EndOfLine(request, block.Span.Start)) return CompletionList.Empty;
        var brace = BraceBefore(request);
        if (brace >= 0) return Placeholders(request, brace);
        return request.Cursor.Path is ["reply", ..] ? PhrasesAt(request) : CompletionList.Empty;
    }

    /// <summary>The placeholders behind one brace: it becomes two, and the one that the editor closed with it goes.</summary>
    private static CompletionList Placeholders(CompletionRequest request, int brace)
    {
        var source = request.Source;
        var end = request.Offset;
        while (end < source.Length && (char.IsLetterOrDigit(source.Text[end]) || source.Text[end] == '_')) end++;
        ImmutableArray<TextEdit> stray = end < source.Length && source.Text[end] == '}' ? [TextEdit.Delete(new TextSpan(end, 1))] : [];
        var items = PlaceholderItems.All(request, (name, _) => request.Item(name, CompletionKind.Placeholder, $"{{{{ {name} }}}}", TextSpan.FromBounds(brace, end)) with
        {
            FilterText = "{" + name,
            AdditionalEdits = [.. stray, .. PlainText.Defuse(request, brace, addsColon: false)],
        });
        return new CompletionList(items, IsIncomplete: false);
    }

    private static int BraceBefore(CompletionRequest request)
    {
        var text = request.Source.Text;
        var at = request.Offset - 1;
        while (at >= 0 && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at--;
        return at >= 0 && text[at] == '{' && (at == 0 || text[at - 1] != '{') ? at : -1;
    }

    /// <summary>Phrases are offered while a sentence starts: in an empty text, and behind the end of the last sentence.</summary>
    private static CompletionList PhrasesAt(CompletionRequest request)
    {
        var start = StartOfSentence(request);
        var typed = request.Source.Text[start..request.Offset];
        // After the blank behind a sentence the text may as well be at its end.
        if (request.Typed is not null && typed.Length == 0 && HasTextBefore(request)) return CompletionList.Empty;
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (var phrase in Candidates(request))
        {
            if (!Fits(phrase.Text, words)) continue;
            var text = Written(request, phrase.Text, start, out var isSafe);
            items.Add(request.Item(TextShape.Shorten(phrase.Text, 72), CompletionKind.Phrase, text, TextSpan.FromBounds(start, request.Offset)) with
            {
                Detail = phrase.Act,
                LabelDescription = phrase.Act,
                // The phrase may hold the typed words anywhere: the editor must not judge that by the label.
                FilterText = typed.Length > 0 ? typed : phrase.Text,
                DocsKey = CompletionDocs.Phrase(phrase.Text),
                SortText = CompletionRequest.Rank(5, items.Count),
                AdditionalEdits = isSafe ? [] : PlainText.Defuse(request, start, addsColon: true),
            });
        }

        return new CompletionList(items.ToImmutable(), IsIncomplete: true);
    }

    private static ImmutableArray<Phrase> Candidates(CompletionRequest request)
    {
        if (request.Context?.Framework is not { } framework) return [];
        if (request.Cursor.Path is ["reply", var id, ..] && framework.Find(id) is { } section) return Phrases.For(request, section);
        if (request.Cursor.Path is not ["reply"]) return [];
        var wanted = framework.Sections.Where(s => s.Required).SelectMany(s => s.Evidence.Take(1)).Distinct(StringComparer.Ordinal);
        return Phrases.For(request, Phrases.MissingFirst(request, wanted, ""), 3);
    }

    /// <summary>Every typed word starts a word of the phrase.</summary>
    private static bool Fits(string phrase, string[] words) => words.All(word =>
    {
        for (var at = phrase.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = phrase.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(phrase[at - 1])) return true;
        }

        return false;
    });

    /// <summary>The phrase as it has to be written in this scalar style.</summary>
    /// <param name="isSafe">False when the text around it has to become a block.</param>
    private static string Written(CompletionRequest request, string phrase, int start, out bool isSafe)
    {
        isSafe = true;
        var source = request.Source;
        switch (request.Cursor.Scalar)
        {
            case { Style: ScalarStyle.DoubleQuoted }:
                return phrase.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            case { Style: ScalarStyle.SingleQuoted }:
                return phrase.Replace("'", "''", StringComparison.Ordinal);
            case { IsBlock: true }:
                var column = TextShape.ColumnOf(source, start);
                var isLineStart = source.Text.AsSpan(start - column, column).IsWhiteSpace();
                return isLineStart && request.Cursor.Scalar.Style == ScalarStyle.Folded ? Phrases.Wrap(phrase, column, source.LineBreak) : phrase;
            case null:
                var margin = request.Cursor.Path[^1] == YamlCursor.Item ? request.Cursor.Column : request.Cursor.Column + 2;
                var blank = source.Text[start - 1] is ' ' or '\n' ? "" : " ";
                return $"{blank}>-{source.LineBreak}{new string(' ', margin)}{Phrases.Wrap(phrase, margin, source.LineBreak)}";
            default:
                isSafe = false;
                return phrase;
        }
    }

    /// <summary>Where the sentence at the cursor starts on this line.</summary>
    private static int StartOfSentence(CompletionRequest request)
    {
        var text = request.Source.Text;
        var line = request.Source.Lines.StartOf(request.Source.Lines.LineOf(request.Offset));
        var from = request.Cursor.Scalar is { } scalar ? Math.Max(line, Math.Min(scalar.Content.Start, request.Offset)) : request.Offset;
        var at = request.Offset;
        while (at > from && !(text[at - 1] == ' ' && at - 2 >= from && text[at - 2] is '.' or '!' or '?' or '。' or '！' or '？' or '}' or '{')) at--;
        while (at < request.Offset && text[at] == ' ') at++;
        return at;
    }

    private static bool HasTextBefore(CompletionRequest request) =>
        request.Cursor.Scalar is { } scalar && scalar.Content.Start < request.Offset
        && !request.Source.Text.AsSpan(scalar.Content.Start, request.Offset - scalar.Content.Start).IsWhiteSpace();

    private static int EndOfLine(CompletionRequest request, int offset) => request.Source.Lines.EndOf(request.Source.Lines.LineOf(offset));
}
