using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds sections that are there to say what happens next and do not.</summary>
public sealed class WeakReassureRule : MacroRule
{
    public override RuleInfo Info { get; } = new("weak-reassure", "A reassurance that promises nothing", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds sections of which the framework asks for a reassurance, and whose text says nothing that anybody has done, does
        or will do. When it does, and only the time or the person is missing, `vague-commitment` says so. Each text of a list of
        alternatives is looked at on its own. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        After this section the customer should be able to stop worrying. That takes something they can count on.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: You expected your package and it has not arrived.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
          reassure: Our terms of delivery are on the website.
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
        foreach (var text in WeakSections.For(scope, "reassure"))
        {
            if (text.Acts.Sentences.Any(Commits)) continue;
            WeakSections.Report(text, "does not say what happens next", "Say who does what, and by when: \"I have asked the carrier, and I'll write to you by {{ next_update | date: long }}.\"",
                "reassure", Commits);
        }
    }

    private static bool Commits(SentenceActs sentence) =>
        sentence.Does("reassure") || sentence.Acts.IsEmpty && (sentence.Has("action") || sentence.Has("owner")) || sentence.Does("check-in") && sentence.Has("action");
}
