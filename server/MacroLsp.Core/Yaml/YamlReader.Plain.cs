using MacroLsp.Core.Text;

namespace MacroLsp.Core.Yaml;

// Plain scalars in block context (YAML 1.2 section 7.3.3), over one or several lines.
internal sealed partial class YamlReader
{
    /// <param name="at">The first unit, on the current line.</param>
    /// <param name="indent">The column of the entry; further lines belong to the text while they are indented more.</param>
    /// <param name="entry">The entry's span on this line, for fixes.</param>
    /// <param name="properties">What stood before the text.</param>
    /// <param name="repaired">Whether a problem was reported already, so that a colon in the text is not a second one.</param>
    /// <param name="isOpenQuote">Whether the text stands behind a quotation mark that is never closed, so that nothing in it is a comment.</param>
    private YamlScalar ReadPlain(int at, int indent, TextSpan entry, Properties properties, bool repaired = false, bool isOpenQuote = false)
    {
        var start = at;
        var textEnd = at;
        var colon = -1;
        var cutAt = -1;
        var breaks = 0;
        while (true)
        {
            var line = _lines[_line];
            var end = ScanPlainLine(at, line.End, isOpenQuote ? Hash.Text : repaired || colon >= 0 ? Hash.TextBeforeWord : Hash.Comment, out var lineColon, out var comment);
            if (colon < 0) colon = lineColon;
            if (breaks > 0 && _value.Length > 0) AppendFold(textEnd, at, breaks);
            _value.Copy(at, end);
            textEnd = end;
            _line++;
            if (comment >= 0)
            {
                cutAt = comment;
                AddComment(comment, line.End, ownLine: false);
                break;
            }

            if (!NextPlainLine(indent, out breaks)) break;
            at = _lines[_line].Text;
        }

        var span = TextSpan.FromBounds(properties.Start >= 0 ? properties.Start : start, textEnd);
        var isCurly = !repaired && IsCurlyQuoted(start, textEnd);
        var scalar = _value.Build(span, ScalarStyle.Plain, TextSpan.FromBounds(start, textEnd), 0, repaired || colon >= 0, properties);
        var whole = TextSpan.FromBounds(entry.Start, textEnd);
        if (colon >= 0 && !repaired)
            Report(YamlProblemKind.ColonInPlainText, TextSpan.FromBounds(WordBefore(colon, start), colon + 1), WordText(colon, start), scalar, whole);
        else if (isCurly)
            Report(YamlProblemKind.CurlyQuotes, TextSpan.FromBounds(start, textEnd), "", scalar, whole);
        if (cutAt >= 0) ReportCut(cutAt, indent, scalar, entry);
        return scalar;
    }

    /// <summary>What a <c>#</c> behind a space is: a comment to YAML; in a text that is broken anyway mostly a part of it.</summary>
    private enum Hash : byte
    {
        Comment,
        TextBeforeWord,
        Text,
    }

    /// <summary>The end of the text on this line; a comment ends it, and so does nothing else in block context.</summary>
    private int ScanPlainLine(int at, int end, Hash hash, out int colon, out int comment)
    {
        colon = -1;
        comment = -1;
        for (var i = at; i < end; i++)
        {
            var found = _text.AsSpan(i, end - i).IndexOfAny(':', '#');
            if (found < 0) break;
            i += found;
            if (_text[i] == '#')
            {
                if (i == at || !IsComment(i) || hash == Hash.Text || hash == Hash.TextBeforeWord && TouchesWord(i, end)) continue;
                comment = i;
                end = i;
                break;
            }

            if (colon >= 0 || i + 1 < end && _text[i + 1] is not (' ' or '\t')) continue;
            colon = i;
            if (hash == Hash.Comment) hash = Hash.TextBeforeWord;
        }

        return TrimEnd(at, end);
    }

