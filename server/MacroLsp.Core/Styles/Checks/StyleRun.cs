using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MacroLsp.Core.Styles.Checks.Patterns;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>
/// One check of one document or reply: the block that is being looked at, the literals that occur in it, what rules
/// remember from earlier blocks, and the alerts so far. For one thread.
/// </summary>
internal sealed class StyleRun(IReadOnlyList<StyleBlock> blocks, bool prefilter)
{
    private readonly List<LiteralHit> _hits = [];
    private readonly List<StyleAlert> _alerts = [];
    private readonly Dictionary<StyleCheck, object> _memories = [];
    private readonly List<PatternMatch> _matches = [];
    private int _rule;

    public IReadOnlyList<StyleBlock> Blocks => blocks;

    /// <summary>The index of the block that is being looked at.</summary>
    public int Index { get; private set; }

    public StyleBlock Block => blocks[Index];

    public IReadOnlyList<StyleAlert> Alerts => _alerts;

    public void Enter(int block, LiteralIndex literals)
    {
        Index = block;
        _hits.Clear();
        if (!prefilter) return;
        literals.Find(Block.Text, _hits);
        _hits.Sort();
    }

    /// <summary>Turns to a rule; whether any of its literals occurs in the block.</summary>
    public bool Turn(int rule)
    {
        _rule = rule;
        return !prefilter || !HitsOf(null).IsEmpty;
    }

    /// <summary>All matches of a pattern of the rule in the block. The list is used again by the next call.</summary>
    public List<PatternMatch> Matches(StylePattern pattern, int index)
    {
        _matches.Clear();
        if (prefilter) pattern.FindAll(Block.Text, HitsOf(index), _matches);
        else pattern.FindAll(Block.Text, _matches);
        return _matches;
    }

    /// <summary>What a rule remembers for the whole run.</summary>
    public T Memory<T>(StyleCheck check) where T : class, new()
    {
        if (_memories.TryGetValue(check, out var known) && known is T memory) return memory;
        memory = new T();
        _memories[check] = memory;
        return memory;
    }

    /// <summary>Whether a match may be reported or counted: it does not lie, begin or end inside of what is masked.</summary>
    public bool IsProse(PatternMatch match)
    {
        foreach (var masked in Block.Masked)
        {
            if (masked.Start >= match.End) return true;
            if (masked.End <= match.Start) continue;
            if (masked.Start <= match.Start && match.End <= masked.End) return false;
            if (masked.Start < match.Start || match.End < masked.End) return false;
        }

        return true;
    }

    /// <summary>Reports a place of the block.</summary>
    public void Alert(StyleCheck check, int start, int end, string message, ImmutableArray<string> replacements)
    {
        // Half a character cannot be shown or replaced.
        var text = Block.Text;
        if (start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])) start--;
        if (end > 0 && end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1])) end++;
        _alerts.Add(new StyleAlert(check.Definition, Index, TextSpan.FromBounds(start, end), message.Replace('\n', ' '), replacements));
    }

    private ReadOnlySpan<LiteralHit> HitsOf(int? pattern)
    {
        var all = CollectionsMarshal.AsSpan(_hits);
        var from = FirstNotBelow(all, _rule, pattern ?? 0);
        var to = pattern is { } p ? FirstNotBelow(all, _rule, p + 1) : FirstNotBelow(all, _rule + 1, 0);
        return all[from..to];
    }

    private static int FirstNotBelow(ReadOnlySpan<LiteralHit> hits, int rule, int pattern)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var owner = hits[middle].Owner;
            if (owner.Rule < rule || (owner.Rule == rule && owner.Pattern < pattern)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
