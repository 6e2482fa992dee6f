using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// Anchors and aliases (YAML 1.2 section 7.1). An alias shares the node that it repeats, so the tree stays small; what a
// reader of the tree would see is bounded here, because a few lines can repeat each other into millions.
internal sealed partial class YamlReader
{
    /// <summary>How many units of text and structure the aliases of a file may stand for in all.</summary>
    private const int MaxRepeated = 1_000_000;

    private readonly Dictionary<YamlNode, int> _weights = new(ReferenceEqualityComparer.Instance);
    private HashSet<string>? _repeatedNames;
    private int _repeated;
    private bool _toldTooMuch;

    private YamlNode ReadAlias(int at, int indent, TextSpan entry)
    {
        var line = _lines[_line];
        var end = at + 1;
        while (end < line.End && _text[end] is not (' ' or '\t')) end++;
        var behind = SkipWhite(end, line.End);
        if (end == at + 1 || behind < line.End && !IsComment(behind))
            return ReadRepaired(YamlProblemKind.ReservedStart, new TextSpan(at, 1), at, indent, entry, "*");
        if (behind < line.End) AddComment(behind, line.End, ownLine: false);
        var name = _text[(at + 1)..end];
        var span = TextSpan.FromBounds(at, end);
        if (Target(name) is not { } target)
        {
            return _anchors.ContainsKey(name) && !IsFirstTooMuch()
                ? ReadPlain(at, indent, entry, Properties.None, repaired: true)
                : ReadRepaired(YamlProblemKind.UnknownAlias, span, at, indent, entry, _anchors.ContainsKey(name) ? "…" : name);
        }

        _line++;
        return new YamlAlias(span, name, target);
    }

    /// <summary>Whether nothing was said yet about a file that repeats too much: once is enough.</summary>
    private bool IsFirstTooMuch()
    {
        var isFirst = !_toldTooMuch;
        _toldTooMuch = true;
        return isFirst;
    }

    /// <summary>What an alias stands for; null when there is no such anchor, or when the file repeats too much.</summary>
    private YamlNode? Target(string name)
    {
        if (!_anchors.TryGetValue(name, out var target)) return null;
        var weight = WeightOf(target);
        if (weight > MaxRepeated - _repeated) return null;
        _repeated += weight;
        return target;
    }

    /// <summary>
    /// The text and the nodes below a node, those behind aliases each time. Each alias in the tree was let in by
    /// <see cref="Target"/>, so that no weight is greater than what the file holds and <see cref="MaxRepeated"/> together.
    /// </summary>
    private int WeightOf(YamlNode? node)
    {
        if (node is null) return 1;
        if (_weights.TryGetValue(node, out var known)) return known;
        var weight = 1 + node switch
        {
            YamlScalar scalar => scalar.Value.Length,
            YamlAlias alias => WeightOf(alias.Resolved),
            YamlMapping mapping => mapping.Entries.Sum(e => e.Key.Value.Length + WeightOf(e.Value)),
            YamlSequence sequence => sequence.Items.Sum(i => WeightOf(i.Value)),
            _ => 0,
        };
        _weights[node] = weight;
        return weight;
    }

    private YamlNode? Anchored(YamlNode? node)
    {
        if (node?.Anchor is { } name) _anchors[name] = node;
        return node;
    }

    /// <summary>Whether <c>*name</c> stands anywhere in the file.</summary>
    private bool IsRepeated(string name)
    {
        if (_repeatedNames is null)
        {
            _repeatedNames = new HashSet<string>(StringComparer.Ordinal);
            for (var star = _text.IndexOf('*', StringComparison.Ordinal); star >= 0; star = star + 1 < _text.Length ? _text.IndexOf('*', star + 1) : -1)
            {
                var end = star + 1;
                while (end < _text.Length && _text[end] is not (' ' or '\t' or '\n' or '\r' or ',' or ']' or '}')) end++;
                _repeatedNames.Add(_text[(star + 1)..end]);
                star = end - 1;
            }
        }

        return _repeatedNames.Contains(name);
    }

    private static YamlNode? WithProperties(YamlNode? node, Properties properties)
    {
        if (properties.Anchor is null && properties.Tag is null) return node;
        return node switch
        {
            YamlMapping m => new YamlMapping(m.Span, m.Entries, m.IsFlow, m.Indent) { Anchor = properties.Anchor, Tag = properties.Tag },
            YamlSequence s => new YamlSequence(s.Span, s.Items, s.IsFlow, s.Indent) { Anchor = properties.Anchor, Tag = properties.Tag },
            YamlScalar t => new YamlScalar(t.Span, t.Style, t.Value, t.Map, t.Content)
            {
                BlockIndent = t.BlockIndent, IsRepaired = t.IsRepaired, Anchor = properties.Anchor, Tag = properties.Tag,
            },
            _ => node,
        };
    }
}
