using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Features.Docs;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Completion;

/// <summary>Completion in comments: the suppressions, and the ids of the rules that they name.</summary>
internal static class SuppressionCompletion
{
    private static readonly ImmutableArray<(string Text, string Description)> Forms =
    [
        ("macrolsp-disable-next-line", "Silences rules on the next line, and in the text that starts there."),
        ("macrolsp-disable", "Silences rules from here to the end of the macro."),
        ("macrolsp-disable-file", "Silences rules in the whole file."),
    ];

    public static CompletionList At(CompletionRequest request)
    {
        var comment = request.Cursor.Word;
        var typed = request.Source.Text[(comment.Start + 1)..request.Offset];
        var word = WordAt(request);
        var form = typed.AsSpan().TrimStart();
        if (!form.Contains(' ')) return new CompletionList(FormsAt(request, word, typed), IsIncomplete: false);
        return Forms.Any(f => typed.TrimStart().StartsWith(f.Text + " ", StringComparison.Ordinal)) && !typed.Contains(" --", StringComparison.Ordinal)
            ? new CompletionList(RulesAt(request, word), IsIncomplete: false)
            : CompletionList.Empty;
    }

    private static ImmutableArray<CompletionItem> FormsAt(CompletionRequest request, TextSpan word, string typed)
    {
        var blank = typed.Length == 0 || typed[0] != ' ' ? " " : "";
        return
        [
            .. Forms.Select((form, i) => request.Item(form.Text, CompletionKind.Rule, $"{blank}{form.Text} ", word) with
            {
                Detail = form.Description, SortText = CompletionRequest.Rank(0, i), ContinuesWithCompletion = true,
            }),
        ];
    }

    private static ImmutableArray<CompletionItem> RulesAt(CompletionRequest request, TextSpan word)
    {
        var named = request.Document.File.Suppressions.Where(s => s.Comment.Touches(request.Offset))
            .SelectMany(s => s.Rules).Where(r => !r.Span.Touches(request.Offset)).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var needsReason = request.Snapshot.Config.Suppressions.RequireReason
            && !TextShape.RestOfLine(request.Source, request.Offset).Contains(" --", StringComparison.Ordinal);
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (var rule in AllRules.Rules.Select(r => r.Info))
            Add(rule.Id, rule.Title, request.Snapshot.Config.LevelOf(rule.Id, rule.DefaultLevel, request.Document.Path));
        foreach (var rule in RuleNames.ToneRulesOf(request.Snapshot, request.Document))
            Add(rule.Id, StylePage.TitleOf(rule), RuleNames.LevelOf(request.Snapshot, request.Document.Path, rule));
        return items.ToImmutable();

        void Add(string id, string title, RuleLevel level)
        {
            if (named.Contains(id)) return;
            var text = new SnippetText().Add(id);
            if (needsReason) text.Add(" -- ").Stop("reason");
            items.Add(request.Item(id, CompletionKind.Rule, text.Text, word) with
            {
                Snippet = text.Snippet,
                Detail = title,
                LabelDescription = RuleDocs.NameOf(level),
                DocsKey = $"rule/{id}",
                SortText = CompletionRequest.Rank(0, items.Count),
            });
        }
    }

    private static TextSpan WordAt(CompletionRequest request)
    {
        var text = request.Source.Text;
        var start = request.Offset;
        while (start > request.Cursor.Word.Start + 1 && IsWord(text[start - 1])) start--;
        var end = request.Offset;
        while (end < request.Cursor.Word.End && IsWord(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '.';
}
