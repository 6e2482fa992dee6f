using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Syntax;

/// <summary>Finds the suppressions among the comments of a file.</summary>
internal static class SuppressionReader
{
    private const string Prefix = "macrolsp-disable";

    public static ImmutableArray<Suppression> Read(YamlFile file)
    {
        ImmutableArray<Suppression>.Builder? found = null;
        foreach (var comment in file.Comments)
        {
            var text = file.Source.AsSpan(comment.Span)[1..].TrimStart();
            if (!text.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            if (ReadOne(file, comment.Span) is { } suppression) (found ??= ImmutableArray.CreateBuilder<Suppression>()).Add(suppression);
        }

        return found?.ToImmutable() ?? [];
    }

    private static Suppression? ReadOne(YamlFile file, TextSpan comment)
    {
        var text = file.Source.Slice(comment);
        var at = text.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length;
        var wordEnd = at;
        while (wordEnd < text.Length && !char.IsWhiteSpace(text[wordEnd])) wordEnd++;
        SuppressionScope? scope = text[at..wordEnd] switch
        {
            "-next-line" => SuppressionScope.NextLine,
            "-file" => SuppressionScope.File,
            "" => SuppressionScope.Document,
            _ => null,
        };
        if (scope is not { } known) return null;
        var dashes = text.IndexOf(" --", wordEnd, StringComparison.Ordinal);
        var rules = ReadRules(text, wordEnd, dashes < 0 ? text.Length : dashes, comment.Start);
        var reason = dashes < 0 ? "" : text[(dashes + 3)..].Trim();
        return new Suppression(comment, known, rules, reason, ReachOf(file, comment, known));
    }

    private static ImmutableArray<SuppressedRule> ReadRules(string text, int start, int end, int offset)
    {
        var rules = ImmutableArray.CreateBuilder<SuppressedRule>();
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == ',')
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && !char.IsWhiteSpace(text[i]) && text[i] != ',') i++;
            rules.Add(new SuppressedRule(text[from..i], TextSpan.FromBounds(offset + from, offset + i)));
        }

        return rules.ToImmutable();
    }

    private static TextSpan ReachOf(YamlFile file, TextSpan comment, SuppressionScope scope)
    {
        if (scope == SuppressionScope.File) return new TextSpan(0, file.Source.Length);
        var document = file.Documents.FirstOrDefault(d => d.Span.Touches(comment.Start))?.Span ?? new TextSpan(0, file.Source.Length);
        if (scope == SuppressionScope.Document) return TextSpan.FromBounds(comment.Start, Math.Max(comment.Start, document.End));
        var lines = file.Source.Lines;
        var next = lines.LineOf(comment.Start) + 1;
        while (next < lines.Count && IsSkipped(file.Source.AsSpan(lines.SpanOf(next)))) next++;
        if (next >= lines.Count) return new TextSpan(file.Source.Length, 0);
        var line = lines.SpanOf(next);
        var end = line.End;
        foreach (var candidate in file.Documents) end = Math.Max(end, EndOfTextOn(candidate.Root, line));
        return TextSpan.FromBounds(line.Start, end);
    }

    private static bool IsSkipped(ReadOnlySpan<char> line) => line.TrimStart() is [] or ['#', ..];

    /// <summary>Where the text ends whose key or first unit stands on this line, so that a block scalar is reached as a whole.</summary>
    private static int EndOfTextOn(YamlNode? node, TextSpan line)
    {
        if (node is null || node.Span.End < line.Start || node.Span.Start > line.End) return -1;
        return node switch
        {
            YamlScalar scalar when scalar.Span.Start <= line.End && scalar.Span.Start >= line.Start => scalar.Span.End,
            YamlMapping mapping => mapping.Entries.Length == 0 ? -1 : mapping.Entries.Max(e => EndOfTextOn(e.Value, line)),
            YamlSequence sequence => sequence.Items.Length == 0 ? -1 : sequence.Items.Max(i => EndOfTextOn(i.Value, line)),
            _ => -1,
        };
    }
}
