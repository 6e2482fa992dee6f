using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Syntax;

/// <summary>
/// Finds the suppressions among the comments of a file. A generated file may hold one above each line, so the comments are
/// taken in the order of the file, and neither its lines nor its texts are looked at anew for each of them.
/// </summary>
internal sealed class SuppressionReader(YamlFile file)
{
    private const string Prefix = "macrolsp-disable";

    private readonly SourceText _source = file.Source;
    private Dictionary<int, int>? _endsOfTexts;
    private int _document;
    private int _next;

    /// <summary>How many lines, documents and nodes were looked at; the work that must grow only as the file does.</summary>
    public long Visits { get; private set; }

    public static ImmutableArray<Suppression> Read(YamlFile file) => new SuppressionReader(file).Read();

    public ImmutableArray<Suppression> Read()
    {
        ImmutableArray<Suppression>.Builder? found = null;
        foreach (var comment in file.Comments)
        {
            var text = _source.AsSpan(comment.Span)[1..].TrimStart();
            if (!text.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            if (ReadOne(comment.Span) is { } suppression) (found ??= ImmutableArray.CreateBuilder<Suppression>()).Add(suppression);
        }

        return found?.ToImmutable() ?? [];
    }

    private Suppression? ReadOne(TextSpan comment)
    {
        var text = _source.Slice(comment);
        var at = text.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length;
        var wordEnd = at;
        while (wordEnd < text.Length && !char.IsWhiteSpace(text[wordEnd])) wordEnd++;
        SuppressionScope? scope = text[at..wordEnd] switch
        {
            "-next-line" => SuppressionScope.NextLine,
            "-file" => SuppressionScope.File,
            "" => SuppressionScope.Document,
            _ => null,
        };
        if (scope is not { } known) return null;
        var dashes = text.IndexOf(" --", wordEnd, StringComparison.Ordinal);
        var rules = ReadRules(text, wordEnd, dashes < 0 ? text.Length : dashes, comment.Start);
        var reason = dashes < 0 ? "" : text[(dashes + 3)..].Trim();
        return new Suppression(comment, known, rules, reason, ReachOf(comment, known));
    }

    private static ImmutableArray<SuppressedRule> ReadRules(string text, int start, int end, int offset)
    {
        var rules = ImmutableArray.CreateBuilder<SuppressedRule>();
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == ',')
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && !char.IsWhiteSpace(text[i]) && text[i] != ',') i++;
            rules.Add(new SuppressedRule(text[from..i], TextSpan.FromBounds(offset + from, offset + i)));
        }

        return rules.ToImmutable();
    }

    private TextSpan ReachOf(TextSpan comment, SuppressionScope scope)
    {
        switch (scope)
        {
            case SuppressionScope.File:
                return new TextSpan(0, _source.Length);
            case SuppressionScope.Document:
                return TextSpan.FromBounds(comment.Start, Math.Max(comment.Start, EndOfDocument(comment.Start)));
            default:
                var next = LineBelow(_source.Lines.LineOf(comment.Start));
                if (next >= _source.Lines.Count) return new TextSpan(_source.Length, 0);
                var line = _source.Lines.SpanOf(next);
                return TextSpan.FromBounds(line.Start, Math.Max(line.End, EndsOfTexts.GetValueOrDefault(next)));
        }
    }

    /// <summary>The end of the YAML document that holds an offset, else of the file. Offsets come in order.</summary>
    private int EndOfDocument(int offset)
    {
        var documents = file.Documents;
        while (_document < documents.Length && documents[_document].Span.End < offset)
        {
            _document++;
            Visits++;
        }

        return _document < documents.Length && documents[_document].Span.Touches(offset) ? documents[_document].Span.End : _source.Length;
    }

    /// <summary>The first line below that is neither blank nor a comment. Lines come in order, so what was skipped stays skipped.</summary>
    private int LineBelow(int line)
    {
        if (_next > line) return _next;
        _next = line + 1;
        while (_next < _source.Lines.Count && _source.AsSpan(_source.Lines.SpanOf(_next)).TrimStart() is [] or ['#', ..])
        {
            _next++;
            Visits++;
        }

        return _next;
    }

    /// <summary>Where the text ends that starts on a line, so that a block scalar is reached as a whole.</summary>
    private Dictionary<int, int> EndsOfTexts
    {
        get
        {
            if (_endsOfTexts is not null) return _endsOfTexts;
            _endsOfTexts = [];
            foreach (var document in file.Documents) AddEnds(document.Root, _endsOfTexts);
            return _endsOfTexts;
        }
    }

    private void AddEnds(YamlNode? node, Dictionary<int, int> ends)
    {
        Visits++;
        switch (node)
        {
            case YamlScalar scalar:
                var line = _source.Lines.LineOf(scalar.Span.Start);
                ends[line] = Math.Max(ends.GetValueOrDefault(line), scalar.Span.End);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries) AddEnds(entry.Value, ends);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) AddEnds(item.Value, ends);
                break;
        }
    }
}
