using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Text;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds macros that have no variant in a locale for which they are wanted.</summary>
public sealed class MissingLocaleRule : MacroRule
{
    public override RuleInfo Info { get; } = new("missing-locale", "A locale without a variant", RuleCategory.Regions,
        RuleLevel.Suggestion, Fixability.None, """
        ## What it does
        Looks for a variant of each macro in every locale under `locales:` in `macrolsp.yaml`. A locale that reads the
        source's language is content with the source: `en-GB` needs no variant of `en-US`. The key `macros:` of a locale
        says which files are wanted in it; without it, all are.

        ## Why
        An agent who finds no macro writes the reply alone, or sends the one in the wrong language.

        ## Example
        ```yaml
        -- macrolsp.yaml --
        locales:
          de-DE: {}
        -- hold.macro.yaml --
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I'm looking at your order, back in 2 minutes.
        ```

        ## Instead
        ```yaml
        -- macrolsp.yaml --
        locales:
          de-DE: {}
        -- hold.macro.yaml --
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
        reply:
          hold: Ich sehe mir Ihre Bestellung an und bin in 2 Minuten wieder da.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        if (scope.Config.Locales.Count == 0 || !scope.IsSourceLocale || scope.Macro.IdText.Length == 0) return;
        if (scope.HasUncertain("locale") || scope.HasUncertain("macro")) return;
        var has = scope.Snapshot.Index.Find(scope.Macro.IdText).Select(m => m.Locale).Append(scope.Config.SourceLocale).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = scope.Config.Locales.Values
            .Where(l => l.Wants(scope.Document.Path) && !has.Any(h => LanguageTag.ShareText(h, l.Tag)))
            .Select(l => l.Tag).Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0) return;
        scope.Report(scope.Macro.NameSpan,
            $"There is no variant for {Wording.List(missing)}. Create it, or say under \"locales:\" in macrolsp.yaml which macros are wanted there.");
    }
}
