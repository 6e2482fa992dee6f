using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>Finds filters that do not exist.</summary>
public sealed class UnknownFilterRule : MacroRule
{
    public override RuleInfo Info { get; } = new("unknown-filter", "A filter that does not exist", RuleCategory.Placeholders,
        RuleLevel.Error, Fixability.Suggested, """
        ## What it does
        Finds words after `|` that are no filter. There are `default`, `date` and `relative`.

        ## Why
        A filter that nobody knows does nothing: the value is sent as the helpdesk has it, or not at all.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at order {{ order_number | upcase }}, back in 2 minutes.
        ```

        ## Instead
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
                if (placeholder.Filters.IsEmpty || ForeignPlaceholders.OfBraces(place.Text.Value, placeholder) is not null) continue;
                foreach (var filter in placeholder.Filters)
                {
                    if (filter.Name.Length == 0 || Filters.Find(filter.Name) is not null) continue;
                    var meant = Meant(filter.Name);
                    var names = string.Join(", ", Filters.All.Select(f => f.Name));
                    var advice = meant is null ? $"There are {names}. Remove it." : $"Did you mean \"{meant}\"?";
                    scope.Report(place.Text.ToSource(filter.NameSpan), $"There is no filter \"{filter.Name}\", so it does nothing. {advice}",
                        () => Fixes(scope, place, filter, meant));
                }
            }
        }
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, TextPlace place, Filter filter, string? meant) => TextFix.Of(
        meant is null ? null : TextFix.Replace(scope, place.Text, $"Change to \"{meant}\"", filter.NameSpan, meant, isPreferred: true),
        Remove(scope, place, filter, isPreferred: meant is null));

    /// <summary>Takes the filter away with its bar and the white space before that.</summary>
    internal static Fix? Remove(MacroScope scope, TextPlace place, Filter filter, bool isPreferred)
    {
        var start = filter.Span.Start;
        while (start > 0 && place.Text.Value[start - 1] != '|') start--;
        var bar = Math.Max(start - 1, 0);
        while (bar > 0 && char.IsWhiteSpace(place.Text.Value[bar - 1])) bar--;
        return TextFix.Make(scope, place.Text, "Remove the filter", [new ValueEdit(TextSpan.FromBounds(bar, filter.Span.End), "")], isPreferred: isPreferred);
    }

    /// <summary>What other tools call these filters, then what has nearly the same letters.</summary>
    private static string? Meant(string name) => name.ToLowerInvariant() switch
    {
        "fallback" or "else" or "or" or "if_empty" => "default",
        "format" or "date_format" or "datetime_format" or "dateformat" or "strftime" or "localdate" => "date",
        "humanize" or "ago" or "time_ago" or "from_now" or "timeago" or "in_words" => "relative",
        _ => Suggestions.Closest(name, Filters.All.Select(f => f.Name)),
    };
}
