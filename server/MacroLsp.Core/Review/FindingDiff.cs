using System.Collections.Immutable;
using System.Text;
using MacroLsp.Core.Rules;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Review;

/// <summary>Which findings of one text are also findings of another, wherever they stand now.</summary>
internal static class FindingDiff
{
    /// <summary>
    /// What came and what went. A finding stays when the same rule says the same about the same words; then, of those that
    /// are left, when it says the same but for figures, such as a length that grew.
    /// </summary>
    public static (ImmutableArray<Finding> Came, ImmutableArray<Finding> Went) Between(
        MacroDocument before, ImmutableArray<Finding> old, MacroDocument after, ImmutableArray<Finding> @new)
    {
        (old, @new) = Unmatched(old, f => Words(before, f), @new, f => Words(after, f));
        (old, @new) = Unmatched(old, WithoutFigures, @new, WithoutFigures);
        return (@new, old);
    }

    private static (ImmutableArray<Finding> Old, ImmutableArray<Finding> New) Unmatched(
        ImmutableArray<Finding> old, Func<Finding, string> oldKey, ImmutableArray<Finding> @new, Func<Finding, string> newKey)
    {
        if (old.IsEmpty || @new.IsEmpty) return (old, @new);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in old) counts[oldKey(finding)] = counts.GetValueOrDefault(oldKey(finding)) + 1;
        var came = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in @new)
        {
            var key = newKey(finding);
            if (counts.GetValueOrDefault(key) == 0) came.Add(finding);
            else counts[key]--;
        }

        // What is left in the counts went; of several equal ones the last.
        var went = new List<Finding>();
        for (var i = old.Length - 1; i >= 0; i--)
        {
            var key = oldKey(old[i]);
            if (counts.GetValueOrDefault(key) == 0) continue;
            counts[key]--;
            went.Add(old[i]);
        }

        went.Reverse();
        return ([.. went], came.ToImmutable());
    }

    private static string Words(MacroDocument document, Finding finding) => $"{finding.Rule}\0{finding.Message}\0{document.Source.Slice(finding.Span)}";

    private static string WithoutFigures(Finding finding)
    {
        var key = new StringBuilder(finding.Rule).Append('\0');
        foreach (var c in finding.Message)
        {
            if (!char.IsAsciiDigit(c)) key.Append(c);
        }

        return key.ToString();
    }
}
