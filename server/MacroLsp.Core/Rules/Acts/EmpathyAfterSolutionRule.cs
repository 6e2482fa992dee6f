using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;
using MacroLsp.Core.Text;
using MacroLsp.Core.Yaml;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds replies that solve first and show understanding later.</summary>
public sealed class EmpathyAfterSolutionRule : WholeReplyRule
{
    public override RuleInfo Info { get; } = new("empathy-after-solution", "Empathy behind the solution", RuleCategory.Acts,
        RuleLevel.Suggestion, Fixability.Suggested, """
        ## What it does
        Finds replies in which the first sentence that shows understanding or apologizes stands behind one that solves something.
        Sections that stand in another order than the framework's are the matter of `section-out-of-order`; here it is about the
        sentences in them, and about replies without sections. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        A customer who reads the solution first feels handled. The same two sentences the other way round make them feel heard.

        ## Example
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply: >-
          I have asked the carrier to bring it forward and I will write to you within two hours.
          I know how frustrating it is to plan around a delivery that does not come.
        ```

        ## Instead
        ```yaml
        macro: late-delivery
        title: Late delivery
        locale: en-US
        reply: >-
          I know how frustrating it is to plan around a delivery that does not come.
          I have asked the carrier to bring it forward and I will write to you within two hours.
        ```
        """);

    private protected override void CheckReply(MacroScope scope)
    {
        // Which section is there for empathy is for the framework to say.
        if (scope.Framework is null && scope.Macro.Reply.Unsectioned is null) return;
        var own = OwnText.Of(scope).ToDictionary(t => t.Acts);
        OwnText? solved = null;
        foreach (var text in scope.Acts.Texts)
        {
            foreach (var sentence in text.Sentences)
            {
                if (sentence.Does("empathize") || sentence.Does("apologize"))
                {
                    // A section that is there for empathy and stands too late is the matter of "section-out-of-order".
                    if (solved is not null && own.TryGetValue(text, out var mine) && !mine.Wants("empathize") && !mine.Wants("apologize")) Report(mine, sentence);
                    return;
                }

                if (solved is null && ActSentences.Solves(sentence) && own.TryGetValue(text, out var solution)) solved = solution;
            }
        }
    }

    private static void Report(OwnText text, SentenceActs sentence) => text.Scope.Report(text.ToSource(sentence),
        "The customer reads the solution before anyone shows that they were heard. Say this first.", () => Fixes(text, sentence));

    private static ImmutableArray<Fix> Fixes(OwnText text, SentenceActs sentence)
    {
        if (text.Section is null) return TextFix.Of(ToFront(text, sentence), UnsectionedSplit.Fix(text.Scope));
        var home = OwnText.Of(text.Scope).FirstOrDefault(t => t.Wants(sentence.Does("empathize") ? "empathize" : "apologize"));
        return TextFix.Of(home is null ? null : ActFixes.Move(text, sentence, home, atStart: false));
    }

    /// <summary>Puts the sentence in front of the first one that solves something.</summary>
    private static Fix? ToFront(OwnText text, SentenceActs sentence)
    {
        var solution = text.Acts.Sentences.FirstOrDefault(ActSentences.Solves);
        var value = text.Acts.Text.Value;
        // Sentences of a list, or on lines of their own, cannot change places.
        if (solution is null || value.AsSpan(solution.Span.Start, sentence.Span.End - solution.Span.Start).Contains('\n')) return null;
        var words = value.Substring(sentence.Span.Start, sentence.Span.Length);
        var before = sentence.Span.Start;
        while (before > 0 && char.IsWhiteSpace(value[before - 1])) before--;
        var gap = value[before..sentence.Span.Start];
        return TextFix.Make(text.Scope, text.Acts.Text, $"Say it first: {ActSentences.Quote(text.Acts, sentence)}",
            [new ValueEdit(new TextSpan(solution.Span.Start, 0), words + gap), new ValueEdit(TextSpan.FromBounds(before, sentence.Span.End), "")], isPreferred: true);
    }
}
