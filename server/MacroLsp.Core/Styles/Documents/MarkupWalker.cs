using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>
/// Gathers the texts of a page into the blocks that rules look at, by the same steps as Vale: a block ends where any tag
/// ends that is no inline one, and what it is, is told by the tags that opened since the last block ended.
/// </summary>
internal sealed class MarkupWalker
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "b", "big", "i", "small", "abbr", "acronym", "cite", "dfn", "em", "kbd", "strong", "a", "br", "img", "span", "sub", "sup", "code", "tt", "del",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { "script", "style", "pre", "figure", "noscript", "iframe" };
    private static readonly HashSet<string> SkippedClasses = new(StringComparer.Ordinal) { "problematic", "pre", "code" };
    private static readonly HashSet<string> Masked = new(StringComparer.Ordinal) { "tt", "code", "kbd" };

    private readonly MarkdownBlocks _blocks;
    private readonly List<string> _opened = [];
    private readonly MappedText _words = new();
    private string _active = "";
    private string _linkBefore = "";
    private string _classBefore = "";
    private bool _isInline;
    private bool _isMasked;
    private bool _isInSkipped;

    // A block with a class that is left out ends with the tag that balances it.
    private string _closing = "";
    private int _begins;
    private int _ends;

    private MarkupWalker(MarkdownBlocks blocks) => _blocks = blocks;

    public static void Walk(IReadOnlyList<MarkupToken> tokens, MarkdownBlocks blocks)
    {
        var walker = new MarkupWalker(blocks);
        foreach (var token in tokens) walker.Step(token);
    }

    private void Step(MarkupToken token)
    {
        var name = token.Name;
        if (name.Length > 0 && name == _closing)
        {
            if (token.Kind == MarkupKind.Start) _begins++;
            else _ends++;
        }

        var closes = _closing.Length > 0 && _begins == _ends && _begins > 0;
        var isSkippedClass = HasSkippedClass(token.Class) && !Inline.Contains(name);
        if (token.Kind == MarkupKind.Start && (Skipped.Contains(name) || isSkippedClass))
        {
            if (isSkippedClass) (_closing, _begins, _ends) = (name, 1, 0);
            _isInSkipped = true;
            _isInline = Inline.Contains(name);
            _blocks.Count(name);
        }
        else if (_isInSkipped && (Skipped.Contains(name) || closes))
        {
            _isInSkipped = false;
            if (closes) (_closing, _begins, _ends) = ("", 0, 0);
        }
        else if (token.Kind == MarkupKind.Start)
        {
            Open(name);
        }
        else if (token.Kind == MarkupKind.End && Inline.Contains(name))
        {
            _active = "";
        }
        else if (token is { Kind: MarkupKind.Comment, Text: { } comment })
        {
            _blocks.Toggle(comment.ToString().Trim());
        }
        else if (token is { Kind: MarkupKind.Text, Text: { } text })
        {
            // Once more: what is left of an entity in code counts as the sign that it names, as it does for Vale.
            Append(HtmlTokens.Decode(text.Trimmed()));
        }

        if (token.Kind == MarkupKind.End && !Inline.Contains(name)) EndBlock();
        (_linkBefore, _classBefore) = (token.Href, token.Class);
        if (name == "img" && token.Text is { Length: > 0 } alternative) _blocks.Add(alternative, ["text", "attr", "alt"], isProse: false);
    }

    private void Open(string name)
    {
        // Emphasis behind a code span is taken for code itself: a slip of Vale's, kept so that both say the same.
        if (name is "em" or "b" && LastOpened == "code") name = "code";
        _isInline = Inline.Contains(name);
        _isMasked = Masked.Contains(name);
        _opened.Add(name);
        _active = name;
    }

    private string LastOpened => _opened.Count > 0 ? _opened[^1] : _active;

    private void Append(MappedText text)
    {
        if (_isInSkipped || _blocks.IsOff || text.Length == 0) return;
        var isNestedItem = LastOpened == "li" && _opened.Count > 3 && _opened[^2] is "ol" or "ul" && _opened[^3] == "li";
        var isCode = _isMasked || HasSkippedClass(_classBefore);
        var needsSpace = (isNestedItem && !_isInline) || (_isInline && (isCode || !StartsTight(text)));
        if (isCode || text.ToString() == _linkBefore)
        {
            // Whatever stood there does not count as punctuation any more.
            text = text.Masked('*');
            _isMasked = false;
        }

        if (needsSpace && !EndsTight()) _words.Put(" ", SpaceBefore(text));
        _words.Add(text, 0, text.Length);
    }

    /// <summary>The blank in the source that was taken off between two texts, or the place where none is.</summary>
    private TextSpan SpaceBefore(MappedText text)
    {
        var next = text.SourceOf(0).Start;
        return new TextSpan(Math.Min(_words.End ?? next, next), 0);
    }

    private static bool StartsTight(MappedText text) => text[0] is '.' or '?' or '!' or ',' or ':' or ';' or ')' or ']' or '}' or '—' or '–';

    private bool EndsTight() => _words.Length > 0 && _words[_words.Length - 1] is '(' or '[' or '{' or '—' or '–';

    private void EndBlock()
    {
        if (!string.IsNullOrWhiteSpace(_words.ToString())) _blocks.AddText(_words, _opened);
        _words.Clear();
        _opened.Clear();
    }

    private static bool HasSkippedClass(string classes) => classes.Split(' ').Any(SkippedClasses.Contains);
}
