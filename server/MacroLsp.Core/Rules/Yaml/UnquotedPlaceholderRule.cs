using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>Finds texts that begin with a placeholder, which YAML does not read as text.</summary>
public sealed class UnquotedPlaceholderRule : FileRule
{
    public override RuleInfo Info { get; } = new("unquoted-placeholder", "A text that begins with a placeholder", RuleCategory.Yaml,
        RuleLevel.Error, Fixability.Safe, """
        ## What it does
        Finds texts that begin with `{{` right after the colon.

        ## Why
        At the start of a value, a brace opens a group of keys in YAML, the language of these files. A text that begins with
        a placeholder cannot be read there, and the macro cannot be sent.

        ## Example
        ```yaml
        macro: order-sent
        title: Order sent
        locale: en-US
        reply: {{ order_number }} is the number of your order, and it left our warehouse.
        ```

        ## Instead
        Turn the text into a block: write `>-` after the colon and the text on the next line, indented. In a block every
        sign is text.
        ```yaml
        macro: order-sent
        title: Order sent
        locale: en-US
        reply: >-
          {{ order_number }} is the number of your order, and it left our warehouse.
        ```
        """);

    public override void Check(FileScope scope)
    {
        foreach (var problem in scope.File.Yaml.Problems)
        {
            if (problem.Kind != YamlProblemKind.UnquotedPlaceholder) continue;
            if (NameAlone(scope.File.Yaml, problem) is { } name)
            {
                scope.Report(problem.Span, $"Here stands the name of a placeholder without its braces. Write {name}.",
                    () => [Fix.Replace($"Write {name}", problem.Node?.Span ?? problem.Span, name, isSafe: true, isPreferred: true)]);
                continue;
            }

            scope.Report(problem.Span,
                "A text cannot begin with {{ right after the colon: YAML takes the brace for something else. Turn the text into a block, with >- after the colon and the text on the next line.",
                () => TurnIntoBlock.Fix(scope.File.Yaml, problem, isSafe: true) is { } fix ? [fix] : []);
        }
    }

    /// <summary>The name of a placeholder that stands alone behind <c>when</c>, which takes names and not texts.</summary>
    private static string? NameAlone(YamlFile file, YamlProblem problem)
    {
        if (problem.Node is not { } node || ScalarPlace.Find(file, problem) is not { } place) return null;
        if (place.Entry is { Key.Value: not "when" } || place.Entry is null && !place.IsFlow) return null;
        if (place.Entry is null && !IsBelowWhen(file, problem)) return null;
        return Template.Parse(node.Value).Parts is [Placeholder { IsClosed: true, HasValidName: true } only] ? only.Name : null;
    }

    private static bool IsBelowWhen(YamlFile file, YamlProblem problem)
    {
        var line = file.Source.AsSpan(file.Source.Lines.SpanOf(file.Source.Lines.LineOf(problem.Span.Start))).TrimStart(" -");
        return line.StartsWith("when:", StringComparison.Ordinal);
    }
}
