using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>
/// Headings as titles, in the style of the Associated Press or of Chicago. Vale leaves <c>to</c> small before nouns, for
/// which it looks up parts of speech; here it stays as it was written, so that neither way is called wrong.
/// </summary>
internal sealed partial class TitleCase(bool isChicago, CaseTerms terms)
{
    private static readonly FrozenSet<string> Small = Words("a an and as at but by en for if in nor of on or per the to vs vs. via v v.");

    private static readonly FrozenSet<string> Prepositions = Words("""
        with from into during including until against among throughout despite towards upon concerning about over through before
        between after since without under within along following across beyond around down near above
        """);

    /// <summary>The text as a title.</summary>
    public string Convert(string text)
    {
        var prefix = terms.PrefixOf(text);
        var rest = text[prefix.Length..];
        return prefix + Word().Replace(rest, match => Convert(rest, match));
    }

    private string Convert(string text, Match match)
    {
        var word = match.Value;
        if (terms.Find(word) is { } known) return known;
        var (start, end) = (match.Index, match.Index + match.Length);
        var low = word.ToLowerInvariant();
        var isEdge = start == 0 || end == text.Length;
        if (low == "to" && !isEdge) return word is "to" ? word : "To";
        var staysSmall = !isEdge && (Small.Contains(low) || (isChicago && Prepositions.Contains(low)));
        // Behind a colon a title begins anew, and a word in a compound is none of its own.
        if (staysSmall && At(text, start - 1) is ' ' or '-' or '/' && At(text, start - 2) is not (':' or '-')
            && (At(text, end) != '-' || At(text, start - 1) == '-') && staysSmall) return low;
        return WordCase.CapitalizeFirst(word);
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : text[0];

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{N}\p{L}]+[^\t\n\f\r \-/]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}

/// <summary>The words of a rule whose case is their own, and the prefix that is not looked at.</summary>
internal sealed class CaseTerms
{
    private readonly ImmutableArray<(string Term, BoundedRegex Regex)> _terms;
    private readonly BoundedRegex? _prefix;

    public CaseTerms(ImmutableArray<string> terms, string? prefix)
    {
        Terms = terms;
        _terms = [.. terms.Select(t => (t, Compile(t)))];
        if (!string.IsNullOrEmpty(prefix)) _prefix = Compile(prefix);
    }

    /// <summary>The longest first.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>How a word is written: the term that it is, itself when a term matches in it; null when it is not among them.</summary>
    public string? Find(string word)
    {
        foreach (var (term, regex) in _terms)
        {
            if (term.Equals(word, StringComparison.OrdinalIgnoreCase)) return term;
            if (regex.IsMatch(word) == true) return word;
        }

        return null;
    }

    public string PrefixOf(string text)
    {
        if (_prefix?.For(text)?.Match(text) is not { Success: true } match) return "";
        return text.StartsWith(match.Value, StringComparison.Ordinal) ? match.Value : "";
    }

    private static BoundedRegex Compile(string pattern)
    {
        var facts = PatternReader.Read(pattern, multiline: false);
        return new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
    }
}
