using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MacroLsp.Core.Styles.Checks.Patterns;

/// <summary>What stands around the alternatives of a pattern.</summary>
/// <param name="Before">Up to the first alternative, an opening bracket included.</param>
/// <param name="After">From the closing bracket on.</param>
/// <param name="IsWord">Whether it asks for a word boundary on both sides, and nothing else.</param>
/// <param name="IsPlain">Whether it asks for nothing.</param>
internal sealed record PatternTemplate(string Before, string After, bool IsWord, bool IsPlain)
{
    public static PatternTemplate Word { get; } = new(@"(?m)\b(?:", @")\b", IsWord: true, IsPlain: false);
    public static PatternTemplate NonWord { get; } = new("(?m)(?:", ")", IsWord: false, IsPlain: true);

    /// <summary>Without multiline: <c>occurrence</c> and <c>repetition</c>.</summary>
    public static PatternTemplate Bare { get; } = new("(?:", ")", IsWord: false, IsPlain: true);

    /// <summary>A project's own <c>WordTemplate</c>, in which <c>%s</c> stands for the alternatives.</summary>
    public static PatternTemplate Custom(string template)
    {
        var at = template.IndexOf("%s", StringComparison.Ordinal);
        return at < 0 ? Word : new PatternTemplate(template[..at], template[(at + 2)..], IsWord: false, IsPlain: false);
    }

    public bool IsMultiline { get; } = Before.StartsWith("(?m)", StringComparison.Ordinal);
}

/// <summary>
/// Alternatives in an order of preference, in a template: what most kinds of rules look for. Of the alternatives only those
/// are matched whose literals occur in the text. An alternative whose required literal is not there cannot match, so that
/// leaving it out changes nothing. When the rest are plain words, no regular expression runs at all.
/// </summary>
internal sealed class StylePattern
{
    // Most texts hit one or two alternatives of a rule; of the sets that they form, this many are kept compiled.
    private const int MostSubsets = 64;
    private const int LargestSubset = 6;
    private const int MostOnStack = 64;

    private readonly PatternTemplate _template;
    private readonly RegexOptions _options;
    private readonly ImmutableArray<PatternFacts> _alternatives;
    private readonly ImmutableArray<int> _good;
    private readonly ImmutableArray<int> _open = [];
    private readonly BoundedRegex?[] _anchored = [];
    private readonly ConcurrentDictionary<string, BoundedRegex> _subsets = new(StringComparer.Ordinal);
    private readonly bool _tellsWhich;

    /// <param name="alternatives">The patterns, the preferred first.</param>
    /// <param name="template">What stands around them.</param>
    /// <param name="ignoreCase">Whether case is ignored.</param>
    /// <param name="tellsWhich">Whether each alternative is a group of its own, so that a match says which one it was.</param>
    public StylePattern(IEnumerable<string> alternatives, PatternTemplate template, bool ignoreCase, bool tellsWhich = false)
    {
        _template = template;
        Sources = [.. alternatives];
        IgnoresCase = ignoreCase;
        _alternatives = [.. Sources.Select(s => PatternReader.Read(s, template.IsMultiline))];
        _options = ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None;
        _good = [.. Enumerable.Range(0, _alternatives.Length).Where(i => _alternatives[i].IsBalanced)];
        if (_good.Length < _alternatives.Length)
        {
            // What one of them opens, the next may close. If not, those that are broken are left out and the others go on.
            Whole = JoinSources();
            NeedsWhole = Whole.Mistake is null;
            if (NeedsWhole) return;
        }

        // A flag that an alternative sets acts on those behind it, unless a group holds it in.
        var hasReference = _good.Any(i => _alternatives[i].HasReference);
        NeedsWhole = hasReference || (!tellsWhich && _good.Any(i => _alternatives[i].SetsFlags));
        _tellsWhich = tellsWhich;
        if (tellsWhich && !hasReference) _options |= RegexOptions.ExplicitCapture;
        if (!NeedsWhole) _open = [.. _good.Where(i => LiteralsOf(i).IsEmpty)];
        Whole = Join(_good);
        _anchored = new BoundedRegex?[_alternatives.Length];
    }

