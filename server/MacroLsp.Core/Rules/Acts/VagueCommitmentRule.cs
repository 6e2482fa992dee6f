using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds reassurances without a person, a deed or a time.</summary>
public sealed class VagueCommitmentRule : WholeReplyRule
{
    public override RuleInfo Info { get; } = new("vague-commitment", "A reassurance with nothing to hold on to", RuleCategory.Acts,
        RuleLevel.Suggestion, Fixability.Suggested, $$"""
        ## What it does
        Finds reassurances that leave open who does it, what is done, or, when it is still to come, by when, and says which. A
        time in another reassurance of the same reply counts, and what is done already needs none. "Soon" and "shortly" are no
        times. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        Customers write again because they do not know until when to wait. A name and a time spare them that.

        ## Example
        {{LateDelivery.With(("reassure", "I have asked the carrier and I will write to you."))}}

        ## Instead
        {{LateDelivery.With()}}
        """);

    private protected override void CheckReply(MacroScope scope)
    {
        foreach (var text in OwnText.Of(scope))
        {
            if (!text.Wants("reassure") || text.Wants("check-in")) continue;
            var commitments = text.Acts.Sentences.Where(s => s.Does("reassure")).ToList();
            if (commitments.Count == 0) continue;
            var promise = commitments.FirstOrDefault(s => s.Has("promise"));
            var hasAction = commitments.Any(s => s.Has("action") || s.Has("promise"));
            var hasOwner = commitments.Any(s => s.Has("owner"));
            var hasTime = text.Acts.Sentences.Any(s => ActSentences.NamesTime(s, orOpen: true)) || IsTimedElsewhere(scope, text);
            if (!hasAction && !hasOwner && !hasTime) Report(text, commitments[0], "sounds reassuring, but names nobody, no deed and no time: say who does what, and by when");
            else if (promise is not null && !hasTime)
                Report(text, promise, hasOwner || promise.Has("owner")
                    ? "says what happens next, but not by when: add {{ next_update }}"
                    : "says what happens next, but neither who does it nor by when: add a name and {{ next_update }}");
        }
    }

    private static void Report(OwnText text, SentenceActs sentence, string what) =>
        text.Scope.Report(text.ToSource(sentence), $"{text.Name} {what}.", () => Fixes(text, sentence));

    /// <summary>Whether another section says until when to wait.</summary>
    private static bool IsTimedElsewhere(MacroScope scope, OwnText text) => scope.Acts.Texts
        .Where(t => t.Id != text.Acts.Id)
        .SelectMany(t => t.Sentences)
        .Any(s => (s.Does("reassure") || s.Does("check-in") || s.Has("promise")) && ActSentences.NamesTime(s, orOpen: true));

    private static ImmutableArray<Fix> Fixes(OwnText text, SentenceActs sentence)
    {
        var phrases = ActFixes.AddPhrase(text, "reassure", s => s.Does("reassure") && ActSentences.NamesTime(s, orOpen: false));
        return ActFixes.AddTime(text, sentence) is { } time ? [time, .. phrases] : [.. phrases];
    }
}
