using System.Collections.Immutable;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>The fixes for each kind of place that cannot be read, the best first.</summary>
internal static class YamlFixes
{
    /// <summary>Up to this length, in UTF-16 units, a text above a block is a slip of the keyboard rather than work to be kept.</summary>
    private const int ShortText = 12;

    public static ImmutableArray<Fix> Of(FileScope scope, YamlProblem problem)
    {
        var file = scope.File.Yaml;
        var source = scope.Source;
        return problem.Kind switch
        {
            YamlProblemKind.MissingColon => MissingColonFixes.Of(scope, problem),
            YamlProblemKind.MissingSpaceAfterColon =>
                [new Fix("Put a space after the colon", [TextEdit.Insert(problem.Span.End, " ")], IsSafe: true, IsPreferred: true)],
            YamlProblemKind.OpenQuote => OpenQuote(file, problem),
            YamlProblemKind.TextAfterQuote or YamlProblemKind.BlockHeaderText or YamlProblemKind.UnknownAlias => Some(TurnIntoBlock.Fix(file, problem)),
            // A hyphen may be meant as a list; the other signs mean nothing else in front of a text.
            YamlProblemKind.ReservedStart => Some(TurnIntoBlock.Fix(file, problem, isSafe: problem.Detail is "@" or "`" or "%")),
            YamlProblemKind.TextAboveBlock => [new Fix("Remove the text", [TextEdit.Delete(WithSpaceBefore(source, problem.Span))], IsPreferred: problem.Span.Length <= ShortText)],
            YamlProblemKind.MixedBlock when problem.Detail.StartsWith("- ", StringComparison.Ordinal) =>
                [new Fix("Remove the hyphen", [TextEdit.Delete(new TextSpan(problem.Span.Start, AfterDash(source, problem.Span)))], IsPreferred: true)],
            YamlProblemKind.UnknownEscape => [Fix.Replace("Write two backslashes", new TextSpan(problem.Span.Start, 1), "\\\\", isPreferred: true)],
            YamlProblemKind.Tab => [ColumnFixes.Tabs(scope, problem)],
            YamlProblemKind.Indentation => Some(ColumnFixes.LineUp(scope, problem)),
            YamlProblemKind.MixedBlock => Some(ColumnFixes.Mixed(scope, problem)),
            YamlProblemKind.OpenBracket => Some(CloseBracket(source, problem)),
            YamlProblemKind.CurlyQuotes => CurlyQuotes(file, problem),
            YamlProblemKind.DuplicateKey => DuplicateKeyFixes.Of(scope, problem),
            YamlProblemKind.MissingSeparator => [new Fix("Put --- between them", [TextEdit.Insert(problem.Span.Start, "---" + source.LineBreak)], IsSafe: true, IsPreferred: true)],
            YamlProblemKind.MergeConflict => MergeSides.Fixes(source, problem),
            YamlProblemKind.ControlCharacter => [RemoveControls(source)],
            YamlProblemKind.Unsupported when problem.Detail is ", " => [new Fix("Put a comma before it", [TextEdit.Insert(AfterItem(source, problem.Span.Start), ",")], IsPreferred: true)],
            YamlProblemKind.Unsupported when problem.Detail is ",," => [new Fix("Remove the comma", [TextEdit.Delete(problem.Span)], IsSafe: true, IsPreferred: true)],
            YamlProblemKind.Unsupported when problem.Detail is "---" => [NextLine(source, problem)],
            YamlProblemKind.Unsupported when problem.Detail is "- -" =>
                [new Fix("Write one hyphen", [TextEdit.Delete(new TextSpan(problem.Span.Start, AfterDash(source, problem.Span)))])],
            _ => [],
        };
    }

    public static ImmutableArray<RelatedPlace> RelatedTo(FileScope scope, YamlProblem problem) => problem.Kind switch
    {
        YamlProblemKind.MergeConflict => MergeSides.Related(scope.Document.Path, scope.Source, problem),
        YamlProblemKind.DuplicateKey => DuplicateKeyFixes.Related(scope, problem),
        _ => [],
    };