    /// <summary>Whether the alternatives mean something only together.</summary>
    public bool NeedsWhole { get; }

    /// <summary>The patterns as their author wrote them.</summary>
    public ImmutableArray<string> Sources { get; }

    public bool IgnoresCase { get; }

    /// <summary>Whether it can match a text in which none of its literals occurs.</summary>
    public bool IsOpen => NeedsWhole || _open.Length > 0;

    /// <summary>The whole as one regular expression.</summary>
    public BoundedRegex Whole { get; }

    /// <summary>The literals of which one occurs wherever the alternative matches, case folded; none when nothing is known.</summary>
    public ImmutableArray<string> LiteralsOf(int alternative) => NeedsWhole ? [] : _alternatives[alternative].Required.Literals;

    /// <summary>All matches from left to right, none overlapping, without regard to literals: the meaning of a pattern.</summary>
    /// <exception cref="RegexMatchTimeoutException">The bound was hit; what was found until then is in <paramref name="matches"/>.</exception>
    public void FindAll(string text, List<PatternMatch> matches)
    {
        if (NeedsWhole || _good.Length > 0) Run(Whole, text, [], matches);
    }

    /// <summary>The same as <see cref="FindAll(string, List{PatternMatch})"/>, with the literals that occur in the text.</summary>
    /// <param name="hits">The hits of this pattern in this text, ordered.</param>
    public void FindAll(string text, ReadOnlySpan<LiteralHit> hits, List<PatternMatch> matches)
    {
        if (NeedsWhole)
        {
            Run(Whole, text, [], matches);
            return;
        }

        if (_open.IsEmpty && (_template.IsWord || _template.IsPlain) && TryFindNear(text, hits, matches)) return;
        var subset = new List<int>(_open);
        foreach (var hit in hits)
        {
            if (!subset.Contains(hit.Owner.Alternative)) subset.Add(hit.Owner.Alternative);
        }

        if (subset.Count == 0) return;
        if (subset.Count == _good.Length || subset.Count > LargestSubset) Run(Whole, text, [], matches);
        else
        {
            subset.Sort();
            Run(Subset(subset), text, subset, matches);
        }
    }

    /// <summary>
    /// Tries each alternative where the literals say that a match of it could start, and nowhere else. At one place the
    /// preferred one is tried first, so that this finds what a search for all of them would find.
    /// </summary>
    /// <returns>False, with nothing found, when they do not say it.</returns>
    private bool TryFindNear(string text, ReadOnlySpan<LiteralHit> hits, List<PatternMatch> matches)
    {
        var count = 0;
        foreach (var hit in hits)
        {
            if (PlacesOf(hit) is not { } places) return false;
            count += places.Most - places.Least + 1;
        }

        // Place and alternative as one number, so that sorting brings both into order.
        var candidates = count <= MostOnStack ? stackalloc long[MostOnStack] : new long[count];
        count = 0;
        foreach (var hit in hits)
        {
            if (PlacesOf(hit) is not { } places) return false;
            for (var before = places.Least; before <= places.Most && before <= hit.Position; before++)
            {
                var start = hit.Position - before;
                if (!_template.IsWord || CaseFold.IsBoundary(text, start)) candidates[count++] = ((long)start << 32) | (uint)hit.Owner.Alternative;
            }
        }

        candidates = candidates[..count];
        if (count > 1) candidates.Sort();
        var from = 0;
        var last = -1L;
        foreach (var candidate in candidates)
        {
            var (start, alternative) = ((int)(candidate >> 32), (int)(uint)candidate);
            if (candidate == last || start < from) continue;
            last = candidate;
            var length = LengthAt(text, start, alternative);
            if (length < 0) continue;
            matches.Add(new PatternMatch(start, length, alternative));
            from = start + length;
        }

        return true;
    }

