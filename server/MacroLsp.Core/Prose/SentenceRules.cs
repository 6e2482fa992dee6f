using System.Collections.Frozen;
using System.Collections.Immutable;
using MacroLsp.Core.Configuration.Cues;

namespace MacroLsp.Core.Prose;

/// <summary>What a language adds to the way in which sentences end. Immutable.</summary>
internal sealed class SentenceRules
{
    private readonly FrozenSet<string> _never;
    private readonly FrozenSet<string> _beforeCapital;
    private readonly FrozenSet<string> _beforeNumber;

    private SentenceRules(FrozenSet<string> never, FrozenSet<string> beforeCapital, FrozenSet<string> beforeNumber, bool hasOrdinalDot, bool hasCapitalAfterUrl)
    {
        _never = never;
        _beforeCapital = beforeCapital;
        _beforeNumber = beforeNumber;
        HasOrdinalDot = hasOrdinalDot;
        HasCapitalAfterUrl = hasCapitalAfterUrl;
    }

    /// <summary>What holds in every language.</summary>
    public static SentenceRules None { get; } = Of(new CueFile());

    /// <summary>Whether a period behind a number of two digits makes it an ordinal.</summary>
    public bool HasOrdinalDot { get; }

    /// <summary>Whether a capital letter behind a web address or an emoji begins a sentence; not where nouns have one.</summary>
    public bool HasCapitalAfterUrl { get; }

    public static SentenceRules Of(CueFile file) => new(
        Set(file.Abbreviations), Set(file.FinalAbbreviations), Set(file.NumberAbbreviations), file.HasOrdinalDot, file.HasCapitalAfterUrl);

    /// <summary>Whether the period behind this word belongs to it and the sentence goes on.</summary>
    /// <param name="word">What stands before the period, up to the white space; may hold periods itself.</param>
    /// <param name="next">The first unit behind the period and the white space.</param>
    public bool IsAbbreviation(ReadOnlySpan<char> word, char next)
    {
        if (word.IsEmpty || word.Length > 24) return false;
        // An initial: "J. Smith". "I" is a word.
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && char.IsUpper(next)) return true;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        ReadOnlySpan<char> key = lower;
        return Has(_never, key) || char.IsDigit(next) && Has(_beforeNumber, key) || !(char.IsUpper(next) || next is '¿' or '¡') && Has(_beforeCapital, key);
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(ImmutableArray<string> words) =>
        words.Select(static w => w.TrimEnd('.').ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
}
