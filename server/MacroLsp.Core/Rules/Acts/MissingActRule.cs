using MacroLsp.Core.Configuration;
using MacroLsp.Core.Prose;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds replies without sections of which no sentence does what their framework requires.</summary>
public sealed class MissingActRule : WholeReplyRule
{
    public override RuleInfo Info { get; } = new("missing-act", "A reply in one piece that leaves out a step", RuleCategory.Acts,
        RuleLevel.Suggestion, Fixability.Suggested, """
        ## What it does
        Finds replies that are one text, of a macro that names its framework, when no sentence does what a required section of
        that framework is there for. A cause may be a plain fact and is not asked for. In a reply with sections, `missing-section`
        and the rules about the sections speak instead. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        The framework is a promise about what the customer reads, whether or not the reply is cut into its sections.

        ## Example
        ```yaml
        macro: charged-twice
        title: Charged twice
        locale: en-US
        framework: HOLD
        reply: Your order shows two charges.
        ```

        ## Instead
        ```yaml
        macro: charged-twice
        title: Charged twice
        locale: en-US
        framework: HOLD
        reply: Your order shows two charges. I am checking both, and I am back in 3 minutes.
        ```
        """);

    private protected override void CheckReply(MacroScope scope)
    {
        if (scope.Macro.Framework is null || scope.HasUncertain("framework") || scope.Framework is not { } framework) return;
        if (scope.Macro.Reply.Entry is not { } reply || OwnText.Of(scope).FirstOrDefault(t => t.Section is null) is not { } text) return;
        var missing = framework.Sections.Where(s => s.Required && !s.Evidence.IsEmpty && !text.Acts.Sentences.Any(sentence => s.Evidence.Any(act => Shows(sentence, act)))).ToList();
        if (missing is not [var first, ..]) return;
        var names = string.Join(" and ", missing.Select(s => $"\"{s.Id}\""));
        var act = first.Evidence[0];
        scope.Report(reply.Key.Span, $"{framework.Id} requires {names}, and no sentence of the reply does that. {ActSentences.Advice("Add", first)}",
            () => [.. ActFixes.AddPhrase(text, act, s => Shows(s, act)).Concat(TextFix.Of(UnsectionedSplit.Fix(scope)))]);
    }

    /// <summary>What is not recognized is no proof: a plain sentence may acknowledge, commit, or give the cause.</summary>
    private static bool Shows(SentenceActs sentence, string act) => act switch
    {
        "acknowledge" => ActSentences.NamesMatter(sentence),
        "empathize" => sentence.Does(act) || ActSentences.NamesFeeling(sentence),
        "reassure" => ActSentences.Commits(sentence),
        "explain-cause" => true,
        _ => sentence.Does(act),
    };
}