    /// <summary>How far before a hit a match of its alternative can start; null when there are too many such places, or a search is safer.</summary>
    private Reach? PlacesOf(LiteralHit hit)
    {
        var facts = _alternatives[hit.Owner.Alternative];
        if (facts.Literal is not null) return Reach.None;
        return facts.Required.At is { IsNarrow: true } at && !facts.Work.IsWild ? at : null;
    }

    /// <summary>How long the match of an alternative is that starts at a place; -1 when there is none.</summary>
    private int LengthAt(string text, int start, int alternative)
    {
        if (_alternatives[alternative].Literal is { } literal)
        {
            var end = start + literal.Length;
            if (end > text.Length || !IgnoresCase && !text.AsSpan(start, literal.Length).SequenceEqual(literal)) return -1;
            return _template.IsWord && !CaseFold.IsBoundary(text, end) ? -1 : literal.Length;
        }

        if (Anchored(alternative).For(text) is not { } regex) return -1;
        foreach (var match in regex.EnumerateMatches(text, start)) return match.Length;
        return -1;
    }

    private BoundedRegex Anchored(int alternative)
    {
        if (Volatile.Read(ref _anchored[alternative]) is { } made) return made;
        var facts = _alternatives[alternative];
        made = new BoundedRegex($@"\G{_template.Before}{facts.Regex}{_template.After}", _options, facts.Work, isAnchored: true);
        return Interlocked.CompareExchange(ref _anchored[alternative], made, null) ?? made;
    }

    private BoundedRegex Subset(List<int> subset)
    {
        var key = string.Join(',', subset);
        if (_subsets.TryGetValue(key, out var made)) return made;
        made = Join(subset);
        if (_subsets.Count < MostSubsets) _subsets.TryAdd(key, made);
        return made;
    }

    private BoundedRegex Join(IReadOnlyCollection<int> alternatives)
    {
        var regex = new StringBuilder(_template.Before);
        var start = regex.Length;
        var work = PatternWork.One;
        foreach (var i in alternatives)
        {
            if (regex.Length > start) regex.Append('|');
            work = work.Or(_alternatives[i].Work);
            if (_tellsWhich) regex.Append("(?<").Append(NameOf(i)).Append('>').Append(_alternatives[i].Regex).Append(')');
            else regex.Append(_alternatives[i].Regex);
        }

        return new BoundedRegex(regex.Append(_template.After).ToString(), _options, work.Times(Math.Max(1, alternatives.Count)));
    }

    private BoundedRegex JoinSources()
    {
        var whole = PatternReader.Read(_template.Before + string.Join('|', Sources) + _template.After, multiline: false);
        return new BoundedRegex(whole.Regex, _options, whole.Work);
    }

    private static string NameOf(int alternative) => $"_{alternative.ToString(CultureInfo.InvariantCulture)}_";

    /// <param name="subset">The alternatives that the expression is made of; empty for all of them.</param>
    private void Run(BoundedRegex regex, string text, List<int> subset, List<PatternMatch> matches)
    {
        if (regex.First(text) is not { } first) return;
        IReadOnlyList<int> among = subset.Count == 0 ? _good : subset;
        var before = matches.Count;
        try
        {
            Run(first, text, among, matches);
        }
        catch (RegexMatchTimeoutException) when (regex.AfterTimeout(first) is { } last)
        {
            matches.RemoveRange(before, matches.Count - before);
            Run(last, text, among, matches);
        }
    }

    private void Run(Regex regex, string text, IReadOnlyList<int> among, List<PatternMatch> matches)
    {
        if (!_tellsWhich || among.Count == 1)
        {
            var only = among.Count == 1 ? among[0] : 0;
            foreach (var match in regex.EnumerateMatches(text)) matches.Add(new PatternMatch(match.Index, match.Length, only));
            return;
        }

        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            foreach (var which in among)
            {
                if (!match.Groups[NameOf(which)].Success) continue;
                matches.Add(new PatternMatch(match.Index, match.Length, which));
                break;
            }
        }
    }
}
