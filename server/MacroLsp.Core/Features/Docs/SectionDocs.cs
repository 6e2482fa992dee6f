using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a section of a reply.</summary>
internal static class SectionDocs
{
    public static string Of(Framework framework, FrameworkSection section) => Markdown.Paragraphs(
        $"**{Markdown.Text(section.Title)}** · section of {Markdown.Text(framework.Id)}{(section.Required ? " · required" : "")}",
        Markdown.Text(section.Description),
        AsksFor(section));

    /// <summary>The section with what this macro makes of it: what it inherits, and which locales there are.</summary>
    public static string Of(MacroContext context, string id)
    {
        var framework = context.Framework;
        var section = framework?.Find(id);
        var head = framework is not null && section is not null
            ? Of(framework, section)
            : Markdown.Paragraphs($"**{Markdown.Text(id)}** · section",
                framework is null ? null : $"{Markdown.Text(framework.Id)} has no section of this name. It has {Names(framework)}.");
        return Markdown.Paragraphs(head, ActDocs.Of(context, id), Origin(context, id), Locales(context));
    }

    private static string? AsksFor(FrameworkSection section)
    {
        var acts = SpeechActs.All.Where(act => section.Evidence.Contains(act.Id, StringComparer.Ordinal))
            .Select(act => $"- **{act.Id}**: {act.Description}").ToList();
        return acts.Count switch
        {
            0 => null,
            1 => "The text should do this:\n\n" + acts[0],
            _ => "The text should do one of these:\n\n" + string.Join("\n", acts),
        };
    }

    private static string Names(Framework framework) => string.Join(", ", framework.Sections.Select(s => Markdown.Code(s.Id)));

    private static string? Origin(MacroContext context, string id)
    {
        if (context.Macro.Locale is null || context.Macro.Reply.IsUnsectioned) return null;
        foreach (var source in ResolvedReply.FallbacksOf(context.Snapshot, context.Document, context.Macro))
        {
            if (source.Macro.Reply.Find(id) is not { } inherited) continue;
            var isOwn = context.Macro.Reply.Find(id) is not null;
            var from = Markdown.Code(source.Macro.LocaleText);
            var text = inherited.Alternatives.Select(a => a.Text?.Value).FirstOrDefault(t => t is not null);
            return Markdown.Paragraphs(
                isOwn ? $"In {from}, which would stand here without it:" : $"Inherited from {from}:",
                text is null ? null : Markdown.Quote(text));
        }

        return null;
    }

    private static string? Locales(MacroContext context)
    {
        var others = context.Siblings.Select(s => s.Locale).Where(l => l.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal).Select(Markdown.Code).ToList();
        return others.Count == 0 ? null : $"Other locales of this macro: {string.Join(", ", others)}";
    }
}
