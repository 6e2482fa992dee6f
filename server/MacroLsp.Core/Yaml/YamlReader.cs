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
    private int _lastComment = -1;
    private int _depth;

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
        return new YamlFile(_source, documents.ToImmutable(), [.. _problems], [.. _comments]);
    }

    private void ReadDocument(ImmutableArray<YamlDocument>.Builder documents)
    {
        var explicitStart = SkipToDocument();
        if (_line >= _lines.Length && !explicitStart) return;
        _documentEnd = _line;
        while (_documentEnd < _lines.Length && _lines[_documentEnd].Kind != LineKind.Marker) _documentEnd++;
        var start = _line < _lines.Length ? _lines[_line].Start : _text.Length;
        var end = _documentEnd < _lines.Length ? _lines[_documentEnd].Start : _text.Length;
        _anchors.Clear();
        var root = NextContent() ? ReadBlock(_lines[_line].Indent, parentIndent: -1) : null;
        SkipRest();
        if (root is not null || explicitStart || documents.Count == 0)
            documents.Add(new YamlDocument(root, TextSpan.FromBounds(start, end)));
        _line = _documentEnd;
    }

    /// <summary>Goes past markers and directives; says whether a <c>---</c> was among them.</summary>
    private bool SkipToDocument()
    {
        var explicitStart = false;
        while (_line < _lines.Length)
        {
            var line = _lines[_line];
            if (line.Kind == LineKind.Marker)
            {
                if (explicitStart && _text[line.Start] == '-') return true;
                explicitStart |= _text[line.Start] == '-';
                ReportTextBehindMarker(line);
            }
            else if (line.Kind == LineKind.Content && _text[line.Start] == '%' && !explicitStart && IsDirective(_line))
            {
                // A directive (YAML 1.2 section 6.8) says nothing about the macro.
            }
            else
            {
                return explicitStart;
            }

            _line++;
        }

        return explicitStart;
    }

    private bool IsDirective(int line)
    {
        while (line < _lines.Length && _lines[line].Kind is LineKind.Blank or LineKind.Comment
            || line < _lines.Length && _lines[line].Kind == LineKind.Content && _text[_lines[line].Start] == '%')
            line++;
        return line < _lines.Length && _lines[line].Kind == LineKind.Marker;
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

    private void ReportControlCharacters()
    {
        var at = _text.AsSpan().IndexOfAny(Forbidden);
        if (at >= 0) Report(YamlProblemKind.ControlCharacter, new TextSpan(at, 1), $"U+{(int)_text[at]:X4}");
    }

    // YAML 1.2 section 5.1 allows tab and the line breaks, but no other control character.
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015"
        + "\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");
}
