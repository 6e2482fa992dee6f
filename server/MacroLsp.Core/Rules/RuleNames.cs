using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Semantics;
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
