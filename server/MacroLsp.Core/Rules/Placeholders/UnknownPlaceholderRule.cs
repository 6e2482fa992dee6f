using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>Finds placeholders that nothing defines.</summary>
public sealed class UnknownPlaceholderRule : MacroRule
{
    public override RuleInfo Info { get; } = new("unknown-placeholder", "A placeholder that nothing fills", RuleCategory.Placeholders,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds names in `{{ }}` and after `when:` that are neither built in nor defined under `placeholders:` in
        `macrolsp.yaml`.

        ## Why
        No helpdesk knows what to put there: the place stays empty, or the customer reads the braces. A misspelled name
        after `when:` is never filled, so its text is never sent.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at order {{ ordernumber }}, back in 2 minutes.
        ```

        ## Instead
        Write the name that is defined, or define the new one in `macrolsp.yaml`.
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at order {{ order_number }}, back in 2 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var place in TextPlaces.Of(scope.Macro))
        {
            foreach (var placeholder in place.Text.Template.Placeholders)
            {
                if (!placeholder.IsClosed || !placeholder.HasValidName || scope.Config.Placeholders.ContainsKey(placeholder.Name)) continue;
                // {{else}} is a command of Handlebars, of which foreign-placeholder speaks.
                if (ForeignPlaceholders.OfBraces(place.Text.Value, placeholder) is not null) continue;
                var meant = Meant(scope.Config, placeholder.Name);
                scope.Report(place.Text.ToSource(placeholder.NameSpan), Message($"{{{{ {placeholder.Name} }}}}", meant),
                    meant is null ? null : () => Fixes(scope, place, placeholder, meant));
            }
        }

        foreach (var name in scope.Macro.Reply.Sections.SelectMany(s => s.Alternatives).SelectMany(a => a.When))
        {
            if (name.Value.Length == 0 || scope.Config.Placeholders.ContainsKey(name.Value)) continue;
            var meant = Meant(scope.Config, name.Value);
            var advice = meant is null ? "Write the name of a placeholder that is defined." : $"Did you mean \"{meant}\"?";
            scope.Report(name.Span, $"Nothing fills \"{name.Value}\", so this text is never sent. {advice}",
                meant is null ? null : () => [Fix.Replace($"Change to \"{meant}\"", name.Content, meant, isPreferred: true)]);
        }
    }

    private static string Message(string written, string? meant) => meant is null
        ? $"Nothing fills {written}, so its place would stay empty. Use a placeholder that is defined, or define it in macrolsp.yaml."
        : $"Nothing fills {written}, so its place would stay empty. Did you mean \"{meant}\"?";

    /// <summary>The placeholder that other tools call by this name, else the one with nearly the same letters.</summary>
    internal static string? Meant(ProjectConfig config, string name) =>
        ForeignNames.Meant(ForeignNotation.Brace, name, config) is [var known, ..]
            ? known
            : Suggestions.Closest(name, config.Placeholders.Keys.Order(StringComparer.Ordinal));

    private static ImmutableArray<Fix> Fixes(MacroScope scope, TextPlace place, Placeholder placeholder, string meant)
    {
        // A name alone gets the default that it needs; filters are the author's.
        return placeholder.Filters.IsEmpty
            ? TextFix.Of(TextFix.Replace(scope, place.Text, $"Change to \"{meant}\"", placeholder.Span, PlaceholderDefaults.Write(scope, place, meant), isPreferred: true))
            : TextFix.Of(TextFix.Replace(scope, place.Text, $"Change to \"{meant}\"", placeholder.NameSpan, meant, isPreferred: true));
    }
}
