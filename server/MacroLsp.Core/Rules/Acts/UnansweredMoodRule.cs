using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Sections;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds replies for angry, disappointed or threatening customers without empathy or apology.</summary>
public sealed class UnansweredMoodRule : WholeReplyRule
{
    public override RuleInfo Info { get; } = new("unanswered-mood", "A mood that the reply does not answer", RuleCategory.Acts,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Finds macros whose `moods` hold angry, disappointed or threatening, and whose reply has no sentence that shows
        understanding or apologizes. Where the framework has a section for that, the rules about the section speak instead.
        Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        Whoever is angry reads a reply for one thing first: whether somebody noticed. Until then no solution is good enough.

        ## Example
        ```yaml
        macro: charged-twice
        title: Charged twice
        locale: en-US
        framework: HOLD
        moods: [angry]
        reply:
          hold: I am checking both charges and I will write to you within 10 minutes.
        ```

        ## Instead
        ```yaml
        macro: charged-twice
        title: Charged twice
        locale: en-US
        framework: HOLD
        moods: [angry]
        reply:
          acknowledge: Your order shows two charges, and I understand why that makes you angry.
          hold: I am checking both charges and I will write to you within 10 minutes.
        ```
        """);

    private protected override void CheckReply(MacroScope scope)
    {
        var mood = scope.Macro.Moods.FirstOrDefault(m => m.Value is "angry" or "disappointed" or "threatening");
        if (mood is null || !scope.Acts.IsKnown || scope.HasUncertain("moods") || scope.HasUncertain("framework")) return;
        var texts = scope.Acts.Texts;
        if (texts.IsEmpty || texts.All(t => t.Sentences.IsEmpty) || texts.Any(t => !t.Text.Template.Problems.IsEmpty)) return;
        if (texts.SelectMany(t => t.Sentences).Any(s => s.Does("empathize") || s.Does("apologize") || s.Has("feeling"))) return;
        if (IsAskedForElsewhere(scope)) return;
        scope.Report(mood.Span, $"The reply is for {Article(mood.Value)} customer, and no sentence of it says what this is like for them or apologizes. Say so before anything else.",
            () => Fixes(scope));
    }

    /// <summary>Whether a section is there for it, or required and missing, so that another rule speaks.</summary>
    private static bool IsAskedForElsewhere(MacroScope scope) => scope.Framework is { } framework && scope.Resolved.Unsectioned is null
        && framework.Sections.Any(s => Answers(s) && (s.Required || scope.Resolved.Find(s.Id) is not null));

    private static bool Answers(FrameworkSection section) => section.Evidence is ["empathize"] or ["apologize"];

    private static string Article(string mood) => (mood[0] == 'a' ? "an " : "a ") + mood;

    private static ImmutableArray<Fix> Fixes(MacroScope scope)
    {
        if (scope.Resolved.Unsectioned is not null && OwnText.Of(scope).FirstOrDefault() is { } whole)
            return [.. ActFixes.AddPhrase(whole, "empathize", ActSentences.NamesFeeling).Concat(TextFix.Of(UnsectionedSplit.Fix(scope)))];
        return scope.Framework is { } framework && framework.Sections.FirstOrDefault(Answers) is { } section
            ? SectionInsertion.Fixes(scope.Snapshot, scope.Document, scope.Macro, framework, section)
            : OwnText.Of(scope).FirstOrDefault(t => !t.Wants("greeting")) is { } first ? [.. ActFixes.AddPhrase(first, "empathize", ActSentences.NamesFeeling)] : [];
    }
}
