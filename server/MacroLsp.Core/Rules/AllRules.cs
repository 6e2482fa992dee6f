using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Rules.Library;
using MacroLsp.Core.Rules.Sections;

namespace MacroLsp.Core.Rules;

/// <summary>Every structure rule, in the order of the table. To add one, write its class and name it here.</summary>
public static class AllRules
{
    /// <summary>Runs last; see <see cref="Analyzer"/>.</summary>
    internal static UnusedSuppressionRule UnusedSuppression { get; } = new();

    public static ImmutableArray<Rule> Rules { get; } =
    [
        new EmptySectionRule(),
        new MissingSectionRule(),
        new SectionOutOfOrderRule(),
        new UnknownSectionRule(),
        new UnreachableAlternativeRule(),
        UnusedSuppression,
    ];

    private static readonly FrozenDictionary<string, Rule> ById = Rules.ToFrozenDictionary(r => r.Info.Id, StringComparer.Ordinal);

    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