    private static ImmutableArray<Fix> Some(Fix? fix) => fix is null ? [] : [fix];

    private static ImmutableArray<Fix> OpenQuote(YamlFile file, YamlProblem problem)
    {
        var block = TurnIntoBlock.Fix(file, problem, isPreferred: false);
        if (problem.Node is not { } node) return Some(block);
        return [new Fix("Close the quote", [TextEdit.Insert(node.Span.End, problem.Detail)], IsPreferred: true), .. Some(block)];
    }

    private static ImmutableArray<Fix> CurlyQuotes(YamlFile file, YamlProblem problem)
    {
        if (problem.Node is not { } node) return [];
        var text = node.Value[1..^1];
        var block = TurnIntoBlock.Fix(file, problem, isPreferred: false);
        if (text.AsSpan().IndexOfAny('"', '\\', '\n') >= 0) return Some(block is null ? null : block with { IsPreferred = true });
        return
        [
            new Fix("Write straight quotes", [new TextEdit(new TextSpan(node.Content.Start, 1), "\""), new TextEdit(new TextSpan(node.Content.End - 1, 1), "\"")], IsPreferred: true),
            .. Some(block),
        ];
    }

    /// <summary>Behind the last item of the line: where a bracket is left open, the next key mostly stands below.</summary>
    private static Fix? CloseBracket(SourceText source, YamlProblem problem)
    {
        var open = new Stack<char>();
        var end = problem.Span.End;
        for (var i = problem.Span.Start; i < problem.Span.End; i++)
        {
            var sign = source.Text[i];
            if (sign is '[' or '{') open.Push(sign == '[' ? ']' : '}');
            else if (sign is ']' or '}' && open.Count > 0 && open.Peek() == sign) open.Pop();
            else if (sign is ']' or '}') return open.Count == 1 && i == problem.Span.End - 1
                ? Fix.Replace($"Close it with {open.Peek()}", new TextSpan(i, 1), open.Peek().ToString(), isPreferred: true)
                : null;
            else if (sign == '#' && source.Text[i - 1] is ' ' or '\t')
            {
                end = i;
                break;
            }
        }

        end = problem.Span.Start + source.Text.AsSpan(problem.Span.Start, end - problem.Span.Start).TrimEnd().Length;
        return open.Count == 0 ? null : new Fix($"Close it with {string.Concat(open)}", [TextEdit.Insert(end, string.Concat(open))], IsPreferred: true);
    }

    /// <summary>All of them at once: whoever copied one along mostly copied more.</summary>
    private static Fix RemoveControls(SourceText source)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var i = 0; i < source.Length; i++)
        {
            if (!YamlCharacters.IsForbidden(source.Text, i)) continue;
            // The line tabulation and the form feed stand for a break between words.
            edits.Add(new TextEdit(new TextSpan(i, 1), source.Text[i] is '\v' or '\f' ? " " : ""));
        }

        return new Fix("Remove the invisible signs", edits.ToImmutable(), IsSafe: true, IsPreferred: true);
    }

    private static Fix NextLine(SourceText source, YamlProblem problem)
    {
        var start = source.Lines.StartOf(source.Lines.LineOf(problem.Span.Start));
        var marker = source.Text.IndexOf("---", start, StringComparison.Ordinal) + 3;
        return Fix.Replace("Move it to the next line", TextSpan.FromBounds(marker, problem.Span.Start), source.LineBreak, isPreferred: true);
    }

    private static TextSpan WithSpaceBefore(SourceText source, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && source.Text[start - 1] is ' ' or '\t') start--;
        return TextSpan.FromBounds(start, span.End);
    }

    private static int AfterItem(SourceText source, int at) => source.Text.AsSpan(0, at).TrimEnd().Length;

    private static int AfterDash(SourceText source, TextSpan span)
    {
        var at = 1;
        while (at < span.Length && source.Text[span.Start + at] is ' ' or '\t') at++;
        return at;
    }
}
