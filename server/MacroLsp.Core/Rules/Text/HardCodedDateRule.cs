using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Placeholders;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rules.Text;

/// <summary>Finds days that are written out and should be placeholders.</summary>
public sealed class HardCodedDateRule : MacroRule
{
    public override RuleInfo Info { get; } = new("hard-coded-date", "A date in the text", RuleCategory.Text,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds days in the text of a reply: 2026-12-01, 12/01/2026, December 1, Friday the 3rd, and the same in the language
        of the macro.

        ## Why
        The day is right for one customer, and wrong for everyone after it has passed. And a date in digits is read in two
        ways: 12/01 is in January to half of the world.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking for the package that was due on December 1, back in 2 minutes.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: >-
            I'm looking for the package that was due on {{ etd | date: long }}, back in 2 minutes.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var place in TextPlaces.OfReply(scope.Macro))
        {
            if (!place.Text.Value.AsSpan().ContainsAnyInRange('0', '9')) continue;
            var locale = scope.Macro.LocaleText.Length > 0 ? scope.Macro.LocaleText : scope.Config.SourceLocale;
            var scan = DateScan.For(locale.Split('-')[0].ToLowerInvariant());
            foreach (var part in place.Text.Template.Parts)
            {
                if (part is not ProsePart prose) continue;
                foreach (var date in scan.Find(place.Text.Value, prose.Span)) Report(scope, place, date);
            }
        }
    }

    private static void Report(MacroScope scope, TextPlace place, WrittenDate date)
    {
        var names = scope.Config.Placeholders.Values.Where(p => p.Type == PlaceholderType.Date).Select(p => p.Name).Order(StringComparer.Ordinal).ToImmutableArray();
        var best = Best(place.Text.Value, date, names);
        var written = place.Text.Value.Substring(date.Span.Start, date.Span.Length).ReplaceLineEndings(" ");
        var advice = best is null ? "Use a placeholder for it." : $"Write {{{{ {best} | date: {date.Style} }}}} instead.";
        scope.Report(place.Text.ToSource(date.Span), $"\"{written}\" is right for one day, and this macro is sent on others. {advice}",
            names.IsEmpty ? null : () => Fixes(scope, place, date, names, best));
    }

    /// <summary>The placeholder that the words around the date speak of, what stands nearer before it first; null when they say nothing.</summary>
    private static string? Best(string text, WrittenDate date, ImmutableArray<string> names)
    {
        var sentence = Sentences.Around(text, date.Span);
        var before = text.AsSpan(sentence.Start, date.Span.Start - sentence.Start);
        var after = text.AsSpan(date.Span.End, sentence.End - date.Span.End);
        var (delivery, update) = (CueWords.Delivery.LastIn(before), CueWords.Update.LastIn(before));
        if (delivery < 0 && update < 0) (delivery, update) = (CueWords.Delivery.LastIn(after), CueWords.Update.LastIn(after));
        var best = update > delivery ? "next_update" : delivery >= 0 ? "etd" : null;
        return best is not null && names.Contains(best, StringComparer.Ordinal) ? best : null;
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, TextPlace place, WrittenDate date, ImmutableArray<string> names, string? best) =>
    [
        .. names.OrderBy(n => n == best ? 0 : 1)
            .Select(n => (Name: n, Written: PlaceholderDefaults.Write(scope, place, n, filter: $"date: {date.Style}")))
            .Select(n => TextFix.Replace(scope, place.Text, $"Write {n.Written} instead", date.Span, n.Written, isPreferred: n.Name == best))
            .OfType<Fix>(),
    ];
}
