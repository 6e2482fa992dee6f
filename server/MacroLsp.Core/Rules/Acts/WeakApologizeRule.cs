using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds apologies that are none.</summary>
public sealed class WeakApologizeRule() : WeakActRule("apologize")
{
    public override RuleInfo Info { get; } = new("weak-apologize", "An apology that takes nothing on itself", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, $$"""
        ## What it does
        Finds sections of which the framework asks for an apology, and whose text has none, or one with a condition ("sorry if",
        "any inconvenience") that leaves open whether there is something to be sorry for. Each text of a list of alternatives is
        looked at on its own. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        One apology for one thing that we did is worth more than three for "any inconvenience". With "if", the customer hears
        that we are not convinced.

        ## Example
        {{LateDelivery.With(("apologize", "We are sorry for any inconvenience."))}}

        ## Instead
        {{LateDelivery.With(("apologize", "I'm sorry that we kept you waiting."))}}
        """);

    private protected override bool Shows(SentenceActs sentence) => ActSentences.Apologizes(sentence);

    private protected override Weakness Of(SectionActs text)
    {
        var half = text.Sentences.FirstOrDefault(s => s.Has("conditional")) ?? text.Sentences.FirstOrDefault(s => s.Does("apologize"));
        return new Weakness(half is null ? "does not apologize" : "apologizes for nothing that happened", "Say for what: \"I'm sorry that we kept you waiting.\"", half);
    }
}
