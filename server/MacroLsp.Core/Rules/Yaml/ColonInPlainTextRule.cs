using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>Finds texts with a colon and a space, which YAML reads as a key.</summary>
public sealed class ColonInPlainTextRule : FileRule
{
    public override RuleInfo Info { get; } = new("colon-in-plain-text", "A colon in the middle of a text", RuleCategory.Yaml,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds texts with a colon followed by a space, or by the end of the line, that are written without quotes right
        after their key.

        ## Why
        In YAML, the language of these files, a word with a colon and a space is a key. In the middle of a text it makes
        the whole text unreadable, and the macro cannot be sent.

        ## Example
        ```yaml
        macro: order-sent
        title: Order sent
        locale: en-US
        reply: One more thing: your order has left our warehouse.
        ```

        ## Instead
        Turn the text into a block: write `>-` after the colon of the key and the text on the next line, indented. In a
        block every sign is text.
        ```yaml
        macro: order-sent
        title: Order sent
        locale: en-US
        reply: >-
          One more thing: your order has left our warehouse.
        ```
        """);

    public override void Check(FileScope scope)
    {
        foreach (var problem in scope.File.Yaml.Problems)
        {
            if (problem.Kind != YamlProblemKind.ColonInPlainText) continue;
            if (KeyBelow(scope, problem) is { } key)
            {
                scope.Report(problem.Span,
                    $"\"{key}\" is indented further than its neighbours, so YAML takes it for a part of the text above. Line it up with the key above, or turn the text into a block.",
                    () => [.. LineUp(scope, problem, key), .. Block(scope, problem, isPreferred: false)]);
            }
            else
            {
                scope.Report(problem.Span,
                    $"The colon after \"{problem.Detail}\" breaks the text: YAML takes a word with a colon and a space for a key. Turn the text into a block, with >- after the key and the text on the next line.",
                    () => Block(scope, problem, isPreferred: true));
            }
        }
    }

    /// <summary>The word before the colon when it begins a line of its own and is a key that could stand beside the text's own.</summary>
    private static string? KeyBelow(FileScope scope, YamlProblem problem)
    {
        if (problem.Node is not { } node || ScalarPlace.Find(scope.File.Yaml, problem) is not { Entry: { } entry, IsFlow: false } place) return null;
        var lines = scope.Source.Lines;
        var line = lines.LineOf(problem.Span.Start);
        if (line == lines.LineOf(entry.Span.Start)) return null;
        if (!scope.Source.AsSpan(TextSpan.FromBounds(lines.StartOf(line), problem.Span.Start)).IsWhiteSpace()) return null;
        return KnownKeys.Beside(scope, place).Contains(problem.Detail, StringComparer.Ordinal) ? problem.Detail : null;
    }

    private static ImmutableArray<Fix> LineUp(FileScope scope, YamlProblem problem, string key)
    {
        if (problem.Node is not { } node || ScalarPlace.Find(scope.File.Yaml, problem) is not { } place) return [];
        var lines = scope.Source.Lines;
        var by = place.Column - Indentation.ColumnOf(scope.Source, problem.Span.Start);
        var edits = Indentation.Shift(scope.Source, lines.LineOf(problem.Span.Start), lines.LineOf(node.Span.End), by);
        return [new Fix($"Line \"{key}\" up with the key above", [.. edits], IsPreferred: true)];
    }

    // A text of one line can only be meant as a text; below it, what looks like a text may be a key that slipped.
    private static ImmutableArray<Fix> Block(FileScope scope, YamlProblem problem, bool isPreferred) =>
        TurnIntoBlock.Fix(scope.File.Yaml, problem, isPreferred && problem.Node?.Map.IsOneRun == true, isPreferred) is { } fix ? [fix] : [];
}
