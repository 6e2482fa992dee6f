using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Cues;

namespace MacroLsp.Core.Prose;

/// <summary>
/// Turns the cues of a language into numbers: each word, beginning, ending, class and kind of value is a symbol; a class
/// is the sequences of symbols that make it up; a cue is a row of symbols, gaps and anchors, filed under the symbol that
/// the fewest cues share.
/// </summary>
internal sealed class CueCompiler
{
    private const int MostSequences = 64;

    private readonly CueFile _file;
    private readonly WordForms _forms;
    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private readonly List<List<int[]>> _sequences = [];
    private readonly Dictionary<string, ImmutableArray<ImmutableArray<CueItem>>> _classes;

    // The same words and the same brackets come in many cues.
    private readonly Dictionary<string, int[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<List<int[]>, int> _groups = new(SameRows.Instance);
    private int _sources;

    private CueCompiler(CueFile file)
    {
        _file = file;
        _forms = new WordForms(file);
        _classes = file.Words.GroupBy(w => w.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(w => w.Value).ToImmutableArray(), StringComparer.Ordinal);
    }

    public static CueSet Compile(CueFile file)
    {
        var compiler = new CueCompiler(file);
        foreach (var name in (ReadOnlySpan<string>)["negation", "lead", "conjunction"]) compiler.Class(name);
        ImmutableArray<string> marks = [.. file.Marks.Select(m => m.Key).Distinct(StringComparer.Ordinal)];
        var cues = new List<CompiledCue>();
        foreach (var act in file.Acts)
        {
            var target = SpeechActs.Ids.IndexOf(act.Act, StringComparer.Ordinal);
            if (target < 0) continue;
            cues.AddRange(act.Cues.SelectMany(c => compiler.Cues(c, target, isVeto: false)));
            cues.AddRange(act.Vetoes.SelectMany(c => compiler.Cues(c, target, isVeto: true)));
        }

        foreach (var mark in file.Marks)
        {
            var target = SpeechActs.Ids.Length + marks.IndexOf(mark.Key, StringComparer.Ordinal);
            cues.AddRange(mark.Value.SelectMany(c => compiler.Cues(c, target, isVeto: false)));
        }

        return compiler.Finish(cues, marks);
    }

    /// <summary>Compiles a cue; brackets with gaps in them make it several, of which one counts.</summary>
    private IEnumerable<CompiledCue> Cues(CueSource source, int target, bool isVeto)
    {
        var unless = source.Unless.SelectMany(u => Cues(new CueSource(u, 1, SentenceForm.Any, ReplyPart.Anywhere, []), target, isVeto)).ToImmutableArray();
        var number = _sources++;
        foreach (var pattern in WithoutGapsInGroups(source.Pattern))
        {
            var elements = new List<CueElement>(pattern.Length);
            foreach (var item in pattern) AddElements(item, elements);
            var required = new List<int>(elements.Count);
            foreach (var element in elements)
            {
                if (element is { Kind: CueItemKind.Word, IsOptional: false, IsForbidden: false } && !required.Contains(element.Symbol)) required.Add(element.Symbol);
            }

            yield return new CompiledCue(number, [.. elements], [.. required], target, source.Weight, isVeto, source.Form, source.Part, unless);
        }
    }

    private static IEnumerable<ImmutableArray<CueItem>> WithoutGapsInGroups(ImmutableArray<CueItem> pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i].Kind != CueItemKind.Group || !CuePattern.HasGap(pattern[i])) continue;
            var plain = pattern[i].Alternatives.Where(a => !a.Any(CuePattern.HasGap)).ToImmutableArray();
            var replacements = pattern[i].Alternatives.Where(a => a.Any(CuePattern.HasGap)).ToList();
            if (plain.Length > 0) replacements.Add([pattern[i] with { Alternatives = plain }]);
            var place = i;
            return replacements.SelectMany(r => WithoutGapsInGroups([.. pattern[..place], .. r, .. pattern[(place + 1)..]]));
        }

        return [pattern];
    }

    private void AddElements(CueItem item, List<CueElement> elements)
    {
        switch (item.Kind)
        {
            case CueItemKind.Gap:
                elements.Add(new CueElement(item.Kind, 0, item.Limit, item.CrossesClauses, IsOptional: false, IsForbidden: false));
                break;
            case CueItemKind.Start or CueItemKind.ClauseStart or CueItemKind.End:
                elements.Add(new CueElement(item.Kind, 0, 0, Crosses: false, IsOptional: false, IsForbidden: false));
                break;
            default:
                var row = SymbolsOf(item);
                // What is optional or forbidden as a whole becomes a class of its own when it has several words.
                if (row.Length > 1 && (item.IsOptional || item.IsForbidden)) row = [Anonymous([row])];
                foreach (var symbol in row) elements.Add(new CueElement(CueItemKind.Word, symbol, 0, Crosses: false, item.IsOptional, item.IsForbidden));
                break;
        }
    }

    /// <summary>The symbols of one item in a row: several for a word that the language writes as one and reads as several.</summary>
    private int[] SymbolsOf(CueItem item)
    {
        switch (item.Kind)
        {
            case CueItemKind.Prefix: return [Symbol("p:" + _forms.Normal(item.Text))];
            case CueItemKind.Suffix: return [Symbol("s:" + _forms.Normal(item.Text))];
            case CueItemKind.Value: return [Symbol("v:" + item.Text)];
            case CueItemKind.Class: return [Class(item.Text)];
            case CueItemKind.Group:
                var rows = new List<int[]>(item.Alternatives.Length);
                foreach (var alternative in item.Alternatives) AddRows(alternative, rows);
                return [Anonymous(rows)];
        }

        if (_words.TryGetValue(item.Text, out var known)) return known;
        int[] symbols = [.. WordReader.Words(item.Text, _forms).Select(w => Symbol("w:" + w))];
        _words.Add(item.Text, symbols);
        return symbols;
    }

    private int Symbol(string key)
    {
        if (_symbols.TryGetValue(key, out var symbol)) return symbol;
        _symbols.Add(key, symbol = _sequences.Count);
        _sequences.Add([]);
        return symbol;
    }

    private int Class(string name)
    {
        var key = "c:" + name;
        var isNew = !_symbols.ContainsKey(key);
        var symbol = Symbol(key);
        // The number is given before the class is read, so that a class that holds itself ends here.
        if (isNew && _classes.TryGetValue(name, out var entries)) 
        {
            foreach (var entry in entries) AddRows(entry, _sequences[symbol]);
        }

        return symbol;
    }

    private int Anonymous(List<int[]> sequences)
    {
        if (sequences is [[var only]]) return only;
        if (_groups.TryGetValue(sequences, out var symbol)) return symbol;
        symbol = _sequences.Count;
        _groups.Add(sequences, symbol);
        _sequences.Add(sequences);
        return symbol;
    }

    /// <summary>Adds all rows of symbols that a sequence stands for, with and without what is optional.</summary>
    private void AddRows(ImmutableArray<CueItem> items, List<int[]> found)
    {
        if (items is [{ IsOptional: false } only])
        {
            if (SymbolsOf(only) is { Length: > 0 } row) found.Add(row);
            return;
        }

        List<int[]> rows = [[]];
        foreach (var item in items)
        {
            var symbols = SymbolsOf(item);
            var count = rows.Count;
            if (item.IsOptional && count < MostSequences)
            {
                for (var i = 0; i < count; i++) rows.Add([.. rows[i], .. symbols]);
            }
            else
            {
                for (var i = 0; i < count; i++) rows[i] = [.. rows[i], .. symbols];
            }
        }

        found.AddRange(rows.Where(static r => r.Length > 0));
    }

    private CueSet Finish(List<CompiledCue> cues, ImmutableArray<string> marks)
    {
        // A class with a member of one symbol holds wherever that member does; the rest is put together from several.
        var above = new List<int>?[_sequences.Count];
        var starting = new List<(int[] Row, int Class)>?[_sequences.Count];
        for (var i = 0; i < _sequences.Count; i++)
        {
            foreach (var row in _sequences[i])
            {
                if (row is [var single]) (above[single] ??= []).Add(i);
                else (starting[row[0]] ??= []).Add((row, i));
            }
        }

        var closures = new int[_sequences.Count][];
        for (var i = 0; i < closures.Length; i++) closures[i] = Closure(i, above);
        return new CueSet(
            SentenceRules.Of(_file), _forms, new Lexicon(_forms, _symbols, closures), closures,
            Array.ConvertAll(starting, static s => s?.ToArray() ?? []), FileByRarest(cues), _sources, marks,
            Symbol("c:negation"), Symbol("c:lead"), Symbol("c:conjunction"));
    }

    private static int[] Closure(int symbol, List<int>?[] above)
    {
        if (above[symbol] is null) return [symbol];
        var found = new List<int> { symbol };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var next in above[found[i]] ?? [])
            {
                if (!found.Contains(next)) found.Add(next);
            }
        }

        return [.. found];
    }

    private CompiledCue[][] FileByRarest(List<CompiledCue> cues)
    {
        var uses = new int[_sequences.Count];
        foreach (var cue in cues)
        {
            foreach (var symbol in cue.Required) uses[symbol]++;
        }

        var filed = new List<CompiledCue>?[_sequences.Count];
        // A class with many words is in many sentences: weigh it by its size as well.
        foreach (var cue in cues)
        {
            var rarest = cue.Required[0];
            foreach (var symbol in cue.Required)
            {
                if (uses[symbol] + _sequences[symbol].Count < uses[rarest] + _sequences[rarest].Count) rarest = symbol;
            }

            (filed[rarest] ??= []).Add(cue);
        }

        return Array.ConvertAll(filed, static f => f?.ToArray() ?? []);
    }

    /// <summary>Brackets are the same when they hold the same rows in the same order.</summary>
    private sealed class SameRows : IEqualityComparer<List<int[]>>
    {
        public static SameRows Instance { get; } = new();

        public bool Equals(List<int[]>? x, List<int[]>? y)
        {
            if (x is null || y is null || x.Count != y.Count) return ReferenceEquals(x, y);
            for (var i = 0; i < x.Count; i++)
            {
                if (!x[i].AsSpan().SequenceEqual(y[i])) return false;
            }

            return true;
        }

        public int GetHashCode(List<int[]> rows)
        {
            var hash = new HashCode();
            foreach (var row in rows)
            {
                foreach (var symbol in row) hash.Add(symbol);
                hash.Add(-1);
            }

            return hash.ToHashCode();
        }
    }
}
