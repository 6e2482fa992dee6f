using System.Collections;
using System.Collections.Immutable;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>The rules of a set that look at blocks of one scope, by their index. Immutable.</summary>
internal sealed class ScopedRules
{
    private readonly BitArray _fits;
    private readonly int[] _all;
    private readonly int[] _seeEveryBlock;

    public ScopedRules(ImmutableArray<StyleCheck> checks, ImmutableArray<string> scope)
    {
        _fits = new BitArray(checks.Length);
        for (var i = 0; i < checks.Length; i++) _fits[i] = checks[i].Scope.Fits(scope);
        _all = [.. Enumerable.Range(0, checks.Length).Where(i => _fits[i])];
        _seeEveryBlock = [.. _all.Where(i => checks[i].SeesEveryBlock)];
    }

    public ReadOnlySpan<int> All => _all;

    /// <summary>Those that cannot tell from literals whether a block concerns them.</summary>
    public ReadOnlySpan<int> SeeEveryBlock => _seeEveryBlock;

    public bool Fits(int rule) => _fits[rule];
}
