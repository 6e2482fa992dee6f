using System.Collections.Immutable;
using MacroLsp.Core.Styles;
using MacroLsp.Core.Styles.Checks;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// The tone rules that hold for replies of one locale, channel and group of files, with what they have found lately. What is
/// found in a text depends on nothing but the text, so a keystroke costs the section that it falls in, and equal texts in
/// several files are looked at once. Safe for use from several threads.
/// </summary>
internal sealed class ToneSet
{
    private readonly StyleSet _ofTexts;
    private readonly StyleSet _ofReplies;
    private readonly AlertCache _cache = new();
    private readonly bool _wantsLists;
    private readonly bool _wantsSentences;
    private readonly bool _wantsParagraphs;

    public ToneSet(ReplyScope scope, StyleSet rules, IgnoredWords ignored)
    {
        Scope = scope;
        Ignored = ignored;
        All = rules;
        _ofReplies = rules.Where(LooksAcross);
        _ofTexts = rules.Where(static d => !LooksAcross(d));
        _wantsLists = _ofTexts.AsksFor("list");
        _wantsSentences = _ofTexts.AsksFor("sentence");
        _wantsParagraphs = _ofTexts.AsksFor("paragraph");
    }

    /// <summary>For whom the replies are.</summary>
    public ReplyScope Scope { get; }

    /// <summary>What the project says is no prose.</summary>
    public IgnoredWords Ignored { get; }

    /// <summary>All rules of the set.</summary>
    public StyleSet All { get; }

    public bool IsEmpty => All.Definitions.IsEmpty;

    /// <summary>Whether a rule has to look at a reply as a whole.</summary>
    public bool HasRulesOfReplies => !_ofReplies.Definitions.IsEmpty;

    /// <summary>What rules find in one text, for which they need to know no other. In order.</summary>
    public ImmutableArray<StyleAlert> OfText(StyleBlock block, CancellationToken cancellation)
    {
        if (_ofTexts.Definitions.IsEmpty) return [];
        if (_cache.Find(block) is { IsDefault: false } known) return known;
        var found = _ofTexts.Check(BlockPieces.Of(block, Scope, _wantsLists, _wantsSentences, _wantsParagraphs), cancellation);
        _cache.Add(block, found);
        return found;
    }

    /// <summary>What rules find that count or remember over a whole reply. Blocks are those that are given.</summary>
    /// <param name="blocks">The texts of the reply as they are sent, then all of it as one.</param>
    /// <param name="cancellation">Looked at before each block.</param>
    public ImmutableArray<StyleAlert> OfReply(IReadOnlyList<StyleBlock> blocks, CancellationToken cancellation) => _ofReplies.Check(blocks, cancellation);

    /// <summary>Whether a rule remembers from block to block, or asks for more than a text of a section.</summary>
    private static bool LooksAcross(StyleDefinition definition) =>
        definition.Kind is CheckKind.Consistency or CheckKind.Conditional or CheckKind.Metric or CheckKind.Readability
        || definition.Scope.Any(static s => s.Value.Split('&', '.', '~', ' ') is var names
            && (names.Contains("reply", StringComparer.Ordinal) || names.Contains("summary", StringComparer.Ordinal)));
}
