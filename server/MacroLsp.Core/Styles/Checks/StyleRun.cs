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
    // A keystroke checks some blocks, and most of them hold next to nothing: what it takes to find that out is kept.
    [ThreadStatic]
    private static List<LiteralHit>? _spareHits;

    private readonly List<LiteralHit> _hits = Interlocked.Exchange(ref _spareHits, null) ?? [];
    private List<StyleAlert>? _alerts;
    private Dictionary<StyleCheck, object>? _memories;
    private List<PatternMatch>? _matches;
    private int _from;
    private int _to;

    public IReadOnlyList<StyleBlock> Blocks => blocks;

    public bool LooksForLiterals => prefilter;

    /// <summary>The elements of the document by Vale's names; null when they are to be counted in the blocks.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; init; }

    /// <summary>The index of the block that is being looked at.</summary>
    public int Index { get; private set; }

    public StyleBlock Block => blocks[Index];

    public IReadOnlyList<StyleAlert> Alerts => _alerts ?? [];

    /// <summary>Turns to a block and finds all literals in it.</summary>
    public void Enter(int block, LiteralIndex literals)
    {
        Index = block;
        (_from, _to) = (0, 0);
        _hits.Clear();
        if (!prefilter) return;
        literals.Find(Block.Text, _hits);
        if (_hits.Count > 1) _hits.Sort();
    }

    /// <summary>The next rule, in order, that must look at the block: one of whose literals occurs, or one that sees every block.</summary>
    /// <param name="every">The rules that see every block, in order.</param>
    /// <param name="next">The place in that list; zero at first.</param>
    public int? Next(ReadOnlySpan<int> every, ref int next)
    {
        var hits = CollectionsMarshal.AsSpan(_hits);
        _from = _to;
        var hit = _from < hits.Length ? hits[_from].Owner.Rule : int.MaxValue;
        var open = next < every.Length ? every[next] : int.MaxValue;
        var rule = Math.Min(hit, open);
        if (rule == int.MaxValue) return null;
        if (open == rule) next++;
        while (_to < hits.Length && hits[_to].Owner.Rule == rule) _to++;
        return rule;
    }

    /// <summary>Gives back what the next run can use.</summary>
    public void Leave() => _spareHits = _hits;

    /// <summary>All matches of a pattern of the rule in the block. The list is used again by the next call.</summary>
    public List<PatternMatch> Matches(StylePattern pattern, int index)
    {
        var matches = _matches ??= [];
        matches.Clear();
        if (prefilter) pattern.FindAll(Block.Text, HitsOf(index), matches);
        else pattern.FindAll(Block.Text, matches);
        return matches;
    }

    /// <summary>What a rule remembers for the whole run.</summary>
    public T Memory<T>(StyleCheck check) where T : class, new()
    {
        _memories ??= [];
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
        (_alerts ??= []).Add(new StyleAlert(check.Definition, Index, TextSpan.FromBounds(start, end), message.Replace('\n', ' '), replacements));
    }

    private ReadOnlySpan<LiteralHit> HitsOf(int pattern)
    {
        var all = CollectionsMarshal.AsSpan(_hits)[_from.._to];
        var from = 0;
        while (from < all.Length && all[from].Owner.Pattern < pattern) from++;
        var to = from;
        while (to < all.Length && all[to].Owner.Pattern == pattern) to++;
        return all[from..to];
    }
}
