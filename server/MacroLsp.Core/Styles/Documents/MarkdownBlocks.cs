using System.Collections.Immutable;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Styles.Documents;

/// <summary>Collects the blocks of a Markdown file, what is summed up of it, and what its comments turn off.</summary>
internal sealed class MarkdownBlocks
{
    private const string Extension = "md";

    private static readonly ImmutableArray<string> Prose = ["text", Extension];

    private readonly ImmutableArray<DocumentBlock>.Builder _blocks = ImmutableArray.CreateBuilder<DocumentBlock>();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly MappedText _summary = new();
    private StyleToggles _toggles = StyleToggles.None;

    public bool IsOff => _toggles.IsOff;

    public void Toggle(string comment) => _toggles = _toggles.After(comment);

    public void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    public void Add(MappedText text, ImmutableArray<string> scope, bool isProse) =>
        _blocks.Add(new DocumentBlock(new StyleBlock(text.ToString(), scope, []), text.ToMap(), isProse, _toggles));

    /// <summary>Adds the words of a block under the first of its tags that has a scope of its own.</summary>
    public void AddText(MappedText words, IReadOnlyList<string> tags)
    {
        var scope = tags.Select(ScopeOf).FirstOrDefault(s => s is not null);
        if (scope is null or ["blockquote"] or ["list"])
        {
            _summary.Add(words, 0, words.Length);
            _summary.Put("\n\n", new TextSpan(words.End ?? 0, 0));
        }

        if (scope is null)
        {
            Add(words, Prose, isProse: true);
            return;
        }

        Count(string.Join('.', scope));
        var blanks = 0;
        while (blanks < words.Length && words[blanks] == ' ') blanks++;
        Add(words.Part(blanks, words.Length - blanks), ["text", .. scope, Extension], isProse: false);
    }

    /// <summary>The document, with its summary and its source as the last two blocks.</summary>
    public MarkdownDocument ToDocument(string source)
    {
        _toggles = _toggles.AtEnd();
        Add(_summary, ["summary", Extension], isProse: false);
        var all = new MappedText();
        all.Copy(source, 0);
        Add(all, ["raw", Extension], isProse: false);
        return new MarkdownDocument(_blocks.ToImmutable(), _counts.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static string[]? ScopeOf(string tag) => tag switch
    {
        "th" => ["table", "header"],
        "td" => ["table", "cell"],
        "caption" => ["table", "caption"],
        "li" => ["list"],
        "blockquote" => ["blockquote"],
        "figcaption" => ["figure", "caption"],
        ['h', >= '0' and <= '9'] => ["heading", tag],
        _ => null,
    };
}
