using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds sections that are there for empathy and show none.</summary>
public sealed class WeakEmpathizeRule() : WeakActRule("empathize")
{
    public override RuleInfo Info { get; } = new("weak-empathize", "Empathy that names no feeling", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, $$"""
        ## What it does
        Finds sections of which the framework asks for empathy, and whose text neither names nor mirrors what this is like for
        the customer, or does so with a phrase that fits every reply and nobody's case. Each text of a list of alternatives is
        looked at on its own. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        The key alone is not empathy. A customer who reads a rule of the house where they hoped for a person becomes
        angrier than without it.

        ## Example
        {{LateDelivery.With(("empathize", "Please see our policy."))}}

        ## Instead
        {{LateDelivery.With()}}
        """);

    private protected override bool Shows(SentenceActs sentence) => ActSentences.NamesFeeling(sentence);

    private protected override Weakness Of(SectionActs text)
    {
        var phrase = text.Sentences.FirstOrDefault(s => s.Does("empathize"));
        return new Weakness(phrase is null ? "does not say what this is like for the customer" : "is a phrase that fits every reply, and names nothing of this one",
            "Name the feeling, or what they went through: the day they planned, the money they miss.", phrase);
    }
}
