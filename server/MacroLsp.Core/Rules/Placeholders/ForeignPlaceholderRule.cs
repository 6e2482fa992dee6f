using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>Finds placeholders in the notation of a helpdesk or another tool.</summary>
public sealed class ForeignPlaceholderRule : MacroRule
{
    public override RuleInfo Info { get; } = new("foreign-placeholder", "A placeholder in another tool's notation", RuleCategory.Placeholders,
        RuleLevel.Error, Fixability.Safe, """
        ## What it does
        Finds placeholders as other tools write them: `{name}`, `%name%`, `[FIRST NAME]`, `<<name>>`, `${name}`,
        `#{ticket.number}`, `%{ticket.number}`, `{%customer.firstName,fallback=there%}`, `{!Contact.FirstName}`,
        `{{ticket.requester.first_name}}`, and the conditions of Liquid and Handlebars.

        ## Why
        A macro that was copied from a helpdesk looks finished, and the customer reads the braces. On export each
        placeholder is written in the notation of the helpdesk that it goes to.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          greeting: Hi {{ticket.requester.first_name}}, I'm %agent_name%.
          hold: I'm looking at order [ORDER NUMBER], back in 2 minutes.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          greeting: >-
            Hi {{ name | default: "there" }}, I'm {{ agent_name }}.
          hold: I'm looking at order {{ order_number }}, back in 2 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var place in TextPlaces.Of(scope.Macro))
        {
            foreach (var foreign in ForeignPlaceholders.Find(place.Text.Template, scope.Config))
            {
                var written = place.Text.Value.Substring(foreign.Span.Start, foreign.Span.Length);
                var meant = foreign.Notation == ForeignNotation.Control ? [] : ForeignNames.Meant(foreign.Notation, foreign.Name, scope.Config);
                scope.Report(place.Text.ToSource(foreign.Span), Message(foreign.Notation, written.ReplaceLineEndings(" "), meant),
                    meant.IsEmpty ? null : () => Fixes(scope, place, foreign, meant));
            }
        }
    }

    private static string Message(ForeignNotation notation, string written, ImmutableArray<string> meant)
    {
        if (notation == ForeignNotation.Control)
            return $"{written} is a condition or a command of another tool, and the customer would read it. Use a list of alternatives with \"when\" instead.";
        return meant switch
        {
            [] => $"{written} is written as another tool writes a placeholder, and the customer would read it. Nothing here is called so: "
                + "use one of our placeholders, {{ … }}, or plain words.",
            [var only] => $"{written} is another tool's placeholder, and the customer would read it. Write {{{{ {only} }}}} instead.",
            _ => $"{written} is another tool's placeholder, and the customer would read it. Write {string.Join(" or ", meant.Select(m => $"{{{{ {m} }}}}"))} instead.",
        };
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, TextPlace place, ForeignPlaceholder foreign, ImmutableArray<string> meant)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var name in meant)
        {
            var written = PlaceholderDefaults.Write(scope, place, name, foreign.Fallback);
            // With one meaning the rewrite says what was meant; with two the author knows.
            var fix = TextFix.Replace(scope, place.Text, $"Write {written} instead", foreign.Span, written,
                isSafe: meant.Length == 1, isPreferred: fixes.Count == 0);
            if (fix is not null) fixes.Add(fix);
        }

        return fixes.ToImmutable();
    }
}
