using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds sections that are there to say what happened and do not.</summary>
public sealed class WeakAcknowledgeRule : MacroRule
{
    public override RuleInfo Info { get; } = new("weak-acknowledge", "An acknowledgment that does not say what happened", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds sections of which the framework asks for an acknowledgment, and whose text names nothing: no order, no date, not
        what happened and not what the customer asked for. Each text of a list of alternatives is looked at on its own.
        Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        "We received your message" could stand in every reply. A customer who reads their own case in the first line
        knows that somebody read it, and need not tell it again.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: Thank you for contacting us.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
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
          reassure: I have asked the carrier to bring it forward and I will write to you within two hours.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        foreach (var text in WeakSections.For(scope, "acknowledge"))
        {
            if (text.Acts.Sentences.Any(ActSentences.NamesMatter)) continue;
            WeakSections.Report(text, "does not say what happened", "Name the order, the date or what they wrote, in the customer's terms.",
                "acknowledge", ActSentences.NamesMatter);
        }
    }
}
