using System.Collections.Immutable;
using MacroLsp.Core.Configuration;

namespace MacroLsp.Core.Rules.Acts;

/// <summary>Finds sections of any framework whose text does something else than the framework asks for.</summary>
public sealed class WeakSectionRule : OwnTextRule
{
    public override RuleInfo Info { get; } = new("weak-section", "A section that does something else", RuleCategory.Acts,
        RuleLevel.Suggestion, Fixability.Suggested, """
        ## What it does
        Finds sections whose text shows none of the acts that the framework lists as `evidence`, in every framework, also in
        your own. A section that may be left out, or that may do one of several things, is found only when all of its sentences
        clearly do something else. Where a section is
        there for an acknowledgment, empathy, an apology or a reassurance alone, the rules for these speak instead. Nothing is said
        in languages whose words MacroLsp does not know.

        ## Why
        The sections are a promise about what the customer reads. When the text does something else, the step is missing
        although its key is there.

        ## Example
        ```yaml
        macro: lamp-setup
        title: Setting up the lamp
        locale: en-US
        framework: INSTRUCT
        reply:
          effort: Thank you for trying another socket, which rules out the power.
          steps: Thank you for your patience.
          check: Does the light turn green?
        ```

        ## Instead
        ```yaml
        macro: lamp-setup
        title: Setting up the lamp
        locale: en-US
        framework: INSTRUCT
        reply:
          effort: Thank you for trying another socket, which rules out the power.
          steps: Press the button for five seconds until the light blinks.
          check: Does the light turn green?
        ```
        """);

    // These have rules of their own, which know more about what to say.
    private static readonly ImmutableArray<string> Special = ["acknowledge", "empathize", "apologize", "reassure"];

    private protected override void Check(OwnText text)
    {
        if (text.Wanted is not { Evidence.IsEmpty: false } wanted || wanted.Evidence is [var only] && Special.Contains(only, StringComparer.Ordinal)) return;
        if (text.ShowsEvidence || IsCovered(text, wanted)) return;
        // What is not recognized is no proof: a cause or a choice may be a plain fact. Only a required section that is
        // there for one thing has to show it.
        if (!IsStrict(wanted) && text.Acts.Sentences.Any(s => s.Acts.IsEmpty)) return;
        var first = wanted.Evidence[0];
        new Weakness("does not do what it is there for", ActSentences.Advice("Here belongs", wanted)).Report(text, first, s => s.Does(first));
    }

    private static bool IsStrict(FrameworkSection wanted) => wanted is { Required: true, Evidence: [not "explain-cause"] };

    /// <summary>Whether a plain sentence names what the act is about.</summary>
    private static bool IsCovered(OwnText text, FrameworkSection wanted) => text.Acts.Sentences.Any(s =>
        wanted.Evidence.Contains("acknowledge", StringComparer.Ordinal) && ActSentences.NamesMatter(s)
        // "The line was switched off too early" reads like something that was done.
        || wanted.Evidence.Contains("explain-cause", StringComparer.Ordinal) && s.Acts.All(a => a.Act is "reassure" or "acknowledge" or "empathize")
        || wanted.Evidence.Contains("empathize", StringComparer.Ordinal) && ActSentences.NamesFeeling(s)
        || wanted.Evidence.Contains("reassure", StringComparer.Ordinal) && s.Acts.IsEmpty && (s.Has("action") || s.Has("owner")));
}
