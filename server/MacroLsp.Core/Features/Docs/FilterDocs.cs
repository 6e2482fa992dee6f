using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a filter.</summary>
internal static class FilterDocs
{
    public static string Of(string name)
    {
        if (Filters.Find(name) is not { } filter)
        {
            return Markdown.Paragraphs($"**{Markdown.Text(name)}** · not a filter",
                $"The filters are {string.Join(", ", Filters.All.Select(f => Markdown.Code(f.Name)))}.");
        }

        return Markdown.Paragraphs(
            $"**{filter.Name}** · filter",
            filter.Description,
            string.Join("\n", filter.Choices.Select(c => $"- `{c.Name}`: {c.Description}")),
            $"Example: {Markdown.Code(filter.Example)}");
    }

    /// <summary>What comes out of a filter with this argument; null when that is not one of its choices.</summary>
    public static string? OfChoice(string filter, string choice)
    {
        foreach (var known in Filters.Find(filter)?.Choices ?? [])
        {
            if (known.Name == choice) return Markdown.Paragraphs($"**{filter}: {known.Name}**", known.Description);
        }

        return null;
    }
}
