using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a macro, from the index alone.</summary>
internal static class MacroDocs
{
    public static string Of(WorkspaceSnapshot snapshot, string id)
    {
        var macros = snapshot.Index.Find(id);
        if (macros.IsEmpty)
            return Markdown.Paragraphs($"**{Markdown.Text(id)}** · no such macro", "No macro of this workspace has this id.");
        var source = macros.FirstOrDefault(m => string.Equals(m.Locale, snapshot.Config.SourceLocale, StringComparison.OrdinalIgnoreCase)) ?? macros[0];
        var uses = WorkspaceDigest.Of(snapshot.Index).UsersOf(id).Count;
        var locales = macros.Where(m => m.Locale.Length > 0).Select(m => m.Locale).Distinct(StringComparer.Ordinal).Select(Markdown.Code).ToList();
        return Markdown.Paragraphs(
            $"**{Markdown.Text(id)}** · macro",
            Markdown.Text(source.Title),
            locales.Count == 0 ? null : $"Locales: {string.Join(", ", locales)}",
            uses switch
            {
                0 => "No macro names it under `next`.",
                1 => "1 macro names it under `next`.",
                _ => $"{uses} macros name it under `next`.",
            });
    }
}
