using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds sections that are there to say what happens next and do not.</summary>
public sealed class WeakReassureRule() : WeakActRule("reassure")
{
    public override RuleInfo Info { get; } = new("weak-reassure", "A reassurance that promises nothing", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, $$"""
        ## What it does
        Finds sections of which the framework asks for a reassurance, and whose text says nothing that anybody has done, does
        or will do. When it does, and only the time or the person is missing, `vague-commitment` says so. Each text of a list of
        alternatives is looked at on its own. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        After this section the customer should be able to stop worrying. That takes something they can count on.

        ## Example
        {{LateDelivery.With(("reassure", "Our terms of delivery are on the website."))}}

        ## Instead
        {{LateDelivery.With()}}
        """);

    private protected override bool Shows(SentenceActs sentence) => ActSentences.Commits(sentence);

    private protected override Weakness Of(SectionActs text) => new("does not say what happens next",
        "Say who does what, and by when: \"I have asked the carrier, and I'll write to you by {{ next_update | date: long }}.\"");
}
