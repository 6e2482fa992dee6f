using MacroLsp.Core.Rules.Keys;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// The places of which structure rules have said what there is to say. A place that is no YAML, or that holds braces which
/// are not read, has no tone yet; and a rule of a pack that is named like one of ours (<c>Support.HardCodedDate</c>, for
/// those who use the pack in Vale) adds nothing where ours speaks. Nor does any rule about words that ours says must not stand in
/// a macro at all: how a date is written is no question where a placeholder belongs. Asking costs a search, however many findings there are.
/// </summary>
internal sealed class SaidAlready
{
    private static readonly HashSet<string> Misplaced = new(StringComparer.Ordinal) { "hard-coded-contact", "hard-coded-date", "hard-coded-name", "leftover-text" };

    private readonly Places _unread = new();
    private readonly HashSet<TextSpan> _misplaced = [];
    private readonly Dictionary<string, Places> _byRule = new(StringComparer.Ordinal);

    public SaidAlready(List<RawFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Span.IsEmpty) continue;
            if (finding.Rule.Category == RuleCategory.Yaml || finding.Rule.Id is "foreign-placeholder" or "malformed-placeholder") _unread.Add(finding.Span);
            if (finding.Rule.Category != RuleCategory.Text) continue;
            if (Misplaced.Contains(finding.Rule.Id)) _misplaced.Add(finding.Span);
            if (!_byRule.TryGetValue(finding.Rule.Id, out var places)) _byRule[finding.Rule.Id] = places = new Places();
            places.Add(finding.Span);
        }
    }

    /// <summary>Whether a finding of a tone rule at this place would say nothing new.</summary>
    public bool Covers(RawRule rule, TextSpan span)
    {
        if (_unread.Touch(span) || _misplaced.Contains(span)) return true;
        if (_byRule.Count == 0) return false;
        var name = rule.Id[(rule.Id.LastIndexOf('.') + 1)..];
        return Kebab.From(name) is { } id && _byRule.TryGetValue(id, out var places) && places.Touch(span);
    }

    private sealed class Places
    {
        private readonly List<TextSpan> _spans = [];
        private bool _isReady;

        public void Add(TextSpan span) => _spans.Add(span);

        public bool Touch(TextSpan span)
        {
            if (!_isReady) Prepare();
            var at = _spans.BinarySearch(new TextSpan(span.End, 0));
            var before = (at < 0 ? ~at : at) - 1;
            return before >= 0 && _spans[before].End > span.Start;
        }

        /// <summary>Each reaches as far as any before it, so that the last one that starts before an offset tells about all of them.</summary>
        private void Prepare()
        {
            _spans.Sort();
            for (var i = 1; i < _spans.Count; i++) _spans[i] = TextSpan.FromBounds(_spans[i].Start, Math.Max(_spans[i].End, _spans[i - 1].End));
            _isReady = true;
        }
    }
}
