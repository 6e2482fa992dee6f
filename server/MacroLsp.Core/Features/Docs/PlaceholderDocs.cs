using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a placeholder.</summary>
internal static class PlaceholderDocs
{
    public static string Of(WorkspaceSnapshot snapshot, string name)
    {
        if (!snapshot.Config.Placeholders.TryGetValue(name, out var placeholder)) return Unknown(snapshot.Config, name);
        return Markdown.Paragraphs(
            $"**{Markdown.Text(name)}** · {TypeOf(placeholder.Type)}",
            Markdown.Text(placeholder.Description),
            $"Sample: {Markdown.Code(placeholder.Sample)}",
            placeholder.Default is { } fallback ? $"Usual default: {Markdown.Code(fallback)}" : null,
            placeholder.NeedsDefault
                ? $"It may be empty when the reply is sent. Give it a `default`, or an alternative with `when: {name}`."
                : null,
            SensitivityOf(placeholder.Sensitivity),
            placeholder.IsBuiltIn ? "Comes with MacroLsp." : $"Declared in {Markdown.Code(snapshot.Place.Path ?? "macrolsp.yaml")}.");
    }

    /// <summary>The type as it is written in macrolsp.yaml.</summary>
    public static string TypeOf(PlaceholderType type) => type switch
    {
        PlaceholderType.Date => "date",
        PlaceholderType.Contact => "contact",
        PlaceholderType.Number => "number",
        PlaceholderType.Url => "url",
        _ => "text",
    };

    private static string Unknown(ProjectConfig config, string name)
    {
        var near = Suggestions.Closest(name, config.Placeholders.Keys.Order(StringComparer.Ordinal));
        return Markdown.Paragraphs(
            $"**{Markdown.Text(name)}** · not declared",
            near is null
                ? "No placeholder has this name, so nothing can fill it. Declare it under `placeholders` in macrolsp.yaml."
                : $"No placeholder has this name. Did you mean {Markdown.Code(near)}?");
    }

    private static string? SensitivityOf(Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Personal => "Personal: it is about the customer and does not belong in a public answer.",
        Sensitivity.Internal => "Internal: it is for colleagues and is never sent.",
        _ => null,
    };
}
