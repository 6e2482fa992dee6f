using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a key of macrolsp.yaml.</summary>
internal static class OptionDocs
{
    public static string Of(OptionInfo option) => Markdown.Paragraphs(
        $"**{Markdown.Text(option.Key)}**{(option.IsRequired ? " · required" : "")}",
        Markdown.Text(option.Description),
        option.Type.Length > 0 ? $"Write {Markdown.Text(option.Type)}." : null,
        string.Join("\n", option.Values.Select(v => $"- {Markdown.Code(v.Text)}{(v.Description.Length > 0 ? ": " + Markdown.Text(v.Description) : "")}")),
        option.Default is { Length: > 0 } value ? $"Default: {Markdown.Code(value)}" : null,
        option.Example is { Length: > 0 } example ? $"Example: {Markdown.Code($"{option.Key}: {example}")}" : null);
}
