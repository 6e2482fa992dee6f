using MacroLsp.Core.Configuration.Cues;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Prose;

/// <summary>
/// Finds cues in a sentence. The words are first joined to everything they are a part of (classes, classes of several
/// words), from the last word to the first; then only the cues whose rarest symbol is there are tried. A pair of step and
/// word that has failed once is not tried again, so the work is the number of words times the number of steps.
/// Belongs to one thread.
/// </summary>
internal sealed class CueMatcher(CueSet cues)
{
    private readonly TokenRow _row = new();

    // What begins at each word: the edges from _first[i] to _first[i] + _counts[i].
    private int[] _edgeSymbols = new int[512];
    private int[] _edgeEnds = new int[512];
    private int[] _first = new int[64];
    private int[] _counts = new int[64];
    private int _edges;

    // A symbol is in the sentence when its stamp is the sentence's.
    private readonly int[] _stamps = new int[cues.SymbolCount];
    private readonly List<int> _present = [];

    // Where a symbol begins, a bit for each word; in a sentence of more than 64 words a bit stands for several.
    private readonly ulong[] _places = new ulong[cues.SymbolCount];
    private int _stamp;

    private bool[] _starts = new bool[65];
    private bool[] _clauses = new bool[65];
    private int[] _failed = [];
    private int _attempt;
    private readonly List<(int From, int To)> _evidence = [];

    public TokenRow Row => _row;

    /// <summary>The symbols of the sentence that was read last, each once.</summary>
    public List<int> Present => _present;

    /// <summary>Reads a sentence and joins its words.</summary>
    public void Read(string text, TextSpan sentence, ReadOnlySpan<OpaqueWord> opaque, ref int nextOpaque)
    {
        _row.Read(cues, text, sentence, opaque, ref nextOpaque);
        var count = _row.Count;
        if (_first.Length < count)
        {
            Array.Resize(ref _first, count * 2);
            Array.Resize(ref _counts, count * 2);
            _starts = new bool[count * 2 + 1];
            _clauses = new bool[count * 2 + 1];
        }

        _stamp++;
        _present.Clear();
        _edges = 0;
        for (var i = count - 1; i >= 0; i--) Join(i);
        MarkStarts(count);
    }

    /// <summary>Whether the cue fits the sentence; <see cref="AddEvidence"/> then gives the words.</summary>
    public bool Fits(CompiledCue cue)
    {
        foreach (var symbol in cue.Required)
        {
            if (_stamps[symbol] != _stamp) return false;
        }

        var size = cue.Elements.Length * (_row.Count + 1);
        if (_failed.Length < size) _failed = new int[size * 2];
        _attempt++;
        var first = cue.Elements[0];
        var isAnyPlace = first.Kind != CueItemKind.Word || first.IsOptional || first.IsForbidden;
        for (var start = 0; start < _row.Count; start++)
        {
            if (!isAnyPlace && !MayBegin(first.Symbol, start)) continue;
            _evidence.Clear();
            if (!Step(cue.Elements, 0, start) || IsNegated(start)) continue;
            foreach (var veto in cue.Unless)
            {
                var found = _evidence.ToArray();
                if (Fits(veto)) return false;
                _evidence.Clear();
                _evidence.AddRange(found);
            }

            return true;
        }

        return false;
    }

    /// <summary>The words that the last cue found, as spans of the text; words side by side are one span.</summary>
    public void AddEvidence(List<TextSpan> spans)
    {
        // Steps are undone from the last to the first, so they were written in that order.
        for (var i = _evidence.Count - 1; i >= 0; i--)
        {
            var (from, to) = _evidence[i];
            while (i > 0 && _evidence[i - 1].From == to) to = _evidence[--i].To;
            spans.Add(TextSpan.FromBounds(_row.StartOf(from), _row.EndOf(to - 1)));
        }
    }

    private void Join(int at)
    {
        _first[at] = _edges;
        foreach (var symbol in _row.SymbolsOf(at)) AddEdge(at, symbol, at + 1);
        for (var edge = _first[at]; edge < _edges; edge++)
        {
            _counts[at] = _edges - _first[at];
            foreach (var (row, parent) in cues.Starting[_edgeSymbols[edge]]) Extend(at, row, 1, _edgeEnds[edge], parent);
        }

        _counts[at] = _edges - _first[at];
    }

    /// <summary>Adds an edge for each way in which the rest of a row follows.</summary>
    private void Extend(int at, int[] row, int next, int end, int parent)
    {
        if (next == row.Length)
        {
            foreach (var symbol in cues.Closures[parent]) AddEdge(at, symbol, end);
            return;
        }

        if (end >= _row.Count || !MayBegin(row[next], end)) return;
        var last = _first[end] + _counts[end];
        for (var edge = _first[end]; edge < last; edge++)
        {
            if (_edgeSymbols[edge] == row[next]) Extend(at, row, next + 1, _edgeEnds[edge], parent);
        }
    }

