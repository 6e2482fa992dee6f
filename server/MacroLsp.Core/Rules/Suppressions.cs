using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules;

/// <summary>Takes out what a comment silences. Sorts both sides, so that comments and findings may both be many.</summary>
internal sealed class Suppressions
{
    private readonly Dictionary<string, Silence> _silences = new(StringComparer.Ordinal);

    private Suppressions(MacroFile file)
    {
        foreach (var suppression in file.Suppressions)
        {
            foreach (var rule in suppression.Rules)
            {
                if (!_silences.TryGetValue(rule.Id, out var silence)) _silences[rule.Id] = silence = new Silence();
                silence.Reaches.Add((suppression.Reach, rule));
            }
        }

        foreach (var silence in _silences.Values) silence.Reaches.Sort(static (a, b) => a.Reach.Start.CompareTo(b.Reach.Start));
    }

    /// <summary>The rule names in comments that silenced something.</summary>
    private HashSet<SuppressedRule> Used { get; } = [];

    /// <summary>Removes the silenced findings from the list; gives the rule names in comments that silenced something.</summary>
    public static HashSet<SuppressedRule> Apply(MacroFile file, List<RawFinding> findings) => Apply(file, findings, out _);

    /// <param name="file">The file with its comments.</param>
    /// <param name="findings">What was found, in any order; what stays keeps its order.</param>
    /// <param name="visits">How often a comment was looked at for a finding; the work that must grow only as the two do.</param>
    internal static HashSet<SuppressedRule> Apply(MacroFile file, List<RawFinding> findings, out long visits)
    {
        visits = 0;
        if (file.Suppressions.IsEmpty) return [];
        var suppressions = new Suppressions(file);
        var order = new int[findings.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => findings[a].Span.Start.CompareTo(findings[b].Span.Start));
        var isSilenced = new bool[findings.Count];
        foreach (var i in order)
        {
            var (rule, start) = (findings[i].Rule, findings[i].Span.Start);
            isSilenced[i] = suppressions.Silences(rule.Id, start, ref visits) | suppressions.Silences(rule.Pack, start, ref visits);
        }

        var at = 0;
        findings.RemoveAll(_ => isSilenced[at++]);
        return suppressions.Used;
    }

    /// <summary>Whether comments with this name silence an offset. A tone rule is silenced by its pack's name as well.</summary>
    private bool Silences(string name, int offset, ref long visits) =>
        _silences.TryGetValue(name, out var silence) && silence.Holds(offset, Used, ref visits);

    /// <summary>Where one rule is silent. Asked for places in order, it looks at each comment once.</summary>
    private sealed class Silence
    {
        private int _begun;
        private int _end = -1;

        /// <summary>Ordered by the start of the reach once all are there.</summary>
        public List<(TextSpan Reach, SuppressedRule Rule)> Reaches { get; } = [];

        public bool Holds(int offset, HashSet<SuppressedRule> used, ref long visits)
        {
            for (; _begun < Reaches.Count && Reaches[_begun].Reach.Start <= offset; _begun++)
            {
                visits++;
                var (reach, rule) = Reaches[_begun];
                if (reach.End < offset) continue; // It ended before this finding, and the next ones come later.
                used.Add(rule);
                _end = Math.Max(_end, reach.End);
            }

            return offset <= _end;
        }
    }
}
