using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds sections that are there for empathy and show none.</summary>
public sealed class WeakEmpathizeRule : MacroRule
{
    public override RuleInfo Info { get; } = new("weak-empathize", "Empathy that names no feeling", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds sections of which the framework asks for empathy, and whose text neither names nor mirrors what this is like for
        the customer, or does so with a phrase that fits every reply and nobody's case. Each text of a list of alternatives is
        looked at on its own. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        The key alone is not empathy. A customer who reads a rule of the house where they hoped for a person becomes
        angrier than without it.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: You expected your package and it has not arrived.
          empathize: Please see our policy.
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
        foreach (var text in WeakSections.For(scope, "empathize"))
        {
            if (text.Acts.Sentences.Any(ActSentences.NamesFeeling)) continue;
            var phrase = text.Acts.Sentences.FirstOrDefault(s => s.Does("empathize"));
            var lacks = phrase is null ? "does not say what this is like for the customer" : "is a phrase that fits every reply, and names nothing of this one";
            WeakSections.Report(text, lacks, "Name the feeling, or what they went through: the day they planned, the money they miss.",
                "empathize", ActSentences.NamesFeeling, phrase);
        }
    }
}
