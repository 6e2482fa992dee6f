using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules;

/// <summary>The names by which rules are switched and silenced: the ids of structure rules, packs, and <c>Pack.Rule</c>.</summary>
public static class RuleNames
{
    /// <summary>The packs that rules of a workspace can be named by, in ordinal order, the glossary included.</summary>
    public static IEnumerable<string> Packs(WorkspaceSnapshot snapshot) => snapshot.Styles.Library.Packs.Append(GlossaryRules.Pack).Order(StringComparer.Ordinal);

    /// <summary>Whether a rule or a pack has this name. The rules of a pack that is not installed here are taken as they are.</summary>
    public static bool IsKnown(WorkspaceSnapshot snapshot, string name)
    {
        if (AllRules.Find(name) is not null || name is GlossaryRules.Pack or GlossaryRules.Avoid or GlossaryRules.Case) return true;
        var library = snapshot.Styles.Library;
        if (library.Knows(name)) return true;
        return name.Contains('.', StringComparison.Ordinal) && !Packs(snapshot).Contains(StylePath.PackOf(name), StringComparer.Ordinal);
    }

    /// <summary>What a tone rule says, those of the glossary and those that are made of a vocabulary included; null when there is none of this id.</summary>
    public static StyleDefinition? Definition(WorkspaceSnapshot snapshot, string id) =>
        snapshot.Styles.Library.Definition(id)
        ?? (id.Contains('.', StringComparison.Ordinal) ? snapshot.Styles.Library.Definitions([id], snapshot.Styles.Vocabulary).FirstOrDefault() : null)
        ?? GlossaryRules.Page(id, snapshot.Config.Glossary);

    /// <summary>The level of a tone rule in a file.</summary>
    public static RuleLevel LevelOf(WorkspaceSnapshot snapshot, string path, StyleDefinition rule) =>
        ToneSetup.LevelOf(snapshot.Config.LevelsAt(path), snapshot.Styles.ValeAt(path), rule.Id, rule.Level);

    /// <summary>The ids of all tone rules that a level can be set for, pack by pack.</summary>
    public static IEnumerable<string> ToneIds(WorkspaceSnapshot snapshot)
    {
        var library = snapshot.Styles.Library;
        return library.Packs.SelectMany(pack => library.RulesOf(pack)).Concat([GlossaryRules.Avoid, GlossaryRules.Case]).Order(StringComparer.Ordinal);
    }

    /// <summary>The tone rules that look at a macro of this file, each once, in the order of their ids.</summary>
    public static IEnumerable<StyleDefinition> ToneRulesOf(WorkspaceSnapshot snapshot, MacroDocument document)
    {
        var setup = ToneSetup.Of(snapshot);
        return document.File.Macros
            .Select(macro => ToneAlert.AddressOf(snapshot.Config, ResolvedReply.Of(snapshot, document, macro), macro)).Distinct()
            .SelectMany(address => setup.For(document.Path, address.Locale, address.Channel).All.Definitions)
            .DistinctBy(rule => rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>The name that was probably meant; null when none is near.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="name">What was written.</param>
    /// <param name="but">Names that are not meant.</param>
    public static string? Closest(WorkspaceSnapshot snapshot, string name, IReadOnlySet<string>? but = null)
    {
        var pack = StylePath.PackOf(name);
        var library = snapshot.Styles.Library;
        var known = name.Contains('.', StringComparison.Ordinal) && !library.RulesOf(pack).IsEmpty
            ? library.RulesOf(pack)
            : AllRules.Rules.Select(r => r.Info.Id).Concat(Packs(snapshot));
        return Suggestions.Closest(name, known.Where(n => but is null || !but.Contains(n)));
    }
}