    private void AddEdge(int at, int symbol, int end)
    {
        for (var edge = MayBegin(symbol, at) ? _first[at] : _edges; edge < _edges; edge++)
        {
            if (_edgeSymbols[edge] == symbol && _edgeEnds[edge] == end) return;
        }

        if (_edges == _edgeSymbols.Length)
        {
            Array.Resize(ref _edgeSymbols, _edges * 2);
            Array.Resize(ref _edgeEnds, _edges * 2);
        }

        _edgeSymbols[_edges] = symbol;
        _edgeEnds[_edges++] = end;
        if (_stamps[symbol] != _stamp)
        {
            _stamps[symbol] = _stamp;
            _places[symbol] = 0;
            _present.Add(symbol);
        }

        _places[symbol] |= 1UL << at;
    }

    /// <summary>Whether a symbol can begin at a word; what is false is sure.</summary>
    private bool MayBegin(int symbol, int at) => _stamps[symbol] == _stamp && (_places[symbol] >> at & 1) != 0;

    private void MarkStarts(int count)
    {
        Array.Clear(_starts, 0, count + 1);
        Array.Clear(_clauses, 0, count + 1);
        _starts[0] = true;
        for (var i = 0; i < count; i++)
        {
            if (_starts[i])
            {
                if (_row.SignOf(i) is not ('\0' or '?' or '!')) _starts[i + 1] = true;
                Spread(_starts, i, cues.Lead);
            }

            if (_starts[i] || i > 0 && _row.SignOf(i - 1) is ',' or ';' or ':' or '-' or '(' or '.' or '!' or '…') _clauses[i] = true;
            if (_clauses[i]) Spread(_clauses, i, cues.Lead);
            Spread(_clauses, i, cues.Conjunction);
        }
    }

    private void Spread(bool[] marks, int at, int symbol)
    {
        if (_stamps[symbol] != _stamp) return;
        for (var edge = _first[at]; edge < _first[at] + _counts[at]; edge++)
        {
            if (_edgeSymbols[edge] == symbol) marks[_edgeEnds[edge]] = true;
        }
    }

    /// <summary>Whether a word such as "not" stands right before the words that were found.</summary>
    private bool IsNegated(int start)
    {
        if (_evidence.Count > 0) start = _evidence[^1].From;
        return start > 0 && Has(start - 1, cues.Negation);
    }

    private bool Has(int at, int symbol)
    {
        if (!MayBegin(symbol, at)) return false;
        for (var edge = _first[at]; edge < _first[at] + _counts[at]; edge++)
        {
            if (_edgeSymbols[edge] == symbol) return true;
        }

        return false;
    }

    private bool Step(CueElement[] elements, int step, int at)
    {
        if (step == elements.Length) return true;
        var place = step * (_row.Count + 1) + at;
        if (_failed[place] == _attempt) return false;
        if (Try(elements, step, at)) return true;
        _failed[place] = _attempt;
        return false;
    }

    private bool Try(CueElement[] elements, int step, int at)
    {
        var element = elements[step];
        switch (element.Kind)
        {
            case CueItemKind.Start:
                return _starts[at] && Step(elements, step + 1, at);
            case CueItemKind.ClauseStart:
                return _clauses[at] && Step(elements, step + 1, at);
            case CueItemKind.End:
                for (var i = at; i < _row.Count; i++)
                {
                    if (_row.SignOf(i) == '\0') return false;
                }

                return Step(elements, step + 1, at);
            case CueItemKind.Gap:
                return Skip(elements, step, at);
        }

        if (element.IsForbidden) return !(at < _row.Count && Has(at, element.Symbol)) && Step(elements, step + 1, at);
        if (at < _row.Count && MayBegin(element.Symbol, at))
        {
            // The longest first, so that "right away" counts as a whole.
            for (var edge = _first[at] + _counts[at] - 1; edge >= _first[at]; edge--)
            {
                if (_edgeSymbols[edge] != element.Symbol || !Step(elements, step + 1, _edgeEnds[edge])) continue;
                _evidence.Add((at, _edgeEnds[edge]));
                return true;
            }
        }

        return element.IsOptional && Step(elements, step + 1, at);
    }

    private bool Skip(CueElement[] elements, int step, int at)
    {
        var element = elements[step];
        for (var skipped = 0; ; skipped++)
        {
            if (Step(elements, step + 1, at)) return true;
            if (skipped == element.Limit || at >= _row.Count || Has(at, cues.Negation)) return false;
            var sign = _row.SignOf(at);
            if (sign != '\0' && !(element.Crosses && sign is ',' or '-' or '(' or ')' or '\'' or '/') && sign is not ('\'' or '/' or '$' or '€' or '£' or '%' or '#' or '&')) return false;
            at++;
        }
    }
}
