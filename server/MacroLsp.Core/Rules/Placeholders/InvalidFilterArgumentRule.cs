using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Syntax;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Placeholders;

/// <summary>Finds filters that are given what they do not take, or stand on a placeholder that they do not fit.</summary>
public sealed class InvalidFilterArgumentRule : MacroRule
{
    public override RuleInfo Info { get; } = new("invalid-filter-argument", "A filter with the wrong argument", RuleCategory.Placeholders,
        RuleLevel.Error, Fixability.Safe, """
        ## What it does
        Checks what stands after a filter's colon: `default` takes one text in quotation marks, `date` one of `short`,
        `medium`, `long`, `full` and `weekday`, `relative` nothing. `date` and `relative` fit placeholders of the type date
        only.

        ## Why
        A filter that is not understood does nothing, and the customer reads the date as the helpdesk stores it, or no
        default at all.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: >-
            I'm looking at the package that was due on {{ etd | date: lengthy }}, back in 2 minutes.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: >-
            I'm looking at the package that was due on {{ etd | date: long }}, back in 2 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var place in TextPlaces.Of(scope.Macro))
        {
            foreach (var placeholder in place.Text.Template.Placeholders)
            {
                if (placeholder.Filters.IsEmpty || !placeholder.IsClosed) continue;
                if (ForeignPlaceholders.OfBraces(place.Text.Value, placeholder) is not null) continue;
                foreach (var filter in placeholder.Filters)
                {
                    // A quotation mark that is open or curly is malformed-placeholder's.
                    if (Filters.Find(filter.Name) is { } info && !HasProblem(place.Text.Template, placeholder)) Check(scope, place, placeholder, filter, info);
                }
            }
        }
    }

    private static void Check(MacroScope scope, TextPlace place, Placeholder placeholder, Filter filter, FilterInfo info)
    {
        var definition = scope.Config.Placeholders.GetValueOrDefault(placeholder.Name);
        if (info.ForDates && definition is not null && definition.Type != PlaceholderType.Date)
        {
            scope.Report(place.Text.ToSource(filter.NameSpan), $"\"{info.Name}\" writes dates, and {placeholder.Name} is no date, so it does nothing here. Remove it.",
                () => TextFix.Of(UnknownFilterRule.Remove(scope, place, filter, isPreferred: true)));
            return;
        }

        switch (info.Argument)
        {
            case FilterArgumentKind.None when !filter.Arguments.IsEmpty:
                Report(scope, place, ArgumentsOf(filter), $"\"{info.Name}\" takes nothing after it. Remove what follows its name.",
                    "Remove the argument", TextSpan.FromBounds(filter.NameSpan.End, filter.Span.End), "", isSafe: true);
                break;
            case FilterArgumentKind.Text:
                CheckText(scope, place, placeholder, filter);
                break;
            case FilterArgumentKind.Choice:
                CheckChoice(scope, place, filter, info);
                break;
        }
    }

    private static void CheckText(MacroScope scope, TextPlace place, Placeholder placeholder, Filter filter)
    {
        if (filter.Arguments is [{ IsQuoted: true }]) return;
        if (filter.Arguments.IsEmpty)
        {
            scope.Report(place.Text.ToSource(filter.NameSpan), "\"default\" does not say what to send. Write the words in quotation marks after a colon.",
                () => PlaceholderDefaults.Find(scope, placeholder.Name) is not { } words ? [] : TextFix.Of(TextFix.Replace(scope, place.Text,
                    $"Write default: {PlaceholderDefaults.Quote(words)}", filter.Span, $"default: {PlaceholderDefaults.Quote(words)}", isPreferred: true)));
            return;
        }

        var span = ArgumentsOf(filter);
        var words = place.Text.Value.Substring(span.Start, span.Length).Trim('"', '\'');
        var quoted = PlaceholderDefaults.Quote(words);
        Report(scope, place, span, "\"default\" takes one text in quotation marks. Put all of it between two of them.", $"Write {quoted}", span, quoted,
            isSafe: filter.Arguments.Length == 1);
    }

    private static void CheckChoice(MacroScope scope, TextPlace place, Filter filter, FilterInfo info)
    {
        var choices = string.Join(", ", info.Choices.Select(c => c.Name));
        if (filter.Arguments is [{ IsQuoted: false } one] && info.Choices.Any(c => c.Name == one.Value)) return;
        if (filter.Arguments.IsEmpty)
        {
            var first = info.Choices[0].Name;
            Report(scope, place, filter.NameSpan, $"\"{info.Name}\" does not say how to write the date. Choose one of {choices}.",
                $"Write {info.Name}: {first}", filter.Span, $"{info.Name}: {first}", isSafe: false);
            return;
        }

        var span = ArgumentsOf(filter);
        var written = filter.Arguments[0].Value;
        if (filter.Arguments.Length == 1 && info.Choices.FirstOrDefault(c => string.Equals(c.Name, written, StringComparison.OrdinalIgnoreCase)).Name is { } same)
        {
            Report(scope, place, span, $"\"{info.Name}\" takes one of {choices}, in small letters and without quotation marks.", $"Write {same}", span, same, isSafe: true);
            return;
        }

        var meant = Suggestions.Closest(written, info.Choices.Select(c => c.Name)) ?? OfPattern(written);
        var choose = $"\"{info.Name}\" cannot be \"{written}\". Choose one of {choices}.";
        scope.Report(place.Text.ToSource(span), choose, () =>
        [
            .. info.Choices.Select(c => c.Name).OrderBy(c => c == meant ? 0 : 1)
                .Select(c => TextFix.Replace(scope, place.Text, $"Change to \"{c}\"", span, c, isPreferred: c == meant)).OfType<Fix>(),
        ]);
    }

    private static void Report(MacroScope scope, TextPlace place, TextSpan span, string message, string title, TextSpan replaced, string text, bool isSafe) =>
        scope.Report(place.Text.ToSource(span), message, () => TextFix.Of(TextFix.Replace(scope, place.Text, title, replaced, text, isSafe, isPreferred: true)));

    private static TextSpan ArgumentsOf(Filter filter) => TextSpan.FromBounds(filter.Arguments[0].Span.Start, filter.Arguments[^1].Span.End);

    /// <summary>The style that is closest to a pattern such as <c>%B %d</c> (strftime, of Liquid) or <c>MMMM d</c>; null for other texts.</summary>
    private static string? OfPattern(string pattern)
    {
        if (!pattern.Contains('%') && !pattern.Contains("MM", StringComparison.Ordinal) && !pattern.Contains("dd", StringComparison.Ordinal)) return null;
        var hasDay = pattern.Contains("%A", StringComparison.Ordinal) || pattern.Contains("EEEE", StringComparison.Ordinal) || pattern.Contains("dddd", StringComparison.Ordinal);
        var hasMonth = pattern.Contains("%B", StringComparison.Ordinal) || pattern.Contains("MMMM", StringComparison.Ordinal);
        var hasShort = pattern.Contains("%b", StringComparison.Ordinal) || pattern.Contains("MMM", StringComparison.Ordinal);
        return hasDay ? hasMonth ? "full" : "weekday" : hasMonth ? "long" : hasShort ? "medium" : "short";
    }

    private static bool HasProblem(Template template, Placeholder placeholder)
    {
        foreach (var problem in template.Problems)
        {
            if (problem.Placeholder == placeholder.Span) return true;
        }

        return false;
    }
}
