using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds the second apology of a reply and those behind it.</summary>
public sealed class RepeatedApologyRule : WholeReplyRule
{
    public override RuleInfo Info { get; } = new("repeated-apology", "More than one apology", RuleCategory.Acts,
        RuleLevel.Suggestion, Fixability.Suggested, $$"""
        ## What it does
        Finds apologies behind the first one of a reply, inherited sections included. "I'm sorry to hear that" is empathy and
        does not count. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        One sincere apology is believed. The second one sounds like a form letter, and the third makes the problem larger than
        it is.

        ## Example
        {{LateDelivery.With(("apologize", "I'm sorry that we kept you waiting."), ("closing", "Once again, we apologize for the delay. Reply here whenever you like."))}}

        ## Instead
        {{LateDelivery.With(("apologize", "I'm sorry that we kept you waiting."), ("closing", "Reply here whenever you like."))}}
        """);

    private protected override void CheckReply(MacroScope scope)
    {
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
