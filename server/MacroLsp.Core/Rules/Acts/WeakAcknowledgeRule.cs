using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds sections that are there to say what happened and do not.</summary>
public sealed class WeakAcknowledgeRule() : WeakActRule("acknowledge")
{
    public override RuleInfo Info { get; } = new("weak-acknowledge", "An acknowledgment that does not say what happened", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, $$"""
        ## What it does
        Finds sections of which the framework asks for an acknowledgment, and whose text names nothing: no order, no date, not
        what happened and not what the customer asked for. Each text of a list of alternatives is looked at on its own.
        Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        "We received your message" could stand in every reply. A customer who reads their own case in the first line
        knows that somebody read it, and need not tell it again.

        ## Example
        {{LateDelivery.With(("acknowledge", "Thank you for contacting us."))}}

        ## Instead
        {{LateDelivery.With()}}
        """);

    private protected override bool Shows(SentenceActs sentence) => ActSentences.NamesMatter(sentence);

    private protected override Weakness Of(SectionActs text) =>
        new("does not say what happened", "Name the order, the date or what they wrote, in the customer's terms.");
}
