using System.Globalization;
using MacroLsp.Core.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>
/// Markdown as the tags and texts of the page that it becomes, each text with its place in the source. The dialect is
/// GitHub's with footnotes and <c>$$</c> formulas, as Vale reads it.
/// </summary>
internal sealed class MarkdownTokens
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    private readonly string _source;
    private readonly List<MarkupToken> _tokens = [];
    private MappedText? _text;

    private int _last;

    // A parenthesis that an address before it has taken; the text there goes without it.
    private int _taken = -1;

    private MarkdownTokens(string source) => _source = source;

    /// <summary>Reads a text.</summary>
    /// <param name="source">With line breaks as <c>\n</c>.</param>
    public static IReadOnlyList<MarkupToken> Read(string source)
    {
        var tokens = new MarkdownTokens(source);
        tokens.Blocks(Markdown.Parse(source, Pipeline));
        tokens.EndText();
        return tokens._tokens;
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseAutoLinks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript).UseFootnotes().UsePreciseSourceLocation();
        // One wave crosses out as two do. Only formulas in lines of their own: "$5 and $10" is prose.
        builder.BlockParsers.Insert(0, new MathBlockParser());
        return builder.Build();
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container) Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading: Within("h" + heading.Level.ToString(CultureInfo.InvariantCulture), () => Inlines(heading.Inline)); break;
            case ParagraphBlock { Parent: TableCell or ListItemBlock { Parent: ListBlock { IsLoose: false } } } tight: Inlines(tight.Inline); break;
            case ParagraphBlock paragraph: Within("p", () => Inlines(paragraph.Inline)); break;
            case HtmlBlock html: Html(html); break;
            case LinkReferenceDefinitionGroup: break;
            case FootnoteGroup footnotes: Footnotes(footnotes); break;
            case Table table: Table(table); break;
            case ListBlock list: Within(list.IsOrdered ? "ol" : "ul", () => Blocks(list)); break;
            case ListItemBlock item: Within("li", () => Blocks(item)); break;
            case QuoteBlock quote: Within("blockquote", () => Blocks(quote)); break;
            case ThematicBreakBlock: Tag(MarkupToken.Start("hr")); break;
            case MathBlock: Within("pre", static () => { }); break;
            case CodeBlock: Within("pre", () => Within("code", static () => { })); break;
            case ContainerBlock other: Blocks(other); break;
            default: break;
        }
    }

    private void Table(Table table)
    {
        Tag(MarkupToken.Start("table"));
        foreach (var row in table.OfType<TableRow>())
        {
            var cell = row.IsHeader ? "th" : "td";
            if (row.IsHeader) Tag(MarkupToken.Start("thead"));
            else if (table.IndexOf(row) == 1) Tag(MarkupToken.Start("tbody"));
            Within("tr", () =>
            {
                foreach (var content in row.OfType<TableCell>()) Within(cell, () => Blocks(content));
            });
            if (row.IsHeader) Tag(MarkupToken.End("thead"));
        }

        if (table.Count > 1) Tag(MarkupToken.End("tbody"));
        Tag(MarkupToken.End("table"));
    }

    /// <summary>At the end of the page, those that the text refers to, in the order in which it does.</summary>
    private void Footnotes(FootnoteGroup footnotes)
    {
        foreach (var tag in (ReadOnlySpan<string>)["div", "hr", "ol"]) Tag(MarkupToken.Start(tag));
        foreach (var footnote in footnotes.OfType<Footnote>().Where(f => f.Order > 0).OrderBy(f => f.Order)) Within("li", () => Blocks(footnote));
        Tag(MarkupToken.End("ol"));
        Tag(MarkupToken.End("div"));
    }

    private void Html(HtmlBlock html)
    {
        EndText();
        var raw = new MappedText();
        for (var i = 0; i < html.Lines.Count; i++)
        {
            var slice = html.Lines.Lines[i].Slice;
            var text = slice.AsSpan();
            var start = slice.Start;
            if (!ReferenceEquals(slice.Text, _source))
            {
                // A tab was cut through, and the rest of it stands as blanks in a copy of the line.
                text = text.TrimStart(' ');
                start = Math.Max(0, _source.IndexOf(text.ToString(), Math.Clamp(html.Lines.Lines[i].Position, 0, _source.Length), StringComparison.Ordinal));
            }

            raw.Copy(text, start);
            raw.Copy("\n", start + text.Length);
        }

        HtmlTokens.Read(raw, _tokens);
    }

    private void Inlines(ContainerInline? container)
    {
        if (container is null) return;
        foreach (var inline in container) Inline(inline);
    }

    private void Inline(Inline inline)
    {
        var span = TextSpan.FromBounds(Math.Max(0, inline.Span.Start), Math.Max(Math.Max(0, inline.Span.Start), Math.Min(_source.Length, inline.Span.End + 1)));
        switch (inline)
        {
            case LiteralInline literal: Literal(literal.Content.AsSpan(), span); break;
            case LineBreakInline lineBreak:
                if (lineBreak.IsHard) Tag(MarkupToken.Start("br"));
                Words.Put("\n", span);
                break;
            case HtmlEntityInline entity: Words.Put(_source.AsSpan(span.Start, span.Length) is "&rsquo;" ? "'" : entity.Transcoded.AsSpan(), span); break;
            case CodeInline code: Within("code", () => Literal(InCell(code) ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content, span)); break;
            case HtmlInline html:
                EndText();
                var raw = new MappedText();
                raw.Copy(html.Tag, span.Start);
                HtmlTokens.Read(raw, _tokens);
                break;
            case AutolinkInline auto:
                Tag(MarkupToken.Link((auto.IsEmail ? "mailto:" : "") + auto.Url));
                Literal(auto.Url, span);
                Tag(MarkupToken.End("a"));
                break;
            case LinkInline { IsImage: true } image: Tag(new MarkupToken(MarkupKind.Start, "img", Alternative(image))); break;
            case LinkInline { IsAutoLink: true, Url: { } url } bare when TakesParenthesis(url, span.End):
                Tag(MarkupToken.Link(url + ")"));
                Inlines(bare);
                Literal(")", new TextSpan(span.End, 1));
                Tag(MarkupToken.End("a"));
                _taken = span.End;
                break;
            case LinkInline link:
                Tag(MarkupToken.Link(link.Url ?? ""));
                Inlines(link);
                Tag(MarkupToken.End("a"));
                break;
            case FootnoteLink { IsBackLink: true }: BackLink(); break;
            case FootnoteLink note:
                Tag(MarkupToken.Start("sup"));
                Tag(MarkupToken.Link("#"));
                Words.Put(note.Index.ToString(CultureInfo.InvariantCulture), span);
                Tag(MarkupToken.End("a"));
                Tag(MarkupToken.End("sup"));
                break;
            case TaskList: Tag(MarkupToken.Start("input")); break;
            case DelimiterInline bracket:
                Literal(bracket.ToLiteral(), span);
                Inlines(bracket);
                break;
            case EmphasisInline emphasis: Within(emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em", () => Inlines(emphasis)); break;
            case ContainerInline other: Inlines(other); break;
            default: break;
        }
    }

    private static bool InCell(Inline inline) => inline.Parent?.ParentBlock?.Parent is TableCell || inline.FindParentOfType<ContainerInline>().Any(c => c.ParentBlock?.Parent is TableCell);

    /// <summary>
    /// Whether a bare address takes the parenthesis behind it along: it does before a full stop or the like, when it has a
    /// path. So Vale reads it.
    /// </summary>
    private bool TakesParenthesis(string url, int end) =>
        end + 1 < _source.Length && _source[end] == ')' && _source[end + 1] is '.' or ',' or ':' or '?' or '!' or '*' or '_' or '~'
        && url.AsSpan(url.IndexOf("://", StringComparison.Ordinal) + 3).ContainsAny("/#?");

    /// <summary>The arrow that leads back from a footnote. It stands nowhere in the source, but counts as a word there.</summary>
    private void BackLink()
    {
        var end = Words.End ?? _source.Length;
        Words.Put(" ", new TextSpan(end, 0));
        Tag(MarkupToken.Link("#"));
        Words.Put("↩︎", new TextSpan(end, 0));
        Tag(MarkupToken.End("a"));
    }

    private MappedText Alternative(LinkInline image)
    {
        var inner = new MarkdownTokens(_source);
        inner.Inlines(image);
        inner.EndText();
        var text = new MappedText();
        foreach (var token in inner._tokens)
        {
            if (token is { Kind: MarkupKind.Text, Text: { } part }) text.Add(part, 0, part.Length);
        }

        return text;
    }

    /// <summary>
    /// Adds a text that the source holds between other signs: behind a backslash, between back ticks, inside the blanks of a
    /// table's cell. Where other signs stand in between, each unit is looked for behind the one before it.
    /// </summary>
    private void Literal(ReadOnlySpan<char> text, TextSpan span)
    {
        if (span.Start == _taken)
        {
            text = text[1..];
            span = new TextSpan(span.Start + 1, span.Length - 1);
        }

        var whole = _source.AsSpan(span.Start, span.Length).IndexOf(text);
        // The place that the parser gives is wrong in rare cases, such as a heading with a tab: then the text comes next.
        var start = whole >= 0 ? span.Start + whole : IsBetween(text, span) ? -1 : _source.IndexOf(text.ToString(), Math.Min(_last, _source.Length), StringComparison.Ordinal);
        if (start >= 0)
        {
            Words.Copy(text, start);
            _last = start + text.Length;
            return;
        }

        var at = span.Start;
        foreach (var unit in text)
        {
            var found = Find(unit, at, span.End);
            if (found >= 0) at = found + 1;
            Words.Put([unit], found >= 0 ? new TextSpan(found, 1) : new TextSpan(at, 0));
        }

        _last = at;
    }

    /// <summary>Whether the units of a text follow each other within a span, with others between them.</summary>
    private bool IsBetween(ReadOnlySpan<char> text, TextSpan span)
    {
        var at = span.Start;
        foreach (var unit in text)
        {
            at = Find(unit, at, span.End) + 1;
            if (at == 0) return false;
        }

        return true;
    }

    /// <summary>The next place of a unit; a line break in code has become a blank. Less than zero when there is none.</summary>
    private int Find(char unit, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_source[i] == unit || (unit == ' ' && _source[i] == '\n')) return i;
        }

        return -1;
    }

    private MappedText Words => _text ??= new MappedText();

    private void Within(string tag, Action content)
    {
        Tag(MarkupToken.Start(tag));
        content();
        Tag(MarkupToken.End(tag));
    }

    private void Tag(MarkupToken token)
    {
        EndText();
        _tokens.Add(token);
    }

    private void EndText()
    {
        if (_text is { } text) _tokens.Add(new MarkupToken(MarkupKind.Text, "", text));
        _text = null;
    }
}
