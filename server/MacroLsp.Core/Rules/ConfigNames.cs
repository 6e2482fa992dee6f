using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules;

/// <summary>
/// Finds the names of style packs and of their rules in a macrolsp.yaml that lead nowhere. They are known only when the packs
/// are, which the configuration itself says where to find.
/// </summary>
public static class ConfigNames
{
    /// <summary>What is wrong, in the order of the file.</summary>
    public static IEnumerable<ConfigProblem> Problems(ConfigFile file, WorkspaceSnapshot snapshot)
    {
        if (file.Yaml.Documents.IsEmpty || file.Yaml.Documents[0].Root?.Resolved is not YamlMapping root) return [];
        var problems = new List<ConfigProblem>();
        Visit(root, "", problems, snapshot);
        return problems;
    }

    private static void Visit(YamlMapping mapping, string parent, List<ConfigProblem> problems, WorkspaceSnapshot snapshot)
    {
        foreach (var entry in mapping.Entries)
        {
            switch (entry.Key.Value, entry.Value?.Resolved)
            {
                case ("styles", YamlSequence styles):
                    foreach (var name in styles.Items.Select(i => i.Value?.Resolved).OfType<YamlScalar>()) CheckStyle(name, problems, snapshot);
                    break;
                case ("rules", YamlMapping rules) when parent is "" or "overrides":
                    foreach (var rule in rules.Entries) CheckRule(rule.Key, problems, snapshot);
                    break;
                case ("locales" or "channels", YamlMapping named) when parent.Length == 0:
                    foreach (var inner in named.Entries.Select(e => e.Value?.Resolved).OfType<YamlMapping>()) Visit(inner, entry.Key.Value, problems, snapshot);
                    break;
                case ("overrides", YamlSequence overrides) when parent.Length == 0:
                    foreach (var inner in overrides.Items.Select(i => i.Value?.Resolved).OfType<YamlMapping>()) Visit(inner, entry.Key.Value, problems, snapshot);
                    break;
            }
        }
    }

    private static void CheckStyle(YamlScalar name, List<ConfigProblem> problems, WorkspaceSnapshot snapshot)
    {
        var library = snapshot.Styles.Library;
        var text = name.Value.Trim();
        if (text.Length == 0 || library.Knows(text)) return;
        var isRule = text.Contains('.', StringComparison.Ordinal) && !library.RulesOf(StylePath.PackOf(text)).IsEmpty;
        var meant = isRule ? RuleNames.Closest(snapshot, text) : Suggestions.Closest(text, library.Packs);
        var message = isRule
            ? $"There is no rule \"{text}\"."
            : $"There is no style pack \"{text}\", neither built in nor in the folder \"{snapshot.Config.StylesPath}\".";
        problems.Add(Word(name, ConfigProblem.InvalidValue, message, meant));
    }

    private static void CheckRule(YamlScalar name, List<ConfigProblem> problems, WorkspaceSnapshot snapshot)
    {
        var text = name.Value.Trim();
        // Ids of structure rules were looked at when the file was read.
        var isOfPack = text.Contains('.', StringComparison.Ordinal) || text.Length > 0 && char.IsAsciiLetterUpper(text[0]);
        if (isOfPack && !RuleNames.IsKnown(snapshot, text))
            problems.Add(Word(name, ConfigProblem.UnknownKey, $"There is no rule or style pack \"{text}\".", RuleNames.Closest(snapshot, text)));
    }

    private static ConfigProblem Word(YamlScalar name, string rule, string message, string? meant) => meant is null
        ? new ConfigProblem(rule, name.Span, message, [], "")
        : new ConfigProblem(rule, name.Span, $"{message} Did you mean \"{meant}\"?", [new TextEdit(name.Span, meant)], $"Change to \"{meant}\"");
}
