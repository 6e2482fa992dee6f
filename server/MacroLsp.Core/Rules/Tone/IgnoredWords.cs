using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MacroLsp.Core.Styles.Checks.Patterns;
using MacroLsp.Core.Styles.Files;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>
/// What a .vale.ini says is no prose: its <c>TokenIgnores</c> and <c>BlockIgnores</c>. In Vale they hold for Markdown and its
/// relatives; a reply has no other way to say it, so here they hold for macros. Safe for use from several threads.
/// </summary>
internal sealed class IgnoredWords
{
    private readonly ImmutableArray<BoundedRegex> _patterns;

    private IgnoredWords(ImmutableArray<BoundedRegex> patterns) => _patterns = patterns;

    public static IgnoredWords None { get; } = new([]);

    public static IgnoredWords Of(ValeChoice? vale) => vale is null || vale.TokenIgnores.IsEmpty && vale.BlockIgnores.IsEmpty ? None : new(
    [
        .. vale.TokenIgnores.Concat(vale.BlockIgnores).Select(static pattern =>
        {
            var facts = PatternReader.Read(pattern, multiline: false);
            return new BoundedRegex(facts.Regex, RegexOptions.None, facts.Work);
        }),
    ]);

    public bool IsEmpty => _patterns.IsEmpty;

    /// <summary>Adds what the patterns find: their first group where they have one, else all of the match.</summary>
    public void Find(string text, List<(TextSpan Span, MaskKind Kind)> masks)
    {
        foreach (var pattern in _patterns)
        {
            // Where every way takes too long, the words are left as they are: rules look at them, which is seen at once.
            var regex = pattern.First(text);
            while (regex is not null && !TryAdd(regex, text, masks)) regex = pattern.AfterTimeout(regex);
        }
    }

    private static bool TryAdd(Regex regex, string text, List<(TextSpan Span, MaskKind Kind)> masks)
    {
        var known = masks.Count;
        try
        {
            Add(regex, text, masks);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            masks.RemoveRange(known, masks.Count - known);
            return false;
        }
    }

    private static void Add(Regex regex, string text, List<(TextSpan Span, MaskKind Kind)> masks)
    {
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            Capture words = match.Groups.Count > 1 && match.Groups[1].Success ? match.Groups[1] : match;
            if (words.Length > 0) masks.Add((new TextSpan(words.Index, words.Length), MaskKind.Noun));
        }
    }
}
