using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds causes that blame somebody.</summary>
public sealed class BlameInDiagnosisRule : OwnTextRule
{
    public override RuleInfo Info { get; } = new("blame-in-diagnosis", "A cause that blames somebody", RuleCategory.Acts,
        RuleLevel.Suggestion, Fixability.None, $$"""
        ## What it does
        Finds words that blame the customer, the carrier or a colleague, in sections that are there for the cause and in sentences
        that explain one. Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        The customer bought from us. Whose fault it was does not help them, and being told that it was theirs loses them.

        ## Example
        {{LateDelivery.With(("cause", "The package is late because you entered the wrong address."))}}

        ## Instead
        {{LateDelivery.With(("cause", "The package is late because the house number was missing on the label."))}}
        """);

    private protected override void Check(OwnText text)
    {
        foreach (var sentence in text.Acts.Sentences.Where(s => s.Does("explain-cause") || text.Wants("explain-cause")))
        {
            if (sentence.FindMark("blame-customer") is { Evidence: [var you, ..] })
                text.Scope.Report(text.Acts.ToSource(you), "This blames the customer. Say what happened without who did it: \"the house number was missing\".");
            else if (sentence.FindMark("blame-other") is { Evidence: [var they, ..] })
                text.Scope.Report(text.Acts.ToSource(they), "This blames somebody else, and the customer bought from us. Say what happened and what we do about it.");
        }
    }
}
