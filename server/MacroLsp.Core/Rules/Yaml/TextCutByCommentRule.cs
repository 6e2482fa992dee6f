using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>Finds texts that a number sign cuts off.</summary>
public sealed class TextCutByCommentRule : FileRule
{
    public override RuleInfo Info { get; } = new("text-cut-by-comment", "A text that a number sign cuts off", RuleCategory.Yaml,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds texts with a number sign right before a word, as in "order #12", that are written without quotes after their
        key: in titles, notes and replies. Elsewhere it finds number signs that cut off the lines below.

        ## Why
        In YAML, the language of these files, a number sign after a space begins a comment. Everything after it is gone,
        without any error: the customer reads half a sentence.

        ## Example
        ```yaml
        macro: order-sent
        title: Order sent
        locale: en-US
        reply: Your order #{{ order_number }} has left our warehouse.
        ```

        ## Instead
        Turn the text into a block: write `>-` after the colon and the text on the next line, indented. In a block every
        sign is text.
        ```yaml
        macro: order-sent
        title: Order sent
        locale: en-US
        reply: >-
          Your order #{{ order_number }} has left our warehouse.
        ```
        """);

    public override void Check(FileScope scope)
    {
        foreach (var problem in scope.File.Yaml.Problems)
        {
            if (problem.Kind != YamlProblemKind.TextCutByComment) continue;
            var losesLines = problem.Detail == "lines";
            if (!losesLines && !IsText(scope, problem)) continue;
            scope.Report(problem.Span,
                (losesLines
                    ? "From this number sign on, the text is lost, the lines below included: "
                    : "From this number sign on, the text is lost, and the customer would not read it: ")
                + "YAML takes it for a comment. Turn the text into a block, with >- after the colon and the text on the next line.",
                () => Fixes(scope, problem));
        }
    }

    /// <summary>Whether the text is one that is sent or shown; behind other keys a comment is a comment.</summary>
    private static bool IsText(FileScope scope, YamlProblem problem)
    {
        if (scope.File.MacroAt(problem.Span.Start) is not { Root: { } root }) return false;
        foreach (var entry in root.Entries)
        {
            if (problem.Entry.Start < entry.Span.Start || problem.Entry.Start > entry.Span.End) continue;
            if (entry.Key.Value is "title" or "notes" or "reply") return true;
        }

        return false;
    }

    private static ImmutableArray<Fix> Fixes(FileScope scope, YamlProblem problem)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (TurnIntoBlock.Fix(scope.File.Yaml, problem) is { } block) fixes.Add(block);
        // With a space behind it, nobody takes the sign for text any more.
        if (problem.Detail != "lines") fixes.Add(new Fix("It is a comment: put a space after the number sign", [TextEdit.Insert(problem.Span.Start + 1, " ")]));
        return fixes.ToImmutable();
    }
}
