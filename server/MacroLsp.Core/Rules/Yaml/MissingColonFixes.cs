using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>A line without a colon is a key that lacks it, or a text that went on below its key without being indented.</summary>
internal static class MissingColonFixes
{
    public static ImmutableArray<Fix> Of(FileScope scope, YamlProblem problem)
    {
        var blocks = BlockPath.To(scope.File.Yaml, problem.Span.Start);
        if (blocks.LastOrDefault(b => b.Node is YamlMapping { IsFlow: false }).Node is not YamlMapping mapping) return [];
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (AddColon(scope, problem, mapping) is { } colon) fixes.Add(colon);
        if (GoOn(scope.Source, problem, mapping) is { } text) fixes.Add(text with { IsPreferred = fixes.Count == 0 });
        return fixes.ToImmutable();
    }

    /// <summary>When the line begins with a key, or with a slip of one, that does not stand in the mapping yet.</summary>
    private static Fix? AddColon(FileScope scope, YamlProblem problem, YamlMapping mapping)
    {
        var source = scope.Source;
        var start = problem.Span.Start;
        var end = start;
        while (end < problem.Span.End && (char.IsLetterOrDigit(source.Text[end]) || source.Text[end] is '-' or '_')) end++;
        if (end == start) return null;
        var word = source.Text[start..end];
        var free = KnownKeys.Of(scope, mapping).Where(k => mapping.Find(k) is null).ToList();
        var key = free.Contains(word, StringComparer.Ordinal) ? word : Suggestions.Closest(word, free);
        if (key is null) return null;
        // Another sign in the place of the colon: = or ; or the wide colon of an East Asian keyboard.
        var behind = end;
        while (behind < problem.Span.End && source.Text[behind] is ' ' or '\t') behind++;
        if (behind < problem.Span.End && source.Text[behind] is '=' or ';' or '\uFF1A' or ':')
        {
            behind++;
            while (behind < problem.Span.End && source.Text[behind] is ' ' or '\t') behind++;
        }
        else if (behind == end && end < problem.Span.End)
        {
            return null;
        }

        var written = behind >= problem.Span.End ? key + ":" : key + ": ";
        return Fix.Replace(key == word ? "Add the colon" : $"Write \"{key}:\"", TextSpan.FromBounds(start, behind), written, isPreferred: true);
    }

    /// <summary>When the text of the key above can go on: its lines are indented as the text is.</summary>
    private static Fix? GoOn(SourceText source, YamlProblem problem, YamlMapping mapping)
    {
        var above = mapping.Entries.LastOrDefault(e => e.Span.End <= problem.Span.Start);
        if (above?.Value is not YamlScalar { Style: ScalarStyle.Plain or ScalarStyle.Literal or ScalarStyle.Folded, IsRepaired: false } text) return null;
        var column = Indentation.ColumnOf(source, problem.Span.Start);
        var target = text.IsBlock ? text.BlockIndent : Indentation.ColumnOf(source, above.Span.Start) + 2;
        if (target <= column) return null;
        var lines = source.Lines;
        var last = lines.LineOf(Math.Max(problem.Span.End, problem.Entry.End));
        return new Fix($"Make it a part of \"{above.Key.Value}\"", [.. Indentation.Shift(source, lines.LineOf(problem.Span.Start), last, target - column)]);
    }
}
