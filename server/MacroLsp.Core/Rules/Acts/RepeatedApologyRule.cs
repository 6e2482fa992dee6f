using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds the second apology of a reply and those behind it.</summary>
public sealed class RepeatedApologyRule : MacroRule
{
    public override RuleInfo Info { get; } = new("repeated-apology", "More than one apology", RuleCategory.Acts,
        RuleLevel.Suggestion, Fixability.Suggested, """
        ## What it does
        Finds apologies behind the first one of a reply, inherited sections included. "I'm sorry to hear that" is empathy and
        does not count. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        One sincere apology is believed. The second one sounds like a form letter, and the third makes the problem larger than
        it is.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply:
          acknowledge: You expected your package and it has not arrived.
          empathize: I know how frustrating it is to plan around a delivery that does not come.
          apologize: I'm sorry that we kept you waiting.
          reassure: I have asked the carrier to bring it forward and I will write to you within two hours.
          closing: Once again, we apologize for the delay. Reply here whenever you like.
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
          closing: Reply here whenever you like.
        ```
        """);

    public override void Check(MacroScope scope)
    {
        if (scope.Macro.Reply.Entry is not { } reply || BrokenPlaces.Touch(scope.File.Yaml, reply)) return;
        var own = OwnText.Of(scope).ToDictionary(t => t.Acts);
        var before = 0;
        foreach (var section in scope.Acts.Texts.GroupBy(t => t.Id, StringComparer.Ordinal))
        {
            // Of the alternatives one is sent.
            var most = 0;
            foreach (var text in section)
            {
                var count = 0;
                foreach (var sentence in text.Sentences.Where(ActSentences.SurelyApologizes))
                {
                    if (before + count++ > 0 && own.TryGetValue(text, out var mine)) Report(mine, sentence);
                }

                most = Math.Max(most, count);
            }

            before += most;
        }
    }

    private static void Report(OwnText text, SentenceActs sentence)
    {
        var words = sentence.Find("apologize") is { Evidence: [var first, ..] } ? first : sentence.Span;
        text.Scope.Report(text.Acts.ToSource(words), "The reply has apologized already. Once, for one thing, is believed: keep the apology that says for what.",
            () => TextFix.Of(sentence.Acts.Length == 1 ? ActFixes.Remove(text, sentence) : null));
    }
}
