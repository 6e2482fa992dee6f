using System.Text;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>
/// Writes a text that YAML stumbles over as its author meant it: as a block, in which no sign has a meaning, or in
/// quotes where a block cannot stand, that is inside brackets.
/// </summary>
internal static class TurnIntoBlock
{
    public const string Title = "Turn into a block";

    /// <summary>The fix for a problem; null when its text stands where neither a block nor quotes can.</summary>
    public static Fix? Fix(YamlFile file, YamlProblem problem, bool isSafe = false, bool isPreferred = true)
    {
        if (problem.Node is not { } node || ScalarPlace.Find(file, problem) is not { } place) return null;
        var text = TextOf(file, problem, node);
        if (text.Length == 0) return null;
        var start = StartOf(file.Source, problem, node);
        var end = problem.Kind == YamlProblemKind.TextCutByComment ? TrimEnd(file.Source, start, problem.Entry.End) : node.Span.End;
        return place.IsFlow
            ? Rules.Fix.Replace("Put it in quotes", TextSpan.FromBounds(start, end), Quote(text), isSafe, isPreferred)
            : Block(file.Source, place, start, end, text) is { } edit ? new Fix(Title, [edit], isSafe, isPreferred) : null;
    }

    private static TextEdit? Block(SourceText source, ScalarPlace place, int start, int end, string text)
    {
        var lines = source.Lines;
        var block = BlockScalar.Write(text, place.Column + 2, lineBreak: source.LineBreak);
        var headerEnd = block.IndexOf(source.LineBreak, StringComparison.Ordinal);
        var header = headerEnd < 0 ? block : block[..headerEnd];
        // A comment behind the text stays on the line of the key, because below it would become text.
        var lineEnd = lines.EndOf(lines.LineOf(end));
        var comment = source.Text[end..lineEnd].Trim();
        if (comment.Length > 0) header += " " + comment;
        var written = headerEnd < 0 ? header : string.Concat(header, block.AsSpan(headerEnd));
        if (lines.LineOf(start) == lines.LineOf(place.Behind)) return new TextEdit(TextSpan.FromBounds(start, lineEnd), written);
        return source.Text.AsSpan(place.Behind, start - place.Behind).IsWhiteSpace()
            ? new TextEdit(TextSpan.FromBounds(place.Behind, lineEnd), " " + written)
            : null;
    }

    /// <summary>The text as it was meant: with what a comment cut off, without the signs that only broke it.</summary>
    private static string TextOf(YamlFile file, YamlProblem problem, YamlScalar node) => problem.Kind switch
    {
        YamlProblemKind.TextCutByComment => Join(file.Source, TextSpan.FromBounds(node.Content.Start, Math.Max(node.Content.Start, problem.Entry.End))),
        YamlProblemKind.CurlyQuotes => node.Value[1..^1],
        _ => node.Value,
    };

    private static int StartOf(SourceText source, YamlProblem problem, YamlScalar node) => problem.Kind switch
    {
        YamlProblemKind.BlockHeaderText => node.Span.Start,
        YamlProblemKind.OpenQuote or YamlProblemKind.TextAfterQuote when node.Content.Start > 0
            && source.Text.AsSpan(node.Content.Start - 1, 1).SequenceEqual(problem.Detail) => node.Content.Start - 1,
        _ => node.Content.Start,
    };

    /// <summary>Lines joined as YAML folds them: one line break is a space, more are one less.</summary>
    private static string Join(SourceText source, TextSpan span)
    {
        var result = new StringBuilder(span.Length);
        var breaks = 0;
        foreach (var line in source.Slice(span).ReplaceLineEndings("\n").Split('\n'))
        {
            var text = line.Trim(' ', '\t');
            if (text.Length > 0)
            {
                if (result.Length > 0) result.Append(breaks == 1 ? " " : new string('\n', breaks - 1));
                result.Append(text);
                breaks = 0;
            }

            breaks++;
        }

        return result.ToString();
    }

    private static string Quote(string text) => text.AsSpan().IndexOfAny('"', '\\', '\n') < 0
        ? $"\"{text}\""
        : $"'{text.Replace("'", "''", StringComparison.Ordinal).Replace("\n", "\n\n", StringComparison.Ordinal)}'";

    private static int TrimEnd(SourceText source, int start, int end) => start + source.Text.AsSpan(start, end - start).TrimEnd().Length;
}
