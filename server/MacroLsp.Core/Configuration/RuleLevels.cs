using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MacroLsp.Core.Configuration;

/// <summary>The levels that hold for one file, the overrides that fit it worked in. Immutable.</summary>
public sealed class RuleLevels
{
    private readonly ImmutableArray<FrozenDictionary<string, RuleLevel?>> _layers;

    /// <param name="layers">The strongest first.</param>
    internal RuleLevels(ImmutableArray<FrozenDictionary<string, RuleLevel?>> layers) => _layers = layers;

    /// <summary>The level of a rule: what the first layer says that names it, or its pack; else <paramref name="defaultLevel"/>.</summary>
    public RuleLevel Of(string ruleId, RuleLevel defaultLevel)
    {
        var dot = ruleId.IndexOf('.', StringComparison.Ordinal);
        var pack = dot > 0 ? ruleId[..dot] : null;
        foreach (var layer in _layers)
        {
            if (layer.TryGetValue(ruleId, out var level)) return level ?? defaultLevel;
            if (pack is not null && layer.TryGetValue(pack, out level)) return level ?? defaultLevel;
        }

        return defaultLevel;
    }
}
