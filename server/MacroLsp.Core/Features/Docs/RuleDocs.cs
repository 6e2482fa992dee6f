using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a rule: its own page, with its level in this file.</summary>
internal static class RuleDocs
{
    public static string Of(WorkspaceSnapshot snapshot, string path, string id)
    {
        if (AllRules.Find(id) is not { } rule)
            return ToneOf(snapshot, path, id) ?? Markdown.Paragraphs($"**{Markdown.Text(id)}** · no such rule", "No rule has this name, so this silences nothing.");
        var level = snapshot.Config.LevelOf(id, rule.Info.DefaultLevel, path);
        return Markdown.Paragraphs(
            $"**{rule.Info.Title}**",
            $"{Markdown.Code(id)} · {NameOf(level)}",
            rule.Info.Docs.Trim());
    }

    /// <summary>The page of a rule of a style pack, or of a pack; null when there is none of that name.</summary>
    private static string? ToneOf(WorkspaceSnapshot snapshot, string path, string id)
    {
        var library = snapshot.Styles.Library;
        if (RuleNames.Definition(snapshot, id) is not { } definition) return library.Packs.Contains(id, StringComparer.Ordinal) ? PackDocs.Of(library, id) : null;
        var level = ToneSetup.LevelOf(snapshot.Config.LevelsAt(path), snapshot.Styles.ValeAt(path), id, definition.Level);
        return Markdown.Paragraphs($"{Markdown.Code(id)} · {NameOf(level)}", StylePage.Of(library, definition));
    }

    public static string NameOf(RuleLevel level) => level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        RuleLevel.Suggestion => "suggestion",
        _ => "off",
    };
}
