using MacroLsp.Core.Configuration;
using MacroLsp.Core.Semantics;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>Finds macros that address the customer otherwise than the one that is sent after them.</summary>
public sealed class MixedFormalityRule : MacroRule
{
    public override RuleInfo Info { get; } = new("mixed-formality", "Formal here, informal in the macro that follows", RuleCategory.Regions,
        RuleLevel.Suggestion, Fixability.None, """
        ## What it does
        Compares how a macro addresses the customer with how the macros under `next` do it in the same locale: Sie or du,
        vous or tu, usted or tú. Where `formality:` is set for the locale in `macrolsp.yaml`, the packs hold each macro to
        it, and this rule has nothing to say. Both forms in one reply are found by the pack of the language.

        ## Why
        One conversation is made of several macros. A customer who is addressed with Sie in one line and with du in the next
        notices that a machine is writing.

        ## Example
        ```yaml
        macro: hold
        title: Einen Moment
        locale: de-DE
        framework: HOLD
        next: [done]
        reply:
          hold: Ich sehe mir Ihre Bestellung an und bin in 2 Minuten wieder bei Ihnen.
        ---
        macro: done
        title: Erledigt
        locale: de-DE
        framework: NOTE
        reply:
          facts: Deine Bestellung ist unterwegs. Ich habe dir die Nummer geschickt.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: Einen Moment
        locale: de-DE
        framework: HOLD
        next: [done]
        reply:
          hold: Ich sehe mir Ihre Bestellung an und bin in 2 Minuten wieder bei Ihnen.
        ---
        macro: done
        title: Erledigt
        locale: de-DE
        framework: NOTE
        reply:
          facts: Ihre Bestellung ist unterwegs. Ich habe Ihnen die Nummer geschickt.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        if (scope.Macro.Next.IsEmpty || scope.Macro.Locale is null || scope.HasUncertain("locale")) return;
        var locale = scope.Macro.LocaleText;
        if (AddressForms.For(scope.Snapshot, locale) is not { } forms || forms.Of(scope.Config, scope.Resolved, scope.Macro) is not { } own) return;
        foreach (var reference in scope.Macro.Next)
        {
            var facts = scope.Snapshot.Index.Find(reference.Value, locale).FirstOrDefault();
            if (facts is null || scope.Snapshot.Find(facts.Path) is not { } document) continue;
            if (document.File.Macros.FirstOrDefault(m => m.Ordinal == facts.Ordinal) is not { } next) continue;
            if (forms.Of(scope.Config, ResolvedReply.Of(scope.Snapshot, document, next), next) is not { } theirs || theirs == own) continue;
            scope.Report(reference.Span, $"This macro is {Describe(own)}, and \"{reference.Value}\", which follows it, is {Describe(theirs)}. Choose one form for {locale}.",
                related: [new RelatedPlace(document.Path, next.NameSpan, "This is the macro that follows.")]);
        }
    }

    private static string Describe(Formality formality) => formality == Formality.Formal ? "formal" : "informal";
}
