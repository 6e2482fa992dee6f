using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Checks.Patterns;

namespace MacroLsp.Core.Styles.Checks;

/// <summary>
/// What a rule does not mean: its <c>exceptions</c> and, where the vocabulary counts, the project's accepted terms. A match
/// is left alone when it contains a term, or lies within a phrase of several words.
/// </summary>
internal sealed class ExceptionTerms
{
    private readonly BoundedRegex? _terms;
    private readonly BoundedRegex? _phrases;

    public ExceptionTerms(ImmutableArray<StyleText> exceptions, ImmutableArray<string> accepted)
    {
        // Ordered by length in bytes, as Vale does, so that the longer of two terms wins.
        ImmutableArray<string> terms = [.. exceptions.Select(e => e.Value).Concat(accepted).OrderByDescending(System.Text.Encoding.UTF8.GetByteCount)];
        Terms = terms;
        if (terms.IsEmpty) return;
        Source = @"(?m)\b(?:" + string.Join('|', terms.Select(t => t.StartsWith("(?i)", StringComparison.Ordinal) ? t : "(?-i)" + t)) + @")\b";
        _terms = Compile(Source);
        ImmutableArray<string> phrases = [.. exceptions.Select(e => e.Value).Concat(accepted).Where(IsPhrase)];
        if (!phrases.IsEmpty) _phrases = Compile(@"(?i)\b(?:" + string.Join('|', phrases) + @")\b");
    }

    /// <summary>The terms, the longest first.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>The terms as one pattern; empty when there are none.</summary>
    public string Source { get; } = "";

    /// <summary>Whether a text contains a term.</summary>
    public bool Contains(string text) => _terms?.IsMatch(text) ?? false;

    /// <summary>Whether a match is one that the rule does not mean.</summary>
    public bool Excuses(string text, PatternMatch match)
    {
        if (_terms is null) return false;
        return Contains(text.Substring(match.Start, match.Length).Trim()) || IsWithinPhrase(text, match);
    }

    private bool IsWithinPhrase(string text, PatternMatch match)
    {
        if (_phrases?.First(text) is not { } first) return false;
        try
        {
            return IsWithin(first, text, match);
        }
        catch (RegexMatchTimeoutException) when (_phrases.AfterTimeout(first) is { } last)
        {
            return IsWithin(last, text, match);
        }
    }

    private static bool IsWithin(Regex phrases, string text, PatternMatch match)
    {
        foreach (var phrase in phrases.EnumerateMatches(text))
        {
            if (phrase.Index > match.Start) return false;
            if (match.End <= phrase.Index + phrase.Length) return true;
        }

        return false;
    }

    private static bool IsPhrase(string term) =>
        term.AsSpan().ContainsAny(" \t") || term.Contains(@"\s", StringComparison.Ordinal);

    private static BoundedRegex Compile(string pattern)
    {
        var facts = PatternReader.Read(pattern, multiline: false);
        return new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
    }
}
