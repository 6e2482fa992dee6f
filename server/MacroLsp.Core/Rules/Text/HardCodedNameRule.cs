using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rendering;
using MacroLsp.Core.Rules.Placeholders;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rules.Text;

/// <summary>Finds names of customers and agents that should be placeholders.</summary>
public sealed class HardCodedNameRule : MacroRule
{
    private const string Reader = "name";
    private const string Writer = "agent_name";

    public override RuleInfo Info { get; } = new("hard-coded-name", "A person's name in the text", RuleCategory.Text,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds the name of one customer after a greeting, and the name of one agent after words such as "my name is", in
        the language of the macro. Greetings such as "Hi there" and "Dear customer" are no names.

        ## Why
        Everyone who gets the macro is called by that name, and every agent signs with the same one.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          greeting: Hi Maria, I'm Savitri and I'm here to help.
          hold: I'm looking at your order, back in 2 minutes.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          greeting: >-
            Hi {{ name | default: "there" }}, I'm {{ agent_name }} and I'm here to help.
          hold: I'm looking at your order, back in 2 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        var locale = scope.Macro.LocaleText.Length > 0 ? scope.Macro.LocaleText : scope.Config.SourceLocale;
        var language = locale.Split('-')[0].ToLowerInvariant();
        foreach (var place in TextPlaces.OfReply(scope.Macro))
        {
            foreach (var part in place.Text.Template.Parts)
            {
                if (part is not ProsePart prose) continue;
                foreach (var name in NameScan.Find(place.Text.Value, prose.Span, language, word => IsNoName(scope.Config, language, word)))
                    Report(scope, place, name);
            }
        }
    }

    private static void Report(MacroScope scope, TextPlace place, WrittenName name)
    {
        var ours = name.IsWriter ? Writer : Reader;
        var written = place.Text.Value.Substring(name.Span.Start, name.Span.Length).ReplaceLineEndings(" ");
        var why = name.IsWriter
            ? $"\"{written}\" is the name of one agent, and others send this macro too."
            : $"\"{written}\" is the name of one customer, and everyone who gets this macro would be called so.";
        var isDefined = scope.Config.Placeholders.ContainsKey(ours);
        scope.Report(place.Text.ToSource(name.Span), isDefined ? $"{why} Write {{{{ {ours} }}}} instead." : $"{why} Use a placeholder instead.",
            isDefined ? () => Fixes(scope, place, name, ours) : null);
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, TextPlace place, WrittenName name, string ours)
    {
        var written = PlaceholderDefaults.Write(scope, place, ours);
        return TextFix.Of(TextFix.Replace(scope, place.Text, $"Write {written} instead", name.Span, written, isPreferred: true));
    }

    /// <summary>Brands and words of the calendar have capitals too.</summary>
    private static bool IsNoName(ProjectConfig config, string language, string words) =>
        config.Glossary.Any(t => t.IsBrand && (t.Term.StartsWith(words, StringComparison.OrdinalIgnoreCase) || words.StartsWith(t.Term, StringComparison.OrdinalIgnoreCase)))
        || LocaleFormat.OfLanguage(language).Any(f => f.Weekdays.Contains(words, StringComparer.OrdinalIgnoreCase) || f.Months.Contains(words, StringComparer.OrdinalIgnoreCase));
}
