using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a key of a macro, and about values that the configuration knows by name.</summary>
internal static class KeyDocs
{
    public static string Of(KeyInfo key) => Markdown.Paragraphs(
        $"**{key.Name}**{(key.IsRequired ? " · required" : "")}",
        key.Description,
        key.Example.Length > 0 ? $"Example: {Markdown.Code($"{key.Name}: {key.Example}")}" : null);

    public static string OfChannel(Channel channel) => Markdown.Paragraphs(
        $"**{Markdown.Text(channel.Title)}** · channel",
        Markdown.Text(channel.Description),
        channel.MaxLength is { } limit ? $"A reply holds up to {limit} characters." : null);

    public static string OfFramework(Framework framework) => Markdown.Paragraphs(
        $"**{Markdown.Text(framework.Id)}** · {Markdown.Text(framework.Title)}",
        Markdown.Text(framework.Description),
        string.Join("\n", framework.Sections.Select(s =>
            $"- {Markdown.Code(s.Id)}{(s.Required ? " (required)" : "")}{(s.Description.Length > 0 ? ": " + Markdown.Text(s.Description) : "")}")));

    public static string OfMood(string mood) => Markdown.Paragraphs($"**{Markdown.Text(mood)}** · mood", AdviceFor(mood));

    public static string OfLocale(WorkspaceSnapshot snapshot, string tag)
    {
        var known = snapshot.Config.Locales.GetValueOrDefault(tag);
        var isSource = string.Equals(tag, snapshot.Config.SourceLocale, StringComparison.OrdinalIgnoreCase);
        return Markdown.Paragraphs(
            $"**{Markdown.Text(known?.Tag ?? tag)}**{(CommonLocales.NameOf(tag) is { } name ? $" · {name}" : "")}",
            isSource ? "The source: macros are written in this locale first." : null,
            known?.Formality switch
            {
                Formality.Formal => "Customers are addressed formally.",
                Formality.Informal => "Customers are addressed informally.",
                _ => null,
            },
            known is null && !isSource && snapshot.Config.Locales.Count > 0 ? "Not among the `locales` of macrolsp.yaml." : null);
    }

    private static string AdviceFor(string mood) => mood switch
    {
        "angry" => "Empathize, do not take it personally, and do not put them on hold.",
        "disappointed" => "Stay positive, find out what went wrong, and say what helps next time.",
        "confused" => "Listen, be patient, and point to the manual.",
        "talkative" => "Keep the focus and stay friendly.",
        "threatening" => "Stay calm, understand, and offer compensation where that is possible.",
        "bargaining" => "Find out what counts for them: value, price, urgency or service.",
        _ => "",
    };
}
