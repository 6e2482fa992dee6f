using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>Finds placeholders that may be empty and do not say what is sent then.</summary>
public sealed class MissingDefaultRule : MacroRule
{
    private const int Around = 24;

    public override RuleInfo Info { get; } = new("missing-default", "A placeholder that may stay empty", RuleCategory.Placeholders,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds placeholders which helpdesks may leave empty (`missing-default: true` in their definition) in a text that
        neither gives a `default` nor is used only `when` they are filled.

        ## Why
        Not every customer left a name and not every carrier has a contact. The sentence then breaks off in the middle:
        "Hi , I'm Savitri".

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: One moment, {{ name }}. I'm looking at your order, back in 2 minutes.
        ```

        ## Instead
        Add the words that are sent instead, or an alternative that is only used when the placeholder is filled.
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold:
            - when: name
              text: One moment, {{ name }}. I'm looking at your order, back in 2 minutes.
            - text: One moment. I'm looking at your order, back in 2 minutes.
          closing: >-
            Thank you for waiting, {{ name | default: "and see you soon" }}.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var place in TextPlaces.OfReply(scope.Macro))
        {
            foreach (var placeholder in place.Text.Template.Placeholders)
            {
                if (!placeholder.IsClosed || placeholder.Find("default") is not null) continue;
                if (!PlaceholderDefaults.Needs(scope.Config, place, placeholder.Name)) continue;
                // The condition of an alternative may stand in a place that cannot be read.
                if (place is { Section.HasAlternatives: true, Alternative.Span: var span } && BrokenPlaces.Touch(scope.File.Yaml, span)) continue;
                scope.Report(place.Text.ToSource(placeholder.Span),
                    $"{{{{ {placeholder.Name} }}}} may be empty, and the customer would read \"{WithGap(place.Text, placeholder.Span)}\". "
                    + $"Add a default, or use this text only \"when: {placeholder.Name}\".",
                    () => Fixes(scope, place, placeholder));
            }
        }
    }

    /// <summary>The words around the gap, as far as no other placeholder is among them.</summary>
    private static string WithGap(MacroText text, TextSpan gap)
    {
        var start = Math.Max(gap.Start - Around, 0);
        var brace = text.Value.LastIndexOfAny(['}', '\n'], Math.Max(gap.Start - 1, 0), Math.Max(gap.Start - 1, 0) - start);
        if (brace >= 0) start = brace + 1;
        else if (start > 0 && text.Value.IndexOf(' ', start) is >= 0 and var space && space < gap.Start) start = space + 1;
        var end = Math.Min(gap.End + Around, text.Value.Length);
        if (text.Value.AsSpan(gap.End, end - gap.End).IndexOfAny('{', '\n') is >= 0 and var stop) end = gap.End + stop;
        else if (end < text.Value.Length && text.Value.LastIndexOf(' ', end - 1) is var last && last > gap.End) end = last;
        return (text.Value[start..gap.Start] + text.Value[gap.End..end]).Trim();
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, TextPlace place, Placeholder placeholder)
    {
        if (PlaceholderDefaults.Find(scope, placeholder.Name) is not { } words) return [];
        var filter = $" | default: {PlaceholderDefaults.Quote(words)}";
        var at = placeholder.Filters.IsEmpty ? placeholder.NameSpan.End : placeholder.Filters[^1].Span.End;
        return TextFix.Of(TextFix.Make(scope, place.Text, $"Add{filter[2..]}", [new ValueEdit(new TextSpan(at, 0), filter)], isPreferred: true));
    }
}
