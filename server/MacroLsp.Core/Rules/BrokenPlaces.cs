using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules;

/// <summary>
/// What the places that could not be read may hide. A key that stands in such a place is not missing: the one message
/// about the place is enough, and everything else keeps its messages.
/// </summary>
internal static class BrokenPlaces
{
    /// <summary>Whether a problem concerns this entry, so that what is wrong with its value is said already.</summary>
    public static bool Touch(YamlFile file, YamlEntry entry)
    {
        foreach (var problem in file.Problems)
        {
            if (problem.Kind is YamlProblemKind.DuplicateKey or YamlProblemKind.MissingSeparator) continue;
            if (problem.Entry.Length > 0 && problem.Entry.Start == entry.Span.Start || Within(problem.Span.Start, entry.Span)) return true;
        }

        return false;
    }

    /// <summary>Whether a problem lies in a part of the file, so that what the part says is not known.</summary>
    public static bool Touch(YamlFile file, TextSpan part)
    {
        foreach (var problem in file.Problems)
        {
            if (problem.Kind is not (YamlProblemKind.DuplicateKey or YamlProblemKind.MissingSeparator) && Within(problem.Span.Start, part)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a key that a mapping lacks may stand in a place that could not be read: one whose lines begin with the key,
    /// with the start of it or a slip of it, or one that is a single word.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="block">Where the mapping's lines stand, those behind its last entry included.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="key">The key that it lacks.</param>
    /// <param name="keys">All keys that it may have.</param>
    public static bool MayHide(YamlFile file, TextSpan block, YamlMapping mapping, string key, IEnumerable<string> keys)
    {
        if (file.Problems.IsEmpty) return false;
        IReadOnlyCollection<string> all = [.. keys];
        foreach (var problem in file.Problems)
        {
            if (!Within(problem.Span.Start, block) || problem.Kind is YamlProblemKind.DuplicateKey or YamlProblemKind.MissingSeparator) continue;
            // A mark that is left over from a merge hides nothing, and neither does a lone dash.
            if (problem is { Kind: YamlProblemKind.MergeConflict, Detail.Length: > 0 } or { Kind: YamlProblemKind.MixedBlock, Span.Length: 1 }) continue;
            var lines = problem.Entry.Length > problem.Span.Length ? problem.Entry : problem.Span;
            var isEntry = mapping.Entries.Any(e => e.Span.Start == lines.Start);
            // A place inside the value of one entry hides only what stands on further lines of it.
            var inValue = isEntry || mapping.Entries.Any(e => Within(problem.Span.Start, e.Span))
                || Indentation.ColumnOf(file.Source, lines.Start) > mapping.Indent + 1;
            var isBrokenKey = isEntry && problem.Kind == YamlProblemKind.MissingColon;
            if ((!inValue || isBrokenKey) && LeavesOut(problem.Kind) && MayBecome(file.Source, problem.Span, key, all)) return true;
            if (problem.Kind is YamlProblemKind.ColonInPlainText or YamlProblemKind.TextAfterQuote or YamlProblemKind.TextAboveBlock && HoldsKey(file.Source, problem.Span, key)) return true;
            if (HasLineFor(file.Source, lines, key)) return true;
        }

        return false;
    }

    /// <summary>Where the lines below an entry stand, up to the next entry or the end of the document.</summary>
    public static TextSpan BlockOf(YamlDocument document, YamlMapping mapping, YamlEntry entry)
    {
        var at = mapping.Entries.IndexOf(entry) + 1;
        var end = at < mapping.Entries.Length ? mapping.Entries[at].Span.Start : Math.Max(document.Span.End, entry.Span.End);
        return TextSpan.FromBounds(entry.Span.Start, end);
    }

    private static bool LeavesOut(YamlProblemKind kind) => kind is YamlProblemKind.MissingColon or YamlProblemKind.OpenQuote
        or YamlProblemKind.MixedBlock or YamlProblemKind.Unsupported or YamlProblemKind.Indentation or YamlProblemKind.MergeConflict;

    /// <summary>A single word that resembles no key may become any; several words that begin with none are prose.</summary>
    private static bool MayBecome(SourceText source, TextSpan line, string key, IReadOnlyCollection<string> keys)
    {
        var start = line.Start;
        while (start < line.End && !char.IsLetterOrDigit(source.Text[start])) start++;
        var end = start;
        while (end < line.End && (char.IsLetterOrDigit(source.Text[end]) || source.Text[end] is '-' or '_')) end++;
        var word = source.Text[start..end];
        if (key.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        if (keys.Any(k => k.StartsWith(word, StringComparison.OrdinalIgnoreCase))) return false;
        return Suggestions.Closest(word, keys) is { } near ? near == key : end == line.End;
    }

    /// <summary>Whether a line goes on with the key of the next one, because the line break between them is gone.</summary>
    private static bool HoldsKey(SourceText source, TextSpan place, string key)
    {
        var line = source.AsSpan(source.Lines.SpanOf(source.Lines.LineOf(place.Start)));
        for (var at = line.IndexOf(key, StringComparison.Ordinal); at >= 0;)
        {
            var behind = line[(at + key.Length)..];
            if (behind is [':'] or [':', ' ', ..]) return true;
            var next = behind.IndexOf(key, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + key.Length + next;
        }

        return false;
    }

    private static bool HasLineFor(SourceText source, TextSpan lines, string key)
    {
        var first = source.Lines.LineOf(lines.Start);
        var last = source.Lines.LineOf(lines.End);
        for (var line = first + 1; line <= last; line++)
        {
            var text = source.AsSpan(source.Lines.SpanOf(line)).TrimStart();
            if (text.StartsWith(key, StringComparison.Ordinal) && text[key.Length..].TrimStart() is [':', ..]) return true;
        }

        return false;
    }

    private static bool Within(int offset, TextSpan span) => offset >= span.Start && offset < span.End;
}
