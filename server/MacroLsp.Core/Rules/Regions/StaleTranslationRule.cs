using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds sections of a variant whose source has changed since they were made from it.</summary>
public sealed class StaleTranslationRule : TranslationCheck
{
    public override RuleInfo Info { get; } = new("stale-translation", "A translation of a text that has changed since", RuleCategory.Regions,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Compares the fingerprint under `based-on: sections:` with the text of that section today. Changes of form do not
        count: line breaks, quotation marks around the text, spaces inside placeholders.

        ## Why
        The source was changed for a reason: a new deadline, a promise that is no longer kept. Customers in this locale
        still read the old one.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at your order, back in 2 minutes.
        ---
        macro: hold
        title: Einen Moment
        locale: de-DE
        framework: HOLD
        based-on: { locale: en-US, sections: { hold: 00000000 } }
        reply:
          hold: Ich sehe mir Ihre Bestellung an und bin in 5 Minuten wieder da.
        ```

        ## Instead
        Change the translation, then take the fix "Mark as up to date", which writes the new fingerprint.
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at your order, back in 2 minutes.
        ---
        macro: hold
        title: Einen Moment
        locale: de-DE
        framework: HOLD
        based-on: { locale: en-US, sections: { hold: f46670b5 } }
        reply:
          hold: Ich sehe mir Ihre Bestellung an und bin in 2 Minuten wieder da.
        ```
        """);

    protected override void Check(MacroScope scope, Translation translation)
    {
        foreach (var section in translation.Sections)
        {
            if (section is not { State: TranslationState.Stale, SourceFingerprint: { } now }) continue;
            var from = translation.Source.Macro.LocaleText;
            var change = SourceChange.Of(scope.Snapshot.Earlier, translation, section) is { } known ? $" What changed: {known.Summary}." : "";
            scope.Report(PlaceOf(scope, section),
                $"{NameOf(section)} was made from an earlier text in {from}.{change} Adapt it, then mark it as up to date.",
                () => Fixes(scope, from, section, now), SourcePlace(translation, section) is { } place ? [place] : []);
        }
    }

    private static ImmutableArray<Fix> Fixes(MacroScope scope, string from, SectionTranslation section, string now)
    {
        var edits = BasedOnEdits.Remember(scope.Source, scope.Macro, from, [new(section.Id, now)], []);
        return edits.IsEmpty ? [] : [new Fix($"Mark {NameOf(section)} as up to date with {from}", edits)];
    }
}
