using MacroLsp.Core.Configuration;
using MacroLsp.Core.Configuration.Options;
using MacroLsp.Core.Semantics;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds sections whose source is gone, and alternatives of the source that a variant does not have.</summary>
public sealed class SectionMismatchRule : TranslationCheck
{
    public override RuleInfo Info { get; } = new("section-mismatch", "A variant that is built otherwise than its source", RuleCategory.Regions,
        RuleLevel.Suggestion, Fixability.None, """
        ## What it does
        Finds a section whose source is gone, and a text of the source for which the variant has none: the one for when the
        carrier's contact is known. A region may add sections and alternatives of its own.

        ## Why
        The section was removed from the source for a reason, and an alternative was added there because the other text is
        wrong for those customers.

        ## Example
        ```yaml
        macro: carrier
        title: The carrier's contact
        locale: en-US
        framework: NOTE
        reply:
          facts:
            - when: carrier_contact
              text: You can reach the carrier at {{ carrier_contact }}.
            - text: I will ask the carrier for you.
        ---
        macro: carrier
        title: Kontakt des Zustellers
        locale: de-DE
        framework: NOTE
        reply:
          facts: Ich frage für Sie beim Zusteller nach.
        ```

        ## Instead
        ```yaml
        macro: carrier
        title: The carrier's contact
        locale: en-US
        framework: NOTE
        reply:
          facts:
            - when: carrier_contact
              text: You can reach the carrier at {{ carrier_contact }}.
            - text: I will ask the carrier for you.
        ---
        macro: carrier
        title: Kontakt des Zustellers
        locale: de-DE
        framework: NOTE
        reply:
          facts:
            - when: carrier_contact
              text: Sie erreichen den Zusteller unter {{ carrier_contact }}.
            - text: Ich frage für Sie beim Zusteller nach.
        ```
        """);

    protected override void Check(MacroScope scope, Translation translation)
    {
        var from = translation.Source.Macro.LocaleText;
        foreach (var section in translation.Sections)
        {
            if (section.Own is not { } own) continue;
            if (section.Source is { Section: var source }) CheckConditions(scope, section, own, source, from);
            else if (scope.Macro.BasedOn?.MadeFrom(section.Id) is not null)
                scope.Report(own.KeySpan, $"{from} has no section {NameOf(section)} any more, from which this one was made. Remove it, or keep it and take it out of \"based-on\".");
        }
    }

    private static void CheckConditions(MacroScope scope, SectionTranslation section, Section own, Section source, string from)
    {
        var lost = source.Alternatives.FirstOrDefault(a => a.Text is not null && !own.Alternatives.Any(o => TextPairs.SameCondition(o, a)));
        // A text that may use what the condition asks for has found another way to say it: a default in the place of an alternative.
        if (lost is null || lost.When.All(w => Uses(own, w.Value)) && !lost.When.IsEmpty) return;
        var when = lost.When.IsEmpty ? "nothing is known" : $"{Wording.List(TextPairs.Condition(lost))} is known";
        scope.Report(own.KeySpan, $"In {from}, {NameOf(section)} has another text for when {when}. Add it here, so that these customers are sent it too.");
    }

    private static bool Uses(Section section, string placeholder) =>
        section.Alternatives.Any(a => a.Text is { } text && text.Template.Placeholders.Any(p => p.Name == placeholder));
}
