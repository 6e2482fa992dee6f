using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Tone;

/// <summary>Makes fixes of what a rule would write instead.</summary>
internal static class ToneFixes
{
    private const int LongestInTitle = 60;

    /// <summary>One fix for each replacement that YAML can write in its place, in their order.</summary>
    public static ImmutableArray<Fix> Of(YamlFile file, ToneAlert alert)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        var node = alert.Place.Text.Text.Node;
        var isOnly = alert.Replacements.Length == 1;
        foreach (var replacement in alert.Replacements)
        {
            var (title, change) = replacement.Length == 0
                ? ($"Remove \"{Short(node.Value.AsSpan(alert.Place.Span.Start, alert.Place.Span.Length))}\"", WordRemoval.Of(node.Value, alert.Place.Span))
                : Replace(node.Value, alert.Place.Span, replacement);
            if (ScalarEdit.Change(file, node, change) is { IsEmpty: false } edits)
                fixes.Add(new Fix(title, edits, IsSafe: alert.Rule.IsSafe && fixes.Count == 0, IsPreferred: isOnly));
        }

        return fixes.ToImmutable();
    }

    private static (string Title, ValueEdit Change) Replace(string value, TextSpan span, string replacement)
    {
        // What starts a sentence keeps its capital, unless the word is one that is written otherwise, such as iPhone.
        var first = value[span.Start];
        if (char.IsUpper(first) && char.IsLower(replacement[0]) && !replacement.AsSpan(1).ContainsAnyInRange('A', 'Z') && WordRemoval.StartsSentence(value, span.Start))
            replacement = char.ToUpperInvariant(replacement[0]) + replacement[1..];
        return ($"Change to \"{Short(replacement)}\"", Minimal(value, span, replacement));
    }

    /// <summary>The change without the words that both texts begin or end with, so that what is not its subject stays.</summary>
    private static ValueEdit Minimal(string value, TextSpan span, string replacement)
    {
        var old = value.AsSpan(span.Start, span.Length);
        var start = old.CommonPrefixLength(replacement);
        while (start > 0 && !IsBoundary(old, start)) start--;
        var end = 0;
        while (end < old.Length - start && end < replacement.Length - start && old[^(end + 1)] == replacement[^(end + 1)]) end++;
        while (end > 0 && !IsBoundary(old, old.Length - end)) end--;
        return new ValueEdit(TextSpan.FromBounds(span.Start + start, span.End - end), replacement[start..(replacement.Length - end)]);
    }

    /// <summary>Whether a word starts or ends there: text that is changed in the middle of a word is hard to follow in a diff.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && (text[at - 1] is ' ') != (text[at] is ' ');

    private static string Short(ReadOnlySpan<char> text)
    {
        var line = text.ToString().ReplaceLineEndings(" ");
        if (line.Length <= LongestInTitle) return line;
        var cut = char.IsHighSurrogate(line[LongestInTitle - 2]) ? LongestInTitle - 2 : LongestInTitle - 1;
        return line[..cut].TrimEnd() + "…";
    }
}
