using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds reassurances in which now I and now we promise.</summary>
public sealed class MixedVoiceRule : OwnTextRule
{
    public override RuleInfo Info { get; } = new("mixed-voice", "I and we in one reassurance", RuleCategory.Acts,
        RuleLevel.Suggestion, Fixability.None, $$"""
        ## What it does
        Finds reassurances in which one sentence says what I do and another what we do. "Our warehouse" is no second voice.
        Nothing is said in languages whose words MacroLsp does not know.

        ## Why
        With "I" there is one person to count on. When "we" joins in, nobody knows who is going to write.

        ## Example
        {{LateDelivery.With(("reassure", "I have asked the carrier today. We will write to you tomorrow by noon."))}}

        ## Instead
        {{LateDelivery.With()}}
        """);

    private protected override void Check(OwnText text)
    {
        if (!text.Wants("reassure") || !text.Acts.Does("reassure") || !text.Acts.Has("i")) return;
        if (text.Acts.Sentences.FirstOrDefault(s => s.Has("we") && s.Has("promise"))?.FindMark("we") is not { Evidence: [var words, ..] }) return;
        text.Scope.Report(text.Acts.ToSource(words),
            $"{text.Name} promises as \"I\" and as \"we\", so it stays open who does it. Choose one; \"I\" gives the customer a person.");
    }
}
