using System.Collections.Immutable;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Features;

/// <summary>A macro that was searched for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="Locale">Its locale; may be empty.</param>
/// <param name="Path">Its file.</param>
/// <param name="Span">Its id in that file.</param>
public sealed record WorkspaceSymbol(string Id, string Title, string Locale, string Path, TextSpan Span)
{
    /// <summary>More than this are not shown: the query is not specific enough.</summary>
    public const int Limit = 128;

    /// <summary>
    /// The macros whose id or title fits the query, best first: every word of the query starts, is in, or can be read
    /// letter by letter from it. An empty query gives the first ones.
    /// </summary>
    public static ImmutableArray<WorkspaceSymbol> Find(WorkspaceSnapshot snapshot, string query, CancellationToken cancellation = default)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = snapshot.Index.All
            .Select(macro => (Macro: macro, Rank: RankOf(macro, words)))
            .Where(pair => pair.Rank >= 0)
            .OrderBy(pair => pair.Rank)
            .Take(Limit);
        var symbols = ImmutableArray.CreateBuilder<WorkspaceSymbol>();
        foreach (var (macro, _) in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var span = snapshot.Find(macro.Path)?.File.Macros.FirstOrDefault(m => m.Ordinal == macro.Ordinal)?.NameSpan ?? new TextSpan(0, 0);
            symbols.Add(new WorkspaceSymbol(macro.Id, macro.Title, macro.Locale, macro.Path, span));
        }

        return symbols.ToImmutable();
    }

    private static int RankOf(MacroFacts macro, string[] words)
    {
        var rank = 0;
        foreach (var word in words)
        {
            var own = Math.Min(RankOf(macro.Id, word), RankOf(macro.Title, word) + 1);
            if (own >= NoMatch) return -1;
            rank += own;
        }

        return rank;
    }

    private const int NoMatch = 100;

    private static int RankOf(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at == 0) return text.Length == word.Length ? 0 : 2;
        if (at > 0) return char.IsLetterOrDigit(text[at - 1]) ? 6 : 4;
        return IsSubsequence(text, word) ? 8 : NoMatch;
    }

    private static bool IsSubsequence(string text, string word)
    {
        var at = 0;
        foreach (var sign in text)
        {
            if (at < word.Length && char.ToLowerInvariant(sign) == char.ToLowerInvariant(word[at])) at++;
        }

        return at == word.Length;
    }
}
