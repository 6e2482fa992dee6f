using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

/// <summary>
/// Reads YAML by its indentation, block by block. What cannot be read becomes one problem for the smallest block that
/// holds it, and reading goes on behind that block: while someone types, a file is broken most of the time.
/// On valid files it gives what YamlDotNet's parser gives, which the tests hold it to.
/// </summary>
/// <remarks>
/// Parts: this file, documents and the walk over lines; Block, mappings and sequences; Value, what stands behind a
/// colon or a dash; Plain, Quoted and BlockScalar, the five scalar styles; Flow, <c>[ ]</c> and <c>{ }</c>.
/// </remarks>
internal sealed partial class YamlReader
{
    /// <summary>Deeper nesting is reported and left out: macros need five levels.</summary>
    private const int MaxDepth = 64;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly YamlLine[] _lines;
    private readonly List<YamlProblem> _problems = [];
    private readonly List<YamlComment> _comments = [];
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly ValueBuilder _value;

    private int _line;
    private int _documentEnd;
    private int _marker;
    private int _lastComment = -1;
    private int _lastTab = -1;
    private int _depth;

    /// <summary>How often a line was looked at: what the tests hold against the number of lines, as work must stay linear.</summary>
    internal long Visits { get; private set; }

    public YamlReader(SourceText source)
    {
        _source = source;
        _text = source.Text;
        _value = new ValueBuilder(_text);
        _lines = YamlLines.Split(source, _problems);
    }

    public YamlFile Read()
    {
        ReportControlCharacters();
        var documents = ImmutableArray.CreateBuilder<YamlDocument>();
        while (_line < _lines.Length) ReadDocument(documents);
        _problems.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        KeepFirstOfEachEntry();
        return new YamlFile(_source, documents.ToImmutable(), [.. _problems], [.. _comments]);
    }

    private void ReadDocument(ImmutableArray<YamlDocument>.Builder documents)
    {
        var explicitStart = SkipToDocument();
        if (_line >= _lines.Length && !explicitStart) return;
        for (; _marker < _line || _marker < _lines.Length && _lines[_marker].Kind != LineKind.Marker; _marker++) Visits++;
        _documentEnd = _marker;
        var start = _line < _lines.Length ? _lines[_line].Start : _text.Length;
        _anchors.Clear();
        var root = NextContent() ? ReadBlock(_lines[_line].Indent, parentIndent: -1) : null;
        SkipRest();
        var end = _documentEnd < _lines.Length ? _lines[_documentEnd].Start : _text.Length;
        if (root is not null || explicitStart || documents.Count == 0 && _documentEnd == _lines.Length)
            documents.Add(new YamlDocument(root, TextSpan.FromBounds(start, end)));
        _line = _documentEnd;
    }

    /// <summary>Goes past markers and directives; says whether a <c>---</c> was among them.</summary>
    private bool SkipToDocument()
    {
        SkipDirectives();
        var explicitStart = false;
        while (_line < _lines.Length && _lines[_line] is { Kind: LineKind.Marker } line)
        {
            var isStart = _text[line.Start] == '-';
            if (explicitStart && isStart) return true;
            explicitStart |= isStart;
            ReportTextBehindMarker(line);
            _line++;
            if (!isStart) SkipDirectives();
        }

        return explicitStart;
    }

    /// <summary>
    /// Goes past directives, which say nothing about the macro (YAML 1.2 section 6.8): lines with a percent sign, when
    /// nothing else but comments stands between them and a <c>---</c>.
    /// </summary>
    private void SkipDirectives()
    {
        var end = _line;
        var found = false;
        for (; end < _lines.Length && _lines[end].Kind != LineKind.Marker; end++)
        {
            Visits++;
            var isDirective = _lines[end].Kind == LineKind.Content && _text[_lines[end].Start] == '%';
            if (_lines[end].Kind == LineKind.Content && !isDirective) return;
            found |= isDirective;
        }

        if (!found || end == _lines.Length || _text[_lines[end].Start] != '-') return;
        for (; _line < end; _line++)
        {
            if (_lines[_line].Kind == LineKind.Comment) AddComment(_lines[_line].Text, _lines[_line].End, ownLine: true);
        }
    }

    private void ReportTextBehindMarker(YamlLine line)
    {
        var at = line.Start + 3;
        while (at < line.End && _text[at] is ' ' or '\t') at++;
        if (at >= line.End) return;
        if (_text[at] == '#') AddComment(at, line.End, ownLine: false);
        else Report(YamlProblemKind.Unsupported, TextSpan.FromBounds(at, line.End), _text.Substring(line.Start, 3));
    }

    /// <summary>Moves to the next line of this document that holds something; false at its end.</summary>
    private bool NextContent()
    {
        for (; _line < _documentEnd; _line++)
        {
            Visits++;
            var line = _lines[_line];
            if (line.Kind == LineKind.Content) return true;
            if (line.Kind == LineKind.Comment) AddComment(line.Text, line.End, ownLine: true);
        }

        return false;
    }

    /// <summary>Reports what is left behind the root node, once.</summary>
    private void SkipRest()
    {
        if (!NextContent()) return;
        var line = _lines[_line];
        Report(YamlProblemKind.Indentation, TextSpan.FromBounds(line.Text, line.End));
        while (NextContent()) _line++;
    }

    /// <summary>Leaves out the lines that are indented further than <paramref name="indent"/>.</summary>
    private void SkipDeeper(int indent)
    {
        while (NextContent() && _lines[_line].Indent > indent) _line++;
    }

    private void AddComment(int start, int end, bool ownLine)
    {
        if (start <= _lastComment) return;
        _lastComment = start;
        _comments.Add(new YamlComment(TextSpan.FromBounds(start, end), ownLine));
    }

    private void Report(YamlProblemKind kind, TextSpan span, string detail = "", YamlScalar? node = null, TextSpan entry = default) =>
        _problems.Add(new YamlProblem(kind, span, detail, node, entry));

    /// <summary>Says that a line begins with a tab, once for each line.</summary>
    private void ReportTab(YamlLine line)
    {
        if (line.Start == _lastTab) return;
        _lastTab = line.Start;
        Report(YamlProblemKind.Tab, TextSpan.FromBounds(line.Start, line.Text));
    }

    /// <summary>One message for an entry is enough: mend the first thing, and see whether the next is still there.</summary>
    private void KeepFirstOfEachEntry()
    {
        var seen = new HashSet<int>();
        _problems.RemoveAll(p => !p.Entry.IsEmpty && p.Kind != YamlProblemKind.DuplicateKey && !seen.Add(p.Entry.Start));
    }

    /// <summary>Reports the first one only: who copied one along mostly copied more.</summary>
    private void ReportControlCharacters()
    {
        var at = YamlCharacters.IndexOfForbidden(_text);
        if (at >= 0) Report(YamlProblemKind.ControlCharacter, new TextSpan(at, 1), $"U+{(int)_text[at]:X4}");
    }
}
