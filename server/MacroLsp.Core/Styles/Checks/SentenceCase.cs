using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>Headings as sentences: a capital at the start, behind an indicator such as a colon, and in the rule's own words.</summary>
internal sealed class SentenceCase
{
    private readonly CaseTerms _terms;
    private readonly ImmutableArray<string> _indicators;
    private readonly BoundedRegex _words;

    public SentenceCase(CaseTerms terms, ImmutableArray<string> indicators)
    {
        _terms = terms;
        _indicators = indicators;
        var own = terms.Terms.IsEmpty ? "" : $@"\b(?:{string.Join('|', terms.Terms)})\b|";
        var facts = PatternReader.Read("(?i)" + own + @"[\p{N}\p{L}*]+[^\s]*", multiline: false);
        _words = new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
    }

    /// <summary>The words of the text in sentence case, with one space between them.</summary>
    public string Convert(string text)
    {
        var prefix = _terms.PrefixOf(text);
        if (_words.For(text) is not { } regex) return text;
        var words = regex.Matches(text[prefix.Length..]).Select(m => m.Value).ToList();
        return prefix + string.Join(' ', words.Select((word, i) => Convert(word, i, i > 0 ? words[i - 1] : "")));
    }

    private string Convert(string word, int index, string before)
    {
        if (_terms.Find(word) is { } known) return known;
        var low = word.ToLowerInvariant();
        return index == 0 || IsIndicator(before, index - 1) ? WordCase.CapitalizeFirst(low) : low;
    }

    private bool IsIndicator(string word, int index) =>
        _indicators.Any(i => word.Length > i.Length && word.EndsWith(i, StringComparison.Ordinal)) || (index == 0 && HasNumber(word));

    /// <summary>Whether a number with a full stop stands in it, as in <c>1.</c></summary>
    private static bool HasNumber(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == '.' && char.IsDigit(word[i - 1])) return true;
        }

        return false;
    }
}
