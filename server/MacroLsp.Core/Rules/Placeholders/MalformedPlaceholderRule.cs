using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>Finds braces that cannot be read as a placeholder.</summary>
public sealed class MalformedPlaceholderRule : MacroRule
{
    public override RuleInfo Info { get; } = new("malformed-placeholder", "Braces that are no placeholder", RuleCategory.Placeholders,
        RuleLevel.Error, Fixability.Safe, """
        ## What it does
        Finds `{{` without `}}` and the other way round, braces with nothing in them, names with capitals, spaces or
        hyphens, and filters that cannot be read: an open or curly quotation mark, a bar or a colon too few.

        ## Why
        Only `{{ name }}` is replaced when the reply is sent. Everything else reaches the customer as it stands.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          greeting: Hi, I'm {{ agent_name and I'm here to help.
          hold: I'm looking at order {{ Order-Number }}, back in 2 minutes.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          greeting: Hi, I'm {{ agent_name }} and I'm here to help.
          hold: I'm looking at order {{ order_number }}, back in 2 minutes.
        ```
        To send two braces, write `{{ "{{" }}`.
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var place in TextPlaces.Of(scope.Macro))
        {
            var template = place.Text.Template;
            if (template.Problems.IsEmpty) continue;
            var foreign = ForeignPlaceholders.Find(template, scope.Config);
            var reported = -1;
            foreach (var problem in template.Problems)
            {
                // One message for each placeholder: what comes after the first problem mostly follows from it.
                if (problem.Placeholder.Start == reported || foreign.Any(f => f.Span.Intersects(problem.Placeholder))) continue;
                reported = problem.Placeholder.Start;
                // Of a bar without a filter the bar alone, not the white space behind it.
                var span = problem.Kind == TemplateProblemKind.EmptyFilter ? new TextSpan(problem.Span.Start, 1) : problem.Span;
                scope.Report(place.Text.ToSource(span), Message(place.Text, problem),
                    () => MalformedPlaceholderFixes.For(scope, place, problem));
            }
        }
    }

    private static string Message(MacroText text, TemplateProblem problem)
    {
        var written = text.Value.Substring(problem.Span.Start, problem.Span.Length).ReplaceLineEndings(" ").Trim();
        return problem.Kind switch
        {
            TemplateProblemKind.Unclosed => $"\"{written}\" is never closed, and the customer would read the braces. Write }}}} after it.",
            TemplateProblemKind.StrayClose => "These braces close nothing, and the customer would read them. Write {{ before the name, or remove them.",
            TemplateProblemKind.EmptyName => "There is no name in these braces, and the customer would read them. Write the name of a placeholder, or remove them.",
            TemplateProblemKind.InvalidName =>
                $"\"{written}\" is no name for a placeholder: names are small letters, digits and underscores, as in order_number.",
            TemplateProblemKind.EmptyFilter => "No filter follows this bar. Write one, as in | default: \"there\", or remove the bar.",
            TemplateProblemKind.OpenQuote => "This quotation mark is never closed, so it is unclear where the text ends. Write a second one after the text.",
            TemplateProblemKind.CurlyQuote => "These quotation marks are curly, and only straight ones are understood here. Write \"…\".",
            _ => $"\"{written}\" does not belong here. A placeholder is {{{{ name }}}}, with filters after a bar: {{{{ name | default: \"there\" }}}}.",
        };
    }
}
