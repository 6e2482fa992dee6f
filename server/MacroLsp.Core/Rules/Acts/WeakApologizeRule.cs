using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds apologies that are none.</summary>
public sealed class WeakApologizeRule : MacroRule
{
    public override RuleInfo Info { get; } = new("weak-apologize", "An apology that takes nothing on itself", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds sections of which the framework asks for an apology, and whose text has none, or one with a condition ("sorry if",
        "any inconvenience") that leaves open whether there is something to be sorry for. Each text of a list of alternatives is
        looked at on its own. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        One apology for one thing that we did is worth more than three for "any inconvenience". With "if", the customer hears
        that we are not convinced.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: You expected your package and it has not arrived.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
          apologize: We are sorry for any inconvenience.
          reassure: I have asked the carrier to bring it forward and I will write to you within two hours.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: You expected your package and it has not arrived.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
          apologize: I'm sorry that we kept you waiting.
          reassure: I have asked the carrier to bring it forward and I will write to you within two hours.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var text in WeakSections.For(scope, "apologize"))
        {
            if (text.Acts.Sentences.Any(ActSentences.Apologizes)) continue;
            var half = text.Acts.Sentences.FirstOrDefault(s => s.Has("conditional")) ?? text.Acts.Sentences.FirstOrDefault(s => s.Does("apologize"));
            WeakSections.Report(text, half is null ? "does not apologize" : "apologizes for nothing that happened", "Say for what: \"I'm sorry that we kept you waiting.\"",
                "apologize", ActSentences.Apologizes, half);
        }
    }
}
