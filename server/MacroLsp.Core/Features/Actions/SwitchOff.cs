using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Features.Actions;

/// <summary>Switches a tone rule off for the whole project: a line in macrolsp.yaml, which is made when there is none.</summary>
internal static class SwitchOff
{
    private const string ConfigName = "macrolsp.yaml";

    public static IEnumerable<CodeAction> For(WorkspaceSnapshot snapshot, Finding finding)
    {
        // Whether a structure rule is of use is seldom a question of taste; its level is a decision to be made in the file.
        if (AllRules.Find(finding.Rule) is not null) yield break;
        yield return new CodeAction($"Turn off \"{finding.Rule}\" in macrolsp.yaml", ActionKinds.Suppress, () => Edits(snapshot, finding.Rule)) { Finding = finding };
    }

    private static ActionEdits Edits(WorkspaceSnapshot snapshot, string rule)
    {
        if (snapshot.Place is not { Path: { } path, File: { } file }) return new ActionEdits([], [new FileCreation(ConfigName, $"rules:\n  {rule}: off\n")]);
        return ActionEdits.None with { Others = [new FileEdits(path, [Edit(file.Yaml, file.Find("rules"), rule)])] };
    }

    private static TextEdit Edit(YamlFile yaml, YamlEntry? rules, string rule)
    {
        var source = yaml.Source;
        if (rules?.Value?.Resolved is not YamlMapping levels)
        {
            if (rules is not null) return TextEdit.Insert(rules.Colon + 1, $"{source.LineBreak}  {rule}: off");
            var start = source.Length == 0 || source.Text.EndsWith('\n') ? "" : source.LineBreak;
            return TextEdit.Insert(source.Length, $"{start}rules:{source.LineBreak}  {rule}: off{source.LineBreak}");
        }

        if (levels.Find(rule) is { } known)
            return known.Value is { } level ? new TextEdit(level.Span, "off") : TextEdit.Insert(known.Colon + 1, " off");
        if (levels.IsFlow) return TextEdit.Insert(levels.Span.Start + 1, levels.Entries.IsEmpty ? $" {rule}: off " : $" {rule}: off,");
        var line = source.Lines.StartOf(source.Lines.LineOf(levels.Span.Start));
        return TextEdit.Insert(line, $"{new string(' ', levels.Indent)}{rule}: off{source.LineBreak}");
    }
}
