using System.Collections.Immutable;
using MacroLsp.Core.Configuration;
using MacroLsp.Core.Rules.Sections;
using MacroLsp.Core.Rules.Tone;
using MacroLsp.Core.Syntax;

namespace MacroLsp.Core.Rules.Regions;

/// <summary>
/// Finds texts that a variant inherits and that its own tone rules would not let pass. What they find is worked out with the
/// tone of the reply (<see cref="ToneFindings"/>), which makes the findings of this rule on the way.
/// </summary>
public sealed class InheritedToneRule : MacroRule
{
    public override RuleInfo Info { get; } = new("inherited-tone", "An inherited text that does not suit this locale", RuleCategory.Regions,
        RuleLevel.Warning, Fixability.Suggested, """
        ## What it does
        Holds the sections that a variant inherits to the tone rules of its own locale, and reports what they find where the
        variant says for whom it is. The message names the tone rule; what is found where the text is written is not repeated.

        ## Why
        What is right in the locale that wrote it may be wrong in the one that sends it: ß in Switzerland, "parcel" in the
        United States, a date with the day first.

        ## Example
        ```yaml
        macro: thanks
        title: Danke
        locale: de
        framework: NOTE
        reply:
          facts: Ich habe Ihnen die Straße und die Nummer geschickt.
        ---
        macro: thanks
        title: Danke
        locale: de-CH
        framework: NOTE
        reply: {}
        ```

        ## Instead
        Give the variant a section of its own.
        ```yaml
        macro: thanks
        title: Danke
        locale: de
        framework: NOTE
        reply:
          facts: Ich habe Ihnen die Straße und die Nummer geschickt.
        ---
        macro: thanks
        title: Danke
        locale: de-CH
        framework: NOTE
        reply:
          facts: Ich habe Ihnen die Strasse und die Nummer geschickt.
        ```
        """);

    /// <summary>Nothing of its own: see <see cref="Finding"/>.</summary>
    public override void Check(MacroScope scope)
    {
    }

    /// <summary>What a tone rule finds in an inherited text, shown where this macro says for whom it is.</summary>
    internal static RawFinding Finding(MacroScope scope, ToneAlert alert)
    {
        var text = alert.Place.Text;
        var section = text.Section.Length == 0 ? "the text" : $"\"{text.Section}\"";
        var from = text.Source.Macro.LocaleText;
        return new RawFinding(AllRules.InheritedTone.Raw, scope.Macro.Locale?.Span ?? scope.Macro.NameSpan,
            $"In {section}, which comes from {from}: {alert.Message} [{alert.Rule.Id}]", () => Copy(scope, text.Section, text.Text, from),
            [new RelatedPlace(text.Source.Document.Path, alert.Place.InSource, "It is written here.")], FindingTag.None, scope.Macro.IdText, scope.Macro.LocaleText);
    }

    /// <summary>The inherited text as a section of the variant's own, where it can be adapted.</summary>
    private static ImmutableArray<Fix> Copy(MacroScope scope, string section, MacroText text, string from) =>
        section.Length > 0 && scope.Framework is { } framework && scope.Macro.Reply.Find(section) is null
        && scope.Resolved.Find(section)?.Section.Alternatives is [{ When.IsEmpty: true }]
        && SectionInsertion.Insert(scope.File, scope.Macro, framework, section, text.Value.TrimEnd('\n')) is { } edit
            ? [new Fix($"Copy \"{section}\" from {from} to adapt it", [edit])]
            : [];
}