    /// <summary>Moves to the next line of a multi-line text and counts the line breaks up to it.</summary>
    private bool NextPlainLine(int indent, out int breaks)
    {
        breaks = 1;
        for (var i = _line; i < _documentEnd; i++)
        {
            Visits++;
            var line = _lines[i];
            if (line.Kind == LineKind.Skipped) continue;
            if (line.Kind == LineKind.Blank)
            {
                breaks++;
                continue;
            }

            if (line.Kind != LineKind.Content || !IsBelow(line, indent)) return false;
            if (IsKeyAboveBlock(i)) return false;
            if (line.HasTab && line.Spaces <= indent) ReportTab(line);
            _line = i;
            return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a line of text belongs to the entry above. A tab may be as wide as its author's editor shows it, so that a
    /// line of prose that begins with one is never taken for a key without a colon.
    /// </summary>
    private bool IsBelow(YamlLine line, int indent) => line.Indent > indent
        || line.HasTab && line.Indent == indent && !IsDash(line.Text, line.End) && FindKey(line.Text, line.End).Kind == KeyKind.None;

    /// <summary>
    /// Whether a line below a text is a key with a block below it: it was indented too far by a slip, and taking it for text
    /// would cost all of its block.
    /// </summary>
    private bool IsKeyAboveBlock(int at)
    {
        var line = _lines[at];
        var key = FindKey(line.Text, line.End);
        if (key.Kind != KeyKind.Key || !LooksLikeKey(key.Start, key.End)) return false;
        // Behind a tab, whose width nobody knows, a key is never text.
        if (line.HasTab) return true;
        var behind = SkipWhite(key.Colon + 1, line.End);
        if (behind < line.End && _text[behind] is '|' or '>') behind = SkipHeader(behind, line.End);
        if (behind < line.End && !IsComment(behind)) return false;
        for (var i = at + 1; i < _documentEnd; i++)
        {
            Visits++;
            if (_lines[i].Kind == LineKind.Content) return _lines[i].Indent > line.Indent;
        }

        return false;
    }

    /// <summary>Goes past the header of a block scalar and the white space behind it.</summary>
    private int SkipHeader(int at, int end)
    {
        at++;
        while (at < end && (_text[at] is '+' or '-' || char.IsAsciiDigit(_text[at]))) at++;
        return SkipWhite(at, end);
    }

    /// <summary>One line break becomes a space, more become one less (YAML 1.2 section 6.5).</summary>
    private void AppendFold(int from, int to, int breaks)
    {
        if (breaks == 1) _value.Replace(from, to, " ");
        else _value.Replace(from, to, new string('\n', breaks - 1));
    }

    /// <summary>
    /// A <c>#</c> that its author meant as text, such as in "order #12", or that cuts off the lines below it. Those are
    /// left out: YAML cannot read them, and one problem is enough.
    /// </summary>
    private void ReportCut(int cutAt, int indent, YamlScalar scalar, TextSpan entry)
    {
        var lineEnd = _lines[_line - 1].End;
        var end = lineEnd;
        while (NextContent() && _lines[_line].Indent > indent)
        {
            end = _lines[_line].End;
            _line++;
        }

        var cutsLines = end != lineEnd;
        if (!cutsLines && !TouchesWord(cutAt, lineEnd)) return;
        Report(YamlProblemKind.TextCutByComment, TextSpan.FromBounds(cutAt, TrimEnd(cutAt, lineEnd)), cutsLines ? "lines" : "", scalar,
            TextSpan.FromBounds(entry.Start, end));
    }

    /// <summary>Whether a <c>#</c> stands right before a word, as no one writes a comment: "#12".</summary>
    private bool TouchesWord(int hash, int end) => hash + 1 < end && _text[hash + 1] is not (' ' or '\t' or '#' or '!');

    private bool IsCurlyQuoted(int start, int end) =>
        end - start >= 2 && _text[start] is '\u201C' or '\u201E' or '\u2018' && _text[end - 1] is '\u201C' or '\u201D' or '\u2019'
        && _text.AsSpan(start + 1, end - start - 2).IndexOfAny('\u201C', '\u201D', '\u201E') < 0;

    private int WordBefore(int colon, int from)
    {
        var at = colon;
        while (at > from && _text[at - 1] is not (' ' or '\t' or '\n' or '\r')) at--;
        return at;
    }

    private string WordText(int colon, int from) => _text[WordBefore(colon, from)..colon];
}
