using System.Text;
using MacroLsp.Core.Features;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Review;

/// <summary>
/// The macros of a file as their customers read them, one below the other under headings: a text of lines, so that any
/// program that compares texts shows what changed for the customer.
/// </summary>
public static class RepliesAsText
{
    /// <param name="snapshot">The workspace, for placeholders and for what is inherited.</param>
    /// <param name="document">The file, or an older version of it.</param>
    /// <param name="today">The day from which relative dates count.</param>
    public static string Of(WorkspaceSnapshot snapshot, MacroDocument document, DateOnly today)
    {
        var text = new StringBuilder();
        foreach (var macro in document.File.Macros) Write(text, snapshot, new MacroContext(snapshot, document, macro), new RenderOptions(today));
        return text.ToString();
    }

    private static void Write(StringBuilder text, WorkspaceSnapshot snapshot, MacroContext context, RenderOptions options)
    {
        var macro = context.Macro;
        var reply = ResolvedReply.Of(snapshot, context.Document, macro);
        text.Append($"# {(macro.IdText.Length > 0 ? macro.IdText : "(no id)")}, {context.Locale}\n\n");
        if (macro.Title is { } title) Write(text, "Title", snapshot, title, context.Locale, options);
        if (reply.Unsectioned is { } whole) Write(text, "Reply", snapshot, whole, context.Locale, options);
        foreach (var resolved in reply.Sections)
        {
            var name = context.Framework?.Find(resolved.Section.Id)?.Title is { Length: > 0 } named ? named : resolved.Section.Id;
            foreach (var alternative in resolved.Section.Alternatives)
            {
                if (alternative.Text is not { } words) continue;
                var when = alternative.When.IsEmpty ? "" : $", when {string.Join(" and ", alternative.When.Select(w => w.Value))} is known";
                var from = resolved.IsInherited ? $", from {resolved.Source.Macro.LocaleText}" : "";
                Write(text, name + when + from, snapshot, words, context.Locale, options);
            }
        }
    }

    private static void Write(StringBuilder text, string name, WorkspaceSnapshot snapshot, MacroText words, string locale, RenderOptions options)
    {
        var runs = ReplyRenderer.Trim(ReplyRenderer.Render(snapshot.Config, words, locale, options));
        text.Append($"## {name}\n\n");
        foreach (var run in runs) text.Append(run.Text);
        text.Append("\n\n");
    }
}
