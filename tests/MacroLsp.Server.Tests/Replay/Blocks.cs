using MacroLsp.Core.Text;

namespace MacroLsp.Server.Tests.Replay;

/// <summary>
/// The blocks of a macro file, found by their indentation alone: the entries of the top level, and instead of
/// <c>reply</c> with sections below it the line <c>reply:</c> and each section. A comment belongs to the block above it.
/// </summary>
internal sealed class Blocks
{
    private readonly SourceText _source;
    private readonly int[] _blockOfLine;
    private readonly List<(int First, int Last)> _blocks = [];
    private readonly HashSet<int> _replyLines = [];

    public Blocks(SourceText source)
    {
        _source = source;
        _blockOfLine = new int[source.Lines.Count];
        var sectionIndent = -1;
        var isInReply = false;
        for (var line = 0; line < source.Lines.Count; line++)
        {
            var text = source.Slice(source.Lines.SpanOf(line));
            var indent = text.Length - text.TrimStart().Length;
            var isContent = indent < text.Length && text[indent] != '#';
            var isEntry = isContent && indent == 0;
            if (isEntry)
            {
                isInReply = text.TrimEnd() == "reply:";
                sectionIndent = -1;
            }
            else if (isContent && isInReply)
            {
                if (sectionIndent < 0)
                    sectionIndent = indent;
                isEntry = indent == sectionIndent;
            }

            if (isEntry && isInReply && indent == 0)
                _replyLines.Add(line);
            if (isEntry || line == 0)
                _blocks.Add((line, line));
            _blocks[^1] = (_blocks[^1].First, line);
            _blockOfLine[line] = _blocks.Count - 1;
        }
    }

    /// <summary>
    /// What an edit may break: the whole lines of each block that it touches. The line above counts as touched where lines
    /// are inserted, because whether they belong to it is for the indentation to say. Who breaks the line <c>reply:</c> breaks all of the reply.
    /// </summary>
    public TextSpan TouchedBy(TextEdit edit)
    {
        var first = _source.Lines.LineOf(edit.Span.Start);
        var last = _source.Lines.LineOf(edit.Span.End);
        if (edit.Span.IsEmpty && edit.NewText.EndsWith('\n') && first > 0)
            first--;
        var from = _blocks[_blockOfLine[first]].First;
        var to = Enumerable.Range(first, last - first + 1).Max(LastLineOf);
        return TextSpan.FromBounds(_source.Lines.StartOf(from), _source.Lines.EndWithBreakOf(to));
    }

    private int LastLineOf(int line)
    {
        var block = _blockOfLine[line];
        var isReply = _replyLines.Contains(_blocks[block].First);
        while (isReply && block + 1 < _blocks.Count && _source.Text[_source.Lines.StartOf(_blocks[block + 1].First)] == ' ')
            block++;
        return _blocks[block].Last;
    }
}
