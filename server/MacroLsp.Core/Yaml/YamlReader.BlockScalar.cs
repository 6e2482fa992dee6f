using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// Literal and folded scalars (YAML 1.2 section 8.1).
internal sealed partial class YamlReader
{
    private enum Chomping : byte
    {
        Clip,
        Strip,
        Keep,
    }

    /// <summary>The column of the line of text before, when it stands too far left: lines in a row are one slip.</summary>
    private int _oddText = -1;

    private YamlScalar ReadBlockScalar(int at, int indent, TextSpan entry, Properties properties)
    {
        var header = _lines[_line];
        var folded = _text[at] == '>';
        var chomping = Chomping.Clip;
        var explicitIndent = 0;
        var i = at + 1;
        for (; i < header.End; i++)
        {
            if (_text[i] is '+' or '-' && chomping == Chomping.Clip) chomping = _text[i] == '+' ? Chomping.Keep : Chomping.Strip;
            else if (_text[i] is >= '1' and <= '9' && explicitIndent == 0) explicitIndent = _text[i] - '0';
            else break;
        }

        var behind = SkipWhite(i, header.End);
        if (behind < header.End && !IsComment(behind))
            return ReadBlockHeaderText(at, behind, indent, entry);
        if (behind < header.End) AddComment(behind, header.End, ownLine: false);
        _line++;
        _oddText = -1;
        var column = explicitIndent > 0 ? Math.Max(indent, 0) + explicitIndent : DetectColumn(indent);
        var headerEnd = i;
        var content = CopyBlock(column, indent, folded, chomping, headerEnd);
        var start = properties.Start >= 0 ? properties.Start : at;
        var span = TextSpan.FromBounds(start, Math.Max(headerEnd, content.End));
        return _value.Build(span, folded ? ScalarStyle.Folded : ScalarStyle.Literal, content, column, false, properties);
    }

    /// <summary><c>| text</c> and <c>> text</c>: takes the text as it was meant, without the sign.</summary>
    private YamlScalar ReadBlockHeaderText(int at, int behind, int indent, TextSpan entry)
    {
        var index = _problems.Count;
        Report(YamlProblemKind.BlockHeaderText, TextSpan.FromBounds(at, _lines[_line].End), _text[at].ToString());
        var scalar = ReadPlain(behind, indent, entry, new Properties(null, null, at), repaired: true);
        _problems[index] = _problems[index] with { Node = scalar, Entry = TextSpan.FromBounds(entry.Start, scalar.Span.End) };
        return scalar;
    }

    /// <summary>The column of the first line that is not blank; when that belongs to no block, one more than the entry's.</summary>
    private int DetectColumn(int indent)
    {
        var behindTab = -1;
        for (var i = _line; i < _documentEnd; i++)
        {
            Visits++;
            var line = _lines[i];
            if (line.Kind == LineKind.Skipped || line.IsBlank) continue;
            if (line.Spaces > indent) return line.Spaces;
            if (!line.HasTab || line.Indent <= indent) break;

            // How wide a tab was meant is for the next line to say.
            if (behindTab < 0) behindTab = line.Indent;
        }

        return behindTab < 0 ? indent + 1 : behindTab;
    }

    /// <summary>Copies the lines of the block and moves behind them; returns the source of the text.</summary>
    private TextSpan CopyBlock(int column, int indent, bool folded, Chomping chomping, int headerEnd)
    {
        var breaks = new List<TextSpan>();
        var first = -1;
        var last = headerEnd;
        TextSpan? pending = null;
        var previousStartsWhite = false;
        for (; _line < _documentEnd; _line++)
        {
            Visits++;
            var line = _lines[_line];
            if (line.Kind == LineKind.Skipped) continue;
            var lineBreak = TextSpan.FromBounds(line.End, _line + 1 < _lines.Length ? NextStart(_line) : line.End);
            if (line.IsBlank && line.End - line.Start <= column)
            {
                if (!lineBreak.IsEmpty) breaks.Add(lineBreak);
                continue;
            }

            if (!TextStart(line, column, indent, out var start)) break;
            var startsWhite = _text[start] is ' ' or '\t';
            if (pending is { } fold && folded && !previousStartsWhite && !startsWhite)
            {
                if (breaks.Count == 0) _value.Replace(fold.Start, start, " ");
            }
            else if (pending is { } kept)
            {
                AppendBreak(kept);
            }

            foreach (var blank in breaks) AppendBreak(blank);
            breaks.Clear();
            previousStartsWhite = startsWhite;
            _value.Copy(start, line.End);
            if (first < 0) first = line.Start;
            if (!line.IsBlank) last = line.End;
            pending = lineBreak;
        }

        if (chomping != Chomping.Strip && pending is { } final) AppendBreak(final);
        if (chomping == Chomping.Keep)
        {
            foreach (var blank in breaks) AppendBreak(blank);
        }

        return first < 0 ? new TextSpan(headerEnd, 0) : TextSpan.FromBounds(first, Math.Max(first, last));
    }

    private int NextStart(int line) => _source.Lines.StartOf(line + 1);

    private void AppendBreak(TextSpan lineBreak)
    {
        if (!lineBreak.IsEmpty) _value.Replace(lineBreak.Start, lineBreak.End, "\n");
    }

    /// <summary>Where the text of a line of the block starts; false when the line ends the block.</summary>
    private bool TextStart(YamlLine line, int column, int indent, out int start)
    {
        start = line.Start + column;
        if (line.Spaces >= column || line.IsBlank)
        {
            _oddText = -1;
            return true;
        }

        start = line.Text;
        if (line.HasTab && IsKeyLine(line)) return false;
        if (line.HasTab && IsBelow(line, indent))
        {
            ReportTab(line);
            return true;
        }

        // A line between the entry's column and the text's: a comment or a key that slipped ends the block, text stays text.
        if (line.Indent <= indent || line.Kind == LineKind.Comment) return false;
        var key = FindKey(line.Text, line.End);
        if (key.Kind == KeyKind.Key && LooksLikeKey(key.Start, key.End)) return false;
        if (line.Indent != _oddText) Report(YamlProblemKind.Indentation, TextSpan.FromBounds(line.Text, line.End));
        _oddText = line.Indent;
        return true;
    }
}
