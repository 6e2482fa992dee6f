using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Features.Docs;

/// <summary>What is said about a rule: its own page, with its level in this file.</summary>
internal static class RuleDocs
{
    public static string Of(WorkspaceSnapshot snapshot, string path, string id)
    {
        if (AllRules.Find(id) is not { } rule)
            return Markdown.Paragraphs($"**{Markdown.Text(id)}** · no such rule", "No rule has this name, so this silences nothing.");
        var level = snapshot.Config.LevelOf(id, rule.Info.DefaultLevel, path);
        return Markdown.Paragraphs(
            $"**{rule.Info.Title}**",
            $"{Markdown.Code(id)} · {NameOf(level)}",
            rule.Info.Docs.Trim());
    }

    public static string NameOf(RuleLevel level) => level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        RuleLevel.Suggestion => "suggestion",
        _ => "off",
    };
}
