using System.Text.Json;
using MacroLsp.Core.Features.Completion;
using MacroLsp.Protocol;
using MacroLsp.Protocol.Json;
using MacroLsp.Server.Client;
using MacroLsp.Server.State;
using CompletionItem = MacroLsp.Protocol.CompletionItem;
using CompletionList = MacroLsp.Protocol.CompletionList;
using Offer = MacroLsp.Core.Features.Completion.CompletionItem;

namespace MacroLsp.Server.Convert;

/// <summary>What completion offers in the client's terms.</summary>
internal static class CompletionToLsp
{
    // A command of VS Code's own; other editors would send it to us.
    private static readonly Command SuggestAgain = new("Suggest", "editor.action.triggerSuggest");

    public static CompletionList List(EditorScope scope, Core.Features.Completion.CompletionList offers)
    {
        // One range for all items makes the message a fraction of its size.
        var client = scope.Client;
        var shared = client.TakesItemDefaultEditRange && offers.Items is [var first, ..]
            && offers.Items.All(offer => offer.Insert == first.Insert && offer.Replace == first.Replace)
            ? EditRange(scope, first)
            : (EditRange?)null;
        var items = new CompletionItem[offers.Items.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = Item(scope, offers.Items[i], shared is not null);
        return new CompletionList(offers.IsIncomplete, items, shared is { } range ? new CompletionItemDefaults { EditRange = range } : null);
    }

    private static CompletionItem Item(EditorScope scope, Offer offer, bool hasSharedRange)
    {
        var client = scope.Client;
        var snippet = client.TakesSnippets ? offer.Snippet : null;
        var text = snippet ?? offer.Text;
        return new CompletionItem(offer.Label)
        {
            Kind = Kind(offer.Kind),
            LabelDetails = client.TakesLabelDetails ? LabelDetails(offer) : null,
            Detail = client.TakesLabelDetails || offer.Detail.Length == 0 ? null : offer.Detail,
            SortText = Known(offer.SortText),
            FilterText = Known(offer.FilterText),
            InsertTextFormat = snippet is null ? null : InsertTextFormat.Snippet,
            InsertTextMode = text.Contains('\n', StringComparison.Ordinal) && client.TakesInsertTextMode ? InsertTextMode.AsIs : null,
            TextEditText = hasSharedRange ? text : null,
            TextEdit = hasSharedRange ? null : TextEdit(scope, offer, text),
            AdditionalTextEdits = offer.AdditionalEdits.IsEmpty ? null : EditsToLsp.Edits(scope.Source, offer.AdditionalEdits, client.Encoding),
            Command = offer.ContinuesWithCompletion && client.IsVisualStudioCode ? SuggestAgain : null,
            Documentation = client.ResolvesCompletionDocumentation ? null : Documentation(scope, offer.DocsKey),
            Data = client.ResolvesCompletionDocumentation && offer.DocsKey.Length > 0
                ? JsonSerializer.SerializeToElement([scope.Document.Uri, offer.DocsKey], LspJson.Default.IReadOnlyListString)
                : null,
        };
    }

    /// <summary>What is said about an item; null when there is nothing.</summary>
    public static MarkupContent? Documentation(EditorScope scope, string docsKey) =>
        docsKey.Length > 0 && CompletionDocs.Of(scope.Workspace, scope.Document.Path, docsKey) is { } markdown
            ? MarkupToLsp.Markup(markdown, scope.Client, MarkupPlace.Completion)
            : null;

    private static CompletionTextEdit TextEdit(EditorScope scope, Offer offer, string text)
    {
        var range = EditRange(scope, offer);
        return range.Insert == range.Replace
            ? new CompletionTextEdit(text, range.Replace)
            : new CompletionTextEdit(text, range.Insert, range.Replace);
    }

    // A client that knows no difference replaces up to the cursor, as it does while typing.
    private static EditRange EditRange(EditorScope scope, Offer offer) => scope.Client.TakesInsertReplace
        ? new EditRange(scope.Range(offer.Insert), scope.Range(offer.Replace))
        : new EditRange(scope.Range(offer.Insert));

    private static CompletionItemLabelDetails? LabelDetails(Offer offer) =>
        offer.LabelDetail.Length == 0 && offer.LabelDescription.Length == 0
            ? null
            : new CompletionItemLabelDetails(Known(offer.LabelDetail), Known(offer.LabelDescription));

    private static string? Known(string text) => text.Length == 0 ? null : text;

    private static CompletionItemKind Kind(CompletionKind kind) => kind switch
    {
        CompletionKind.Key => CompletionItemKind.Property,
        CompletionKind.Section => CompletionItemKind.Class,
        CompletionKind.Choice => CompletionItemKind.EnumMember,
        CompletionKind.Locale => CompletionItemKind.Value,
        CompletionKind.Macro => CompletionItemKind.Reference,
        CompletionKind.Placeholder => CompletionItemKind.Variable,
        CompletionKind.Filter => CompletionItemKind.Function,
        CompletionKind.Rule => CompletionItemKind.Constant,
        CompletionKind.Template => CompletionItemKind.Snippet,
        _ => CompletionItemKind.Text,
    };
}
