using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds holds that do not say for how long.</summary>
public sealed class HoldWithoutTimeRule : WholeReplyRule
{
    public override RuleInfo Info { get; } = new("hold-without-time", "A hold that does not say how long", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds texts that ask the customer to wait, in a section that is there for it, without saying until when. "A moment" and
        "shortly" are no times; "in 3 minutes" and `{{ next_update | date: long }}` are. Nothing is said in languages whose words
        MacroLsp does not know.

        ## Why
        Two minutes with a time are shorter than one without. Whoever does not know how long it takes asks again.

        ## Example
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I am checking this with the warehouse, one moment please.
        ```

        ## Instead
        ```yaml
        macro: hold
        title: One moment
        locale: en-US
        framework: HOLD
        reply:
          hold: I am checking this with the warehouse and I am back in 3 minutes.
        ```
        """);

    private protected override void CheckReply(MacroScope scope)
    {
        foreach (var text in OwnText.Of(scope))
        {
            if (text.Wanted is not { Evidence: ["check-in", ..] } || !text.ShowsEvidence) continue;
            if (text.Acts.Sentences.Any(NamesTime) || scope.Acts.Texts.Any(t => t.Id != text.Acts.Id && t.Sentences.Any(NamesTime))) continue;
            var wait = text.Acts.Sentences.First(s => s.Acts.Any(a => text.Wants(a.Act)));
            scope.Report(text.ToSource(wait), $"{text.Name} asks the customer to wait, but not for how long. Say when you are back: \"in 3 minutes\".",
                () => [.. ActFixes.ReplaceWithPhrase(text, wait, "check-in", NamesTime).Concat(ActFixes.AddPhrase(text, "check-in", NamesTime))]);
        }
    }

    private static bool NamesTime(SentenceActs sentence) => ActSentences.NamesTime(sentence, orOpen: false);
}
