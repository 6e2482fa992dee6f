using System.Globalization;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds numbers that a translation has changed, lost or added.</summary>
public sealed class NumberMismatchRule : TranslationCheck
{
    // Up to twelve, languages write a number as a word where another has digits.
    private const int LastWord = 12;

    public override RuleInfo Info { get; } = new("number-mismatch", "Another number than in the source", RuleCategory.Regions,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Compares the numbers of each text with those of the source: 1,000 in English is 1.000 in German. Dates, times of day
        and amounts of money are left out, and up to twelve a number may be written as a word.

        ## Why
        "14 days" here and "30 days" there are two policies, and the customer will quote the better one.

        ## Example
        ```yaml
        macro: return
        title: Return
        locale: en-US
        framework: NOTE
        reply:
          facts: You can send it back within 30 days.
        ---
        macro: return
        title: Rückgabe
        locale: de-DE
        framework: NOTE
        reply:
          facts: Sie können die Ware 14 Tage lang zurückgeben.
        ```

        ## Instead
        ```yaml
        macro: return
        title: Return
        locale: en-US
        framework: NOTE
        reply:
          facts: You can send it back within 30 days.
        ---
        macro: return
        title: Rückgabe
        locale: de-DE
        framework: NOTE
        reply:
          facts: Sie können die Ware 30 Tage lang zurückgeben.
        ```
        """);

    protected override void Check(MacroScope scope, Translation translation)
    {
        var from = translation.Source.Macro.LocaleText;
        foreach (var pair in TextPairs.Of(scope, translation))
        {
            if (pair.Section.State == TranslationState.Stale) continue;
            var made = NumberScan.Find(pair.Source.Template, from).ToList();
            var own = NumberScan.Find(pair.Own.Text.Template, scope.Macro.LocaleText).ToList();
            if (made.Count == 0 && own.Count == 0) continue;
            var lost = made.Where(m => own.All(o => o.Value != m.Value)).ToList();
            var added = own.Where(o => made.All(m => m.Value != o.Value)).ToList();
            foreach (var number in added)
            {
                var written = pair.Own.Text.Value.Substring(number.Span.Start, number.Span.Length);
                if (lost.Count == 0 && MayBeWord(number.Value)) continue;
                var meant = lost is [var only] && added.Count == 1 ? pair.Source.Value.Substring(only.Span.Start, only.Span.Length) : null;
                scope.Report(pair.Own.Text.ToSource(number.Span),
                    meant is null ? $"{written} does not stand in {from}. Check which number is right." : $"{written} stands here, and {meant} in {from}. Check which number is right.",
                    meant is null ? null : () => TextFix.Of(TextFix.Replace(scope, pair.Own.Text, $"Write {meant}", number.Span, meant)));
            }

            if (added.Count > 0) continue;
            foreach (var number in lost.Where(n => !MayBeWord(n.Value)))
            {
                scope.Report(PlaceOf(scope, pair.Section),
                    $"{pair.Source.Value.Substring(number.Span.Start, number.Span.Length)} of {from} is lost in {NameOf(pair.Section)}. Add it, or check why it does not hold here.");
            }
        }
    }

    private static bool MayBeWord(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastWord;
}
