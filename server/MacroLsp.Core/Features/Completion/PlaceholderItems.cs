using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Features.Docs;

namespace MacroLsp.Core.Features.Completion;

/// <summary>The placeholders as items, in the order in which they are of use: used in this macro, then the others.</summary>
internal static class PlaceholderItems
{
    /// <param name="make">Makes the item of one name; the definition is null for a name that is used but not declared.</param>
    public static ImmutableArray<CompletionItem> All(CompletionRequest request, Func<string, PlaceholderDefinition?, CompletionItem> make)
    {
        var config = request.Snapshot.Config;
        var used = request.Macro?.Texts.SelectMany(t => t.Template.Placeholders).Where(p => p.HasValidName).Select(p => p.Name)
            .ToHashSet(StringComparer.Ordinal) ?? [];
        var sectionIsContact = request.Cursor.Path is ["reply", "contact", ..];
        var names = config.Placeholders.Values
            .OrderBy(p => sectionIsContact && p.Type == PlaceholderType.Contact ? 0 : 1)
            .ThenBy(p => used.Contains(p.Name) ? 0 : 1)
            .ThenBy(p => p.Name, StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (var placeholder in names)
        {
            if (placeholder.Sensitivity == Sensitivity.Internal) continue;
            items.Add(make(placeholder.Name, placeholder) with
            {
                LabelDetail = $" {placeholder.Sample}",
                LabelDescription = PlaceholderDocs.TypeOf(placeholder.Type),
                Detail = $"{PlaceholderDocs.TypeOf(placeholder.Type)}, such as {placeholder.Sample}",
                DocsKey = CompletionDocs.Placeholder(placeholder.Name),
                SortText = CompletionRequest.Rank(0, items.Count),
            });
        }

        return items.ToImmutable();
    }
}
