using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules;

/// <summary>
/// A line that cannot be read gets one message. What other rules find on it is found in what the reader made of it, and says
/// nothing more to the author, who mends the line first.
/// </summary>
internal static class UnreadableLines
{
    /// <summary>Takes out all findings on a line that cannot be read but the first of those that say so.</summary>
    public static void KeepOneMessage(YamlFile file, List<RawFinding> findings)
    {
        if (file.Problems.IsEmpty) return;
        var unreadable = new HashSet<int>();
        foreach (var problem in file.Problems)
        {
            if (IsUnreadable(problem.Kind)) unreadable.Add(LineOf(file, problem.Span));
        }

        if (unreadable.Count == 0) return;
        var first = new Dictionary<int, int>();
        for (var i = 0; i < findings.Count; i++)
        {
            var line = LineOf(file, findings[i].Span);
            if (findings[i].Rule.Category != RuleCategory.Yaml || !unreadable.Contains(line)) continue;
            if (!first.TryGetValue(line, out var known) || findings[i].Span.Start < findings[known].Span.Start) first[line] = i;
        }

        var mended = MendedTexts(file, first);
        var kept = new List<RawFinding>(findings.Count);
        for (var i = 0; i < findings.Count; i++)
        {
            var isSaid = first.TryGetValue(LineOf(file, findings[i].Span), out var only) ? only != i
                : findings[i].Rule.Category != RuleCategory.Yaml && IsIn(mended, findings[i].Span.Start);
            if (!isSaid) kept.Add(findings[i]);
        }

        if (kept.Count == findings.Count) return;
        findings.Clear();
        findings.AddRange(kept);
    }

    /// <summary>The texts that begin on a line of which something is said: where each starts, and the furthest end so far.</summary>
    private static List<TextSpan> MendedTexts(YamlFile file, Dictionary<int, int> first)
    {
        var texts = file.Problems
            .Where(problem => IsUnreadable(problem.Kind) && !problem.Entry.IsEmpty && first.ContainsKey(LineOf(file, problem.Span)))
            .Select(problem => problem.Entry)
            .Order().ToList();
        for (var i = 1; i < texts.Count; i++) texts[i] = TextSpan.FromBounds(texts[i].Start, Math.Max(texts[i].End, texts[i - 1].End));
        return texts;
    }

    private static bool IsIn(List<TextSpan> texts, int offset)
    {
        var at = texts.BinarySearch(new TextSpan(offset, int.MaxValue - offset));
        var before = at < 0 ? ~at - 1 : at;
        return before >= 0 && offset < texts[before].End;
    }

    /// <summary>The other kinds are read as they stand, so that whatever else is found there is true.</summary>
    private static bool IsUnreadable(YamlProblemKind kind) => kind is not (YamlProblemKind.TextCutByComment or YamlProblemKind.CurlyQuotes
        or YamlProblemKind.DuplicateKey or YamlProblemKind.MissingSeparator or YamlProblemKind.ControlCharacter or YamlProblemKind.MergeConflict);

    private static int LineOf(YamlFile file, TextSpan span) => file.Source.Lines.LineOf(span.Start);
}
