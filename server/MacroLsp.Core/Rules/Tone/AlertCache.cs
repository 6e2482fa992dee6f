using System.Collections.Concurrent;
using System.Collections.Immutable;
using MacroLsp.Core.Styles;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// Remembers what was found in the texts that were looked at last. It has two generations: when the young one is full it
/// becomes the old one, and what is asked for again moves on, so that the memory has a bound and what is in use stays.
/// Safe for use from several threads; two that miss at once find the same.
/// </summary>
internal sealed class AlertCache
{
    private const int Most = 2000;

    private ConcurrentDictionary<StyleBlock, ImmutableArray<StyleAlert>> _young = new(ByContent.Instance);
    private ConcurrentDictionary<StyleBlock, ImmutableArray<StyleAlert>> _old = new(ByContent.Instance);

    /// <summary>What was found in a block of this text, scope and masks; default when that is not known.</summary>
    public ImmutableArray<StyleAlert> Find(StyleBlock block)
    {
        if (_young.TryGetValue(block, out var alerts)) return alerts;
        if (!_old.TryGetValue(block, out alerts)) return default;
        Add(block, alerts);
        return alerts;
    }

    public void Add(StyleBlock block, ImmutableArray<StyleAlert> alerts)
    {
        var young = _young;
        young[block] = alerts;
        if (young.Count < Most || Interlocked.CompareExchange(ref _young, new(ByContent.Instance), young) != young) return;
        _old = young;
    }

    /// <summary>Compares the scopes by identity, because a <see cref="ReplyScope"/> gives the same one for the same parts.</summary>
    private sealed class ByContent : IEqualityComparer<StyleBlock>
    {
        public static ByContent Instance { get; } = new();

        public bool Equals(StyleBlock? x, StyleBlock? y) =>
            ReferenceEquals(x, y) || x is not null && y is not null && x.Scope == y.Scope && string.Equals(x.Text, y.Text, StringComparison.Ordinal)
            && x.Masked.AsSpan().SequenceEqual(y.Masked.AsSpan());

        public int GetHashCode(StyleBlock block) => string.GetHashCode(block.Text, StringComparison.Ordinal);
    }
}
