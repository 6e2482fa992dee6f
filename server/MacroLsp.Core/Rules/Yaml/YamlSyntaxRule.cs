using MacroLsp.Core.Configuration;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Yaml;

/// <summary>Finds places that are no YAML, each with its own message and fixes.</summary>
public sealed class YamlSyntaxRule : FileRule
{
    /// <summary>The one rule that every YAML server has in its own way.</summary>
    public const string Id = "yaml-syntax";

    public override RuleInfo Info { get; } = new(Id, "A place that cannot be read", RuleCategory.Yaml,
        RuleLevel.Error, Fixability.Safe, """
        ## What it does
        Finds places that cannot be read as YAML, the language of these files, or are read otherwise than they look: a key
        without its colon, a quotation mark that is never closed, a tab, a line that is indented otherwise than its
        neighbours, a key that stands twice, the marks of an unfinished merge, a text that begins with a sign of YAML's own.

        ## Why
        Other programs refuse the whole file because of one such place. The other macros and sections are still checked
        here, so that each broken place costs one message and not ten.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        owner shipping-team
        reply: Your package has not arrived yet, and I am looking into it.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        owner: shipping-team
        reply: Your package has not arrived yet, and I am looking into it.
        ```
        """);

    public override void Check(FileScope scope)
    {
        var tabLine = -2;
        foreach (var problem in scope.File.Yaml.Problems)
        {
            if (problem.Kind is YamlProblemKind.UnquotedPlaceholder or YamlProblemKind.ColonInPlainText or YamlProblemKind.TextCutByComment) continue;
            var line = scope.Source.Lines.LineOf(problem.Span.Start);
            if (problem.Kind == YamlProblemKind.Tab)
            {
                // Lines in a row that begin with tabs are one slip, and one fix mends them all.
                var isMore = line == tabLine + 1;
                tabLine = line;
                if (isMore) continue;
            }

            scope.Report(SpanOf(scope, problem), YamlMessages.Of(problem), () => YamlFixes.Of(scope, problem), YamlFixes.RelatedTo(scope, problem));
        }
    }

    // The whole conflict in red would hide what is found inside the side that counts.
    private static TextSpan SpanOf(FileScope scope, YamlProblem problem)
    {
        if (problem.Kind != YamlProblemKind.MergeConflict) return problem.Span;
        var lines = scope.Source.Lines;
        return TextSpan.FromBounds(problem.Span.Start, lines.EndOf(lines.LineOf(problem.Span.Start)));
    }
}
